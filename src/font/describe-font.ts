/** Describes a font file for people: names, coverage, embedding permission. The only file that knows fontkit. */

import { create } from "fontkit";
import { scriptOf } from "../unicode/script.ts";

export interface FontDescription {
  readonly family: string;
  readonly subfamily: string;
  readonly postScriptName: string;
  readonly version: string;
  readonly glyphs: number;
  readonly characters: number;
  /** Characters covered by ISO 15924 script tag, most first. */
  readonly scripts: Readonly<Record<string, number>>;
  /** OS/2 fsType in words. */
  readonly embedding: "installable" | "editable" | "preview and print" | "restricted";
  readonly subsetting: boolean;
}

/** Throws when the file is not a font. */
export function describeFont(bytes: Uint8Array): FontDescription {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!("characterSet" in font)) throw new Error("a font collection; give its faces as single files");
  const counts = new Map<string, number>();
  for (const codePoint of font.characterSet) {
    const script = scriptOf(codePoint);
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  const { fsType } = font["OS/2"];
  return {
    family: font.familyName,
    subfamily: font.subfamilyName,
    postScriptName: font.postscriptName,
    version: String(font.version),
    glyphs: font.numGlyphs,
    characters: font.characterSet.length,
    scripts: Object.fromEntries([...counts].sort((one, other) => other[1] - one[1])),
    embedding: fsType.noEmbedding
      ? "restricted"
      : fsType.viewOnly
        ? "preview and print"
        : fsType.editable
          ? "editable"
          : "installable",
    subsetting: !fsType.noSubsetting,
  };
}
