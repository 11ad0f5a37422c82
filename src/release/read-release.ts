/** The tree of a release file as a `Release`, each part by its reader. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import { readContents } from "./blocks/read-contents.ts";
import { readBodyImages } from "./body-images.ts";
import { readBody } from "./body-reader.ts";
import { checkWebAddress, readContacts } from "./contact-reader.ts";
import type { LanguageTag, SourcedText } from "./content.ts";
import { checkEmbargo, readDate } from "./date-reader.ts";
import { readNamedFile } from "./file-reader.ts";
import { readIssuer } from "./issuer-reader.ts";
import { readLetterMatters } from "./letter-reader.ts";
import type { ReleaseLimits } from "./limits.ts";
import { anyLanguage, localizedText, plainSourcedText, requireTranslations } from "./localized-text.ts";
import type { DataRecord } from "./merge/data-record.ts";
import { type FillNotes, fillTree } from "./merge/fill-tree.ts";
import { readSource } from "./read-source.ts";
import type { ReadingContext } from "./reading-context.ts";
import type { FitRequest, Release, Signature } from "./release.ts";
import type { ReleaseFiles } from "./release-files.ts";
import type { ReleaseInput } from "./release-input.ts";
import { releaseKinds, releaseLayouts, releaseSchema } from "./schema.ts";
import { checkSchema } from "./schema-issues.ts";
import { childOf, quoted, type SourceNode } from "./source-tree.ts";
import { languageTagPattern } from "./text-schema.ts";

/** What fills the placeholders, and what became of them. */
export interface Merge {
  readonly record?: DataRecord | undefined;
  readonly notes: FillNotes;
}

export async function readRelease(
  { content, file }: ReleaseInput,
  files: ReleaseFiles,
  limits: ReleaseLimits,
  log: DiagnosticLog,
  merge: Merge = { notes: new Map() },
): Promise<Release | undefined> {
  const written = readSource(content, file, limits, log);
  if (!written) return undefined;
  const tree = fillTree(written, merge.record, merge.notes, log);
  checkSchema(releaseSchema, tree, log);
  const layoutNode = childOf(tree, "layout");
  const layout = releaseLayouts.find((name) => layoutNode?.kind === "scalar" && layoutNode.value === name);
  const languages = readLanguages(childOf(tree, "languages"), log);
  const [leading = anyLanguage] = languages;
  const required = layout === "single" ? languages.slice(0, 1) : languages;
  const context: ReadingContext = { languages, leading, required, limits, log };

  const kind = readKind(childOf(tree, "kind"), context);
  const issuer = await readIssuer(childOf(tree, "issuer"), files, context);
  const date = readDate(childOf(tree, "date"), context);
  const titleNode = childOf(tree, "title");
  const title = localizedText(titleNode, context);
  if (titleNode) requireTranslations(title, "The title", titleNode.origin, context);
  const bodyNode = childOf(tree, "body");
  const contentsNode = childOf(tree, "contents");
  const contents = contentsNode ? readContents(contentsNode, { context }) : [];
  const paired = bodyNode && readBody(bodyNode, context);
  const body = [...contents, ...(paired?.rows ?? [])];
  const numbered = childOf(tree, "numbered");
  const images = await readBodyImages(body, files, context);
  const template = plainSourcedText(childOf(tree, "template"), context);
  const embargo = plainSourcedText(childOf(tree, "embargo"), context);
  if (embargo) checkEmbargo(embargo, context);
  const url = plainSourcedText(childOf(tree, "url"), context);
  if (url) checkWebAddress(url, context);
  const letter = readLetterMatters(tree, context);
  const signature = await readSignature(childOf(tree, "signature"), files, context);
  const contacts = readContacts(childOf(tree, "contacts"), context);
  const attachments = readAttachments(childOf(tree, "attachments"), context);
  const fit = readFit(childOf(tree, "fit"));
  const reference = localizedText(childOf(tree, "reference"), context, anyLanguage);
  const place = localizedText(childOf(tree, "place"), context);
  const subtitle = localizedText(childOf(tree, "subtitle"), context);

  const [first, ...others] = languages;
  if (first === undefined || kind === undefined || !issuer || !date) return undefined;
  return {
    file,
    languages: [first, ...others],
    kind,
    ...(layout ? { layout } : {}),
    ...(template ? { template } : {}),
    issuer,
    reference,
    date,
    place,
    ...(url ? { url } : {}),
    ...(embargo ? { embargo } : {}),
    ...letter,
    title,
    subtitle,
    body,
    ...(bodyNode && paired?.aligned === false ? { unaligned: bodyNode.origin } : {}),
    images,
    ...(numbered?.kind === "scalar" && typeof numbered.value === "boolean" ? { numbered: numbered.value } : {}),
    ...(signature ? { signature } : {}),
    contacts,
    ...(fit ? { fit } : {}),
    attachments,
    origin: tree.origin,
  };
}

function readLanguages(node: SourceNode | undefined, log: DiagnosticLog): readonly LanguageTag[] {
  const languages: LanguageTag[] = [];
  if (node?.kind !== "sequence") return languages;
  for (const item of node.items) {
    const tag = item.kind === "scalar" ? item.value : undefined;
    if (typeof tag !== "string" || !languageTagPattern.test(tag)) continue;
    if (languages.includes(tag)) {
      log.report("invalid-value", `The language ${quoted(tag)} is listed twice.`, { origin: item.origin });
    } else languages.push(tag);
  }
  return languages;
}

function readKind(node: SourceNode | undefined, context: ReadingContext): Release["kind"] | undefined {
  if (node?.kind === "mapping") {
    const label = localizedText(node, context);
    requireTranslations(label, "The kind", node.origin, context);
    return label;
  }
  return releaseKinds.find((name) => node?.kind === "scalar" && node.value === name);
}

async function readSignature(
  node: SourceNode | undefined,
  files: ReleaseFiles,
  context: ReadingContext,
): Promise<Signature | undefined> {
  if (node?.kind !== "mapping") return undefined;
  const image = await readNamedFile(childOf(node, "image"), "", files, context);
  const stamp = await readNamedFile(childOf(node, "stamp"), "", files, context);
  return {
    name: localizedText(childOf(node, "name"), context),
    role: localizedText(childOf(node, "role"), context),
    unit: localizedText(childOf(node, "unit"), context),
    ...(image ? { image } : {}),
    ...(stamp ? { stamp } : {}),
    origin: node.origin,
  };
}

/** Values that the schema has reported are left out. */
function readFit(node: SourceNode | undefined): FitRequest | undefined {
  if (node?.kind !== "mapping") return undefined;
  const number = (key: string) => {
    const child = childOf(node, key);
    return child?.kind === "scalar" && typeof child.value === "number" && child.value > 0 ? { [key]: child.value } : {};
  };
  return { ...number("pages"), ...number("size"), ...number("leading"), ...number("space"), origin: node.origin };
}

function readAttachments(node: SourceNode | undefined, context: ReadingContext): readonly SourcedText[] {
  if (node?.kind !== "sequence") return [];
  return node.items.flatMap((item) => plainSourcedText(item, context) ?? []);
}
