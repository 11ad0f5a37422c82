/** The repository's own fonts and those for tests (`fonts/` beside this file) as a font book, opened once for a test file. */

import { readFileSync } from "node:fs";
import type { Face, FaceStyle } from "../../src/font/face.ts";
import { FontBook, type FontSource } from "../../src/font/font-book.ts";
import { fontFolder } from "../../src/host/font-folder.ts";

interface ManifestFace extends FaceStyle {
  readonly file: string;
}

const folder = new URL("../../fonts/", import.meta.url);
let book: FontBook | undefined;

/** Faces keep caches, none of which changes a result: one book serves every test. */
export function repositoryFonts(): FontBook {
  book ??= new FontBook([...manifestSources(), ...sampleSources()]);
  return book;
}

/** A face by its family; regular unless said otherwise. */
export function repositoryFace(family: string, style: { weight?: number; italic?: boolean } = {}): Face {
  const match = repositoryFonts().match({ family, weight: style.weight ?? 400, italic: style.italic ?? false });
  if (match.kind !== "found") throw new Error(`the repository has no font "${family}"`);
  return match.face;
}

/** Small CFF, CFF2 and variable fonts, which the repository's own families are not. */
export function sampleSources(): FontSource[] {
  return fontFolder(new URL("fonts/", import.meta.url).pathname);
}

export function manifestSources(): FontSource[] {
  const { faces } = JSON.parse(readFileSync(new URL("manifest.json", folder), "utf8")) as {
    readonly faces: readonly ManifestFace[];
  };
  return faces.map(({ family, weight, italic, file }) => ({
    family,
    weight,
    italic,
    file,
    read: () => readFileSync(new URL(file, folder)),
  }));
}
