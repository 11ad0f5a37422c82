/** The issuer, written inline or in a file of its own. */

import { posix } from "node:path";
import { colorSchema } from "./color-schema.ts";
import { readContacts } from "./contact-reader.ts";
import { readNamedFile } from "./file-reader.ts";
import { issuerSchema } from "./issuer-schema.ts";
import { localizedText, requireTranslations } from "./localized-text.ts";
import { readSource } from "./read-source.ts";
import type { ReadingContext } from "./reading-context.ts";
import type { Issuer, SourcedColor } from "./release.ts";
import type { ReleaseFiles } from "./release-files.ts";
import { checkSchema } from "./schema-issues.ts";
import { childOf, type SourceMapping, type SourceNode, toPlain } from "./source-tree.ts";

export async function readIssuer(
  node: SourceNode | undefined,
  files: ReleaseFiles,
  context: ReadingContext,
): Promise<Issuer | undefined> {
  // The release's schema covers an inline issuer.
  if (node?.kind === "mapping") return readIssuerMapping(node, "", files, context);
  const file = await readNamedFile(node, "", files, context);
  if (!file) return undefined;
  const tree = readSource(file.bytes, file.path, context.limits, context.log);
  if (!tree) return undefined;
  checkSchema(issuerSchema, tree, context.log);
  const folder = posix.dirname(file.path);
  // One issuer file serves releases in one language and in several: what this release does not list is left alone.
  return readIssuerMapping(tree, folder === "." ? "" : folder, files, { ...context, languages: [] });
}

async function readIssuerMapping(
  node: SourceMapping,
  folder: string,
  files: ReleaseFiles,
  context: ReadingContext,
): Promise<Issuer> {
  const nameNode = childOf(node, "name");
  const name = localizedText(nameNode, context);
  if (nameNode) requireTranslations(name, "The issuer's name", nameNode.origin, context);
  const logo = await readNamedFile(childOf(node, "logo"), folder, files, context);
  return {
    name,
    unit: localizedText(childOf(node, "unit"), context),
    motto: localizedText(childOf(node, "motto"), context),
    ...(logo ? { logo } : {}),
    contacts: readContacts(childOf(node, "contacts"), context),
    colors: readColors(childOf(node, "colors")),
    origin: node.origin,
  };
}

/** What is no colour was reported when the schema was checked. */
function readColors(node: SourceNode | undefined): ReadonlyMap<string, SourcedColor> {
  const colors = new Map<string, SourcedColor>();
  if (node?.kind !== "mapping") return colors;
  for (const [name, { value }] of node.entries) {
    const { data: definition } = colorSchema.safeParse(toPlain(value), { jitless: true });
    if (definition !== undefined) colors.set(name, { definition, origin: value.origin });
  }
  return colors;
}
