/** What is wrong with a template, found without a release of an author's: by reading it, and by setting trial releases. */

import { type Diagnostic, DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import { compose } from "../../document/compose/compose.ts";
import { type EngineResources, typeset } from "../../engine.ts";
import { bodyRooms } from "../../flow/pages/lay-out-pages.ts";
import { parseRelease } from "../../release/parse-release.ts";
import type { Template } from "../../template/template.ts";
import { shapeDocument } from "../../text/shape-document.ts";
import { ParagraphShaper } from "../../text/shape-paragraph.ts";
import { checkFamilies } from "./check-families.ts";
import { checkWords } from "./check-words.ts";
import { claimedLanguages, trialFile, trialFiles, trialRelease } from "./trial-release.ts";

/** Of the page's height; a body below that is a strip between header and footer. */
const leastRoom = 1 / 3;

export async function checkTemplate(
  template: Template,
  resources: EngineResources,
  page: "a4" | "letter" | undefined,
): Promise<readonly Diagnostic[]> {
  const log = new DiagnosticLog();
  checkFamilies(template, resources.fonts, log);
  for (const language of claimedLanguages(template)) await tryLanguage(template, language, resources, page, log);
  checkWords(template, log);
  return log.entries;
}

async function tryLanguage(
  template: Template,
  language: string,
  { fonts, images }: EngineResources,
  page: "a4" | "letter" | undefined,
  log: DiagnosticLog,
): Promise<void> {
  const own = new DiagnosticLog();
  const release = await parseRelease({ content: trialRelease(template, language), file: trialFile }, trialFiles, own);
  if (release) {
    const document = await compose(release, template, page ? { page, images } : { images }, own);
    own.addAll(typeset(document, fonts).diagnostics);
    const { height } = document.page;
    const shaper = new ParagraphShaper(fonts, new DiagnosticLog());
    for (const room of bodyRooms(shapeDocument(document, shaper), shaper)) {
      if (room.height >= height * leastRoom) continue;
      own.report(
        room.height > 0 ? "little-room" : "overfull-page",
        `header, footer and margins of ${room.page} leave ${Math.max(0, room.height).toFixed(0)} pt of ${height.toFixed(0)} pt for the text`,
        { origin: template.originOf(room.page === "the first page" ? "/regions/firstPage" : "/regions/laterPages") },
      );
    }
  }
  for (const { code, message, origin, hint, severity } of own.entries) {
    // Said already, of each font that names the family; every text that asks for it would say so again.
    if (code === "font-not-found") continue;
    // What the trial itself would be blamed for is the template's doing: nobody wrote the trial.
    const written = origin && origin.file !== trialFile;
    log.report(code, written ? message : `with every field filled in "${language}", ${message}`, {
      origin: written ? origin : template.originOf(""),
      hint,
      severity,
    });
  }
}
