/** A release set in a template: a `Document` whose every text, style and length is final. */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { ImageCache } from "../../image/image-cache.ts";
import type { ContentBlock, LanguageTag } from "../../release/content.ts";
import type { Release, ReleaseLayout } from "../../release/release.ts";
import type { Template } from "../../template/template.ts";
import type { Block } from "../block.ts";
import { resolveDate } from "../calendar/resolve-date.ts";
import type { Document, PrinterProfile } from "../document.ts";
import type { Paragraph } from "../paragraph.ts";
import { StyleSheet } from "../style-sheet.ts";
import { beginPage, endsWithPageBreak } from "./begin-page.ts";
import { checkCitations } from "./body/check-citations.ts";
import { composeBlocks } from "./body/compose-blocks.ts";
import { checkPageBreaks } from "./check-page-breaks.ts";
import { composeImages } from "./compose-images.ts";
import { composeMetadata } from "./compose-metadata.ts";
import { composeParallel } from "./compose-parallel.ts";
import { type Composition, type Surroundings, surroundingsIn } from "./composition.ts";
import { fitPolicy } from "./fit-policy.ts";
import { keepLastWithNext } from "./keep-last-with-next.ts";
import { CaptionNumbers } from "./landmarks/caption-numbers.ts";
import { headingRanks } from "./landmarks/heading-ranks.ts";
import { Landmarks } from "./landmarks/landmarks.ts";
import { NoteNumbers } from "./notes/note-numbers.ts";
import { type PageSize, pageGeometry } from "./page-geometry.ts";
import { composeMarginals } from "./parts/compose-marginals.ts";
import { composeParts } from "./parts/compose-parts.ts";
import { FieldValues } from "./parts/field-values.ts";
import { plainBlock } from "./plain-block.ts";

export interface ComposeOptions {
  /** Default: the template's. */
  readonly page?: PageSize;
  /** Default: the release's, else the template's. A release in one language is always single. */
  readonly layout?: ReleaseLayout;
  /** Languages to typeset, the leading one first. Default: the release's; of them, the single layout takes the first. */
  readonly languages?: readonly [LanguageTag, ...LanguageTag[]];
  /** Keeps decoded images between runs. Default: each run decodes its own. */
  readonly images?: ImageCache;
  /** The printer's own colour profile, if the template names one. */
  readonly printProfile?: PrinterProfile;
}

/** A release that wants no numbers still has those that its references show, unless the template never shows any. */
function numbersOfCaptions(release: Release, template: Template): boolean | "referenced" {
  const { numbered } = template.settings.captions;
  if (release.numbered === undefined) return numbered;
  return release.numbered || (numbered && "referenced");
}

type Region = "opening" | "front" | "back" | "between" | "closing";

/** Trouble goes to the log; a document comes out in any case, so that later stages can find their own. */
export async function compose(
  release: Release,
  template: Template,
  options: ComposeOptions,
  log: DiagnosticLog,
): Promise<Document> {
  const languages = options.languages ?? release.languages;
  const layout = chooseLayout(release, template, options, languages);
  const date = resolveDate(release.date, log);
  const typesetLanguages: Composition["languages"] = layout === "single" ? [languages[0]] : languages;
  const leading = surroundingsIn(typesetLanguages[0]);
  const page = pageGeometry(template, leading.direction, options.page);
  const bodies = new Map(typesetLanguages.map((language) => [language, contentIn(release, language)] as const));
  const landmarks = new Landmarks(bodies, { numbered: release.numbered ?? template.settings.headings.numbered, log });
  const composition: Composition = {
    release,
    template,
    sheet: new StyleSheet(template, release.issuer, log),
    values: new FieldValues(release, template, date, log),
    layout,
    languages: typesetLanguages,
    notes: new NoteNumbers(typesetLanguages),
    landmarks,
    captions: new CaptionNumbers(bodies, numbersOfCaptions(release, template), landmarks),
    images: await composeImages(release, template, page, options.images, log),
    page,
    log,
  };
  checkCitations(release.body, log);
  checkPageBreaks(release.body, { languages: typesetLanguages, layout }, log);
  if (layout === "parallel") reportUnaligned(release, log);
  const fit = fitPolicy(release, template);
  const { notes } = template.settings;
  const separator = composeParts(notes.separator, { composition, surroundings: leading, pointer: "/notes/separator" });
  const { policies, print } = template.settings;
  const { smallestMark } = policies;
  return {
    page,
    ...(smallestMark === undefined ? {} : { proof: { smallestMark } }),
    print: {
      press: print.profile,
      marks: print.marks,
      transparency: print.transparency,
      inks: composition.sheet.declaredInks,
      ...(options.printProfile ? { ownProfile: options.printProfile } : {}),
    },
    ...(fit ? { fit } : {}),
    ...leading,
    metadata: composeMetadata(composition, date),
    body: composeBody(composition, leading),
    notes: {
      spaceBefore: notes.spaceBefore,
      separator: layout === "parallel" ? separator.map(acrossColumns) : separator,
    },
    ...composeMarginals(composition, page),
  };
}

