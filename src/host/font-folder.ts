/** The font files of a folder as sources for a `FontBook`; nothing is opened before it is needed. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FontSource } from "../font/font-book.ts";
import { readAxes } from "../font/read-axes.ts";
import { parseSfnt, readFaceStyle } from "../font/sfnt.ts";
import type { VariationAxis } from "../font/variation-axes.ts";
import { packageFolder } from "./package-folder.ts";

interface Manifest {
  readonly faces: readonly {
    readonly family: string;
    readonly weight: number;
    readonly italic: boolean;
    readonly file: string;
    readonly axes?: readonly VariationAxis[];
  }[];
}

/** The faces the package brings along. */
export function bundledFonts(): FontSource[] {
  return fontFolder(join(packageFolder(), "fonts"));
}

/**
 * A folder with a `manifest.json` is taken at its word; in any other, every .ttf and .otf below it is asked for its
 * family, weight, slant and axes: a variable font serves every weight it reaches. Throws when the folder cannot be read.
 */
export function fontFolder(folder: string): FontSource[] {
  const manifest = join(folder, "manifest.json");
  if (existsSync(manifest)) {
    const { faces } = JSON.parse(readFileSync(manifest, "utf8")) as Manifest;
    return faces.map(({ file, ...style }) => {
      const path = join(folder, file);
      return { ...style, file: path, read: () => readFileSync(path) };
    });
  }
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ttf|otf)$/i.test(name))
    .sort()
    .map((name) => describe(join(folder, name)));
}

/** A file that is no font keeps its place, so that asking for it says what is wrong with it. */
function describe(file: string): FontSource {
  const bytes = readFileSync(file);
  try {
    const sfnt = parseSfnt(bytes);
    const axes = readAxes(sfnt);
    return { ...readFaceStyle(sfnt), file, read: () => bytes, ...(axes.length > 0 ? { axes } : {}) };
  } catch {
    const stem = file.replace(/^.*[\\/]/, "").replace(/\.\w+$/, "");
    return { family: stem, weight: 400, italic: false, file, read: () => bytes };
  }
}
