// Copies the vendored faces out of their npm packages and writes manifest.json (source package, version, checksum).
//   node fonts/vendor.mjs NODE_MODULES   where NODE_MODULES holds the @expo-google-fonts packages named below
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const nodeModules = process.argv[2];
if (!nodeModules) throw new Error("usage: node fonts/vendor.mjs NODE_MODULES");

const book = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"];
const upright = ["400Regular", "700Bold"];
const families = [
  ["Amiri", "amiri", book],
  ["Amiri Quran", "amiri-quran", ["400Regular"]],
  ["Scheherazade New", "scheherazade-new", upright],
  ["Noto Naskh Arabic", "noto-naskh-arabic", upright],
  ["Noto Kufi Arabic", "noto-kufi-arabic", upright],
  ["IBM Plex Sans Arabic", "ibm-plex-sans-arabic", ["400Regular", "500Medium", "700Bold"]],
  ["Noto Nastaliq Urdu", "noto-nastaliq-urdu", upright],
  ["Noto Serif Hebrew", "noto-serif-hebrew", [...upright, "600SemiBold"]],
  ["Noto Sans Hebrew", "noto-sans-hebrew", [...upright, "500Medium"]],
  ["Source Serif 4", "source-serif-4", [...book, "600SemiBold"]],
  ["IBM Plex Sans", "ibm-plex-sans", [...book, "500Medium"]],
];

const faces = [];
for (const [family, folder, styles] of families) {
  const from = join(nodeModules, "@expo-google-fonts", folder);
  const { name, version } = JSON.parse(readFileSync(join(from, "package.json"), "utf8"));
  mkdirSync(join(here, folder), { recursive: true });
  copyFileSync(join(from, "LICENSE_FONT"), join(here, folder, "OFL.txt"));
  for (const style of styles) {
    const stem = family.replaceAll(" ", "");
    const file = `${stem}-${style.replace(/^\d+/, "").replace("_", "")}.ttf`;
    const to = join(here, folder, file);
    copyFileSync(join(from, style, `${stem}_${style}.ttf`), to);
    faces.push({
      family,
      weight: Number.parseInt(style, 10),
      italic: style.endsWith("Italic"),
      file: `${folder}/${file}`,
      bytes: statSync(to).size,
      sha256: createHash("sha256").update(readFileSync(to)).digest("hex"),
      source: `${name}@${version}`,
      licence: "OFL-1.1",
    });
  }
}
writeFileSync(join(here, "manifest.json"), `${JSON.stringify({ faces }, null, 2)}\n`);