/** A short rule would stand above the notes of one column alone. */
function acrossColumns(block: Block<Paragraph>): Block<Paragraph> {
  return block.kind === "rule" ? { ...block, width: "full" } : block;
}

function reportUnaligned({ unaligned }: Release, log: DiagnosticLog): void {
  if (!unaligned) return;
  log.report("unaligned-body", "The blocks of the languages do not correspond, so some stand without a counterpart.", {
    origin: unaligned,
    hint: "give every language the same sequence of paragraphs, headings and lists",
  });
}

function chooseLayout(
  release: Release,
  template: Template,
  options: ComposeOptions,
  languages: readonly LanguageTag[],
): ReleaseLayout {
  if (languages.length === 1) return "single";
  return options.layout ?? release.layout ?? template.settings.layout;
}

/** Opening, one section for each language with what separates them or all side by side, closing. */
function composeBody(composition: Composition, leading: Surroundings): readonly Block<Paragraph>[] {
  const region = (name: Region, surroundings: Surroundings) =>
    composeParts(composition.template.settings.regions[name], {
      composition,
      surroundings,
      pointer: `/regions/${name}`,
    });
  if (composition.layout === "parallel")
    return [...region("opening", leading), composeParallel(composition), ...region("closing", leading)];
  const sections = composition.languages.flatMap((language, index) => {
    const section = composeSection(composition, surroundingsIn(language), region);
    const between = index === 0 ? [] : region("between", leading);
    return [...between.map((block) => ({ ...block, separator: true as const })), section];
  });
  return [...region("opening", leading), ...sections, ...region("closing", leading)];
}

function composeSection(
  composition: Composition,
  surroundings: Surroundings,
  region: (name: Region, surroundings: Surroundings) => readonly Block<Paragraph>[],
): Block<Paragraph> {
  const content = contentIn(composition.release, surroundings.language);
  const body = composeBlocks(content, {
    composition,
    ...surroundings,
    paragraphStyle: "body",
    path: [],
    headingRanks: headingRanks(content),
    composeBlocks,
  });
  const breaks = endsWithPageBreak(content);
  const back = breaks ? beginPage(region("back", surroundings)) : region("back", surroundings);
  return {
    ...plainBlock(surroundings),
    kind: "group",
    role: "Sect",
    origin: composition.release.origin,
    // A signature never stands alone at the head of a page.
    children: [
      ...region("front", surroundings),
      ...(back.length > 0 && !breaks ? keepLastWithNext(body) : body),
      ...back,
    ],
  };
}

/** The body's blocks of a language, in the author's order; a block without words, such as a break, stands in each. */
function contentIn(release: Release, language: LanguageTag): readonly ContentBlock[] {
  return release.body.flatMap((row) => {
    const block = row.get(language) ?? row.get("und");
    return block ? [block] : [];
  });
}
