/** The vendored fonts are the files their manifest says, with licences beside them. */

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

const folder = join(import.meta.dirname, "..", "..", "..", "fonts");
const { faces } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as {
  faces: { file: string; sha256: string; source: string; licence: string }[];
};

it.each(faces)("$file is what the manifest says", ({ file, sha256, source, licence }) => {
  expect(
    createHash("sha256")
      .update(readFileSync(join(folder, file)))
      .digest("hex"),
  ).toBe(sha256);
  expect(source).toMatch(/@\d+\.\d+\.\d+$/);
  expect(licence).toBe("OFL-1.1");
  expect(existsSync(join(folder, dirname(file), "OFL.txt"))).toBe(true);
});

it("holds no font that the manifest does not list", () => {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(ttf|otf)$/.test(name));
  expect(files.map((name) => name.replaceAll("\\", "/")).sort()).toEqual(faces.map(({ file }) => file).sort());
});
