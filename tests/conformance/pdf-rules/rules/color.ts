/** Colour that means the same everywhere: output intents, colour spaces, transparency (ISO 19005-2 6.2). */

import { alternateOf, familyOf } from "../content/color-use.ts";
import { profileComponents, readIccHeader } from "../content/icc-header.ts";
import type { PdfDictionary } from "../file/pdf-value.ts";
import { PdfArray, PdfName, PdfStream } from "../file/pdf-value.ts";
import type { Inspected } from "../inspected.ts";
import { type Rule, rule } from "../rule.ts";

/** Which device spaces an output intent gives a meaning to (ISO 19005-2 6.2.4.3): grey has one under any. */
const coveredBy = new Map([
  ["RGB", ["DeviceRGB", "DeviceGray"]],
  ["CMYK", ["DeviceCMYK", "DeviceGray"]],
  ["GRAY", ["DeviceGray"]],
]);

export function outputProfile({ catalog }: Inspected, subtype: string): PdfStream | undefined {
  const intents = catalog.dictionaries("OutputIntents");
  return intents.find((intent) => intent.name("S") === subtype)?.stream("DestOutputProfile");
}

const blendModes = new Set(
  (
    "Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference " +
    "Exclusion Hue Saturation Color Luminosity"
  ).split(" "),
);
const renderingIntents = new Set(["RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation"]);

/** Of any edition. */
export const paintRules: readonly Rule[] = [
  rule("ISO 19005-2 6.2.4.2", "embedded profiles are of the space they stand for", function* ({ colors }) {
    for (const { space } of colors) {
      if (familyOf(space) !== "ICCBased" || !(space instanceof PdfArray)) continue;
      const profile = space.at(1);
      if (!(profile instanceof PdfStream)) yield "ICCBased has no profile";
      else yield* profileFaults(profile, profile.dictionary.number("N"));
    }
  }),
  rule("ISO 19005-2 6.2.5", "graphics states have no transfer functions or halftones", function* ({ states }) {
    for (const state of states) {
      for (const key of ["TR", "HTP", "HT"]) if (state.has(key)) yield key;
      if (state.has("TR2") && state.name("TR2") !== "Default") yield "TR2";
    }
  }),
  rule("ISO 19005-2 6.2.6", "rendering intents are those of ISO 32000-1", function* ({ states, images }) {
    for (const dictionary of [...states, ...images.map((image) => image.dictionary)]) {
      for (const key of ["RI", "Intent"]) {
        const intent = dictionary.name(key);
        if (intent !== undefined && !renderingIntents.has(intent)) yield intent;
      }
    }
  }),
  rule("ISO 19005-2 6.2.8", "images have no alternates and are not interpolated", function* ({ images }) {
    for (const { dictionary } of images) {
      for (const key of ["Alternates", "OPI"]) if (dictionary.has(key)) yield key;
      if (dictionary.get("Interpolate") === true) yield "Interpolate";
    }
  }),
  rule("ISO 32000-1 8.9.5", "images hold as many samples as they say", function* ({ images }) {
    for (const image of images) yield* sampleFaults(image);
  }),
  rule("ISO 19005-2 6.2.10", "blend modes are those of ISO 32000-1", function* ({ states }) {
    for (const state of states) {
      for (const mode of state.list("BM")) if (!(mode instanceof PdfName && blendModes.has(mode.name))) yield "BM";
    }
  }),
];

export const archiveColorRules: readonly Rule[] = [
  rule("ISO 19005-2 6.2.3", "there is one output intent for the archive, with its profile", function* ({ catalog }) {
    const intents = catalog.dictionaries("OutputIntents");
    const own = intents.filter((intent) => intent.name("S") === "GTS_PDFA1");
    if (own.length !== 1) yield `there are ${own.length}`;
    for (const intent of intents) {
      if (!intent.text("OutputConditionIdentifier")) yield "OutputConditionIdentifier is absent";
      if (intent.has("DestOutputProfileRef")) yield "it refers to a profile elsewhere";
      const profile = intent.stream("DestOutputProfile");
      if (!profile) yield "there is no profile";
      else yield* profileFaults(profile, profile.dictionary.number("N"));
    }
  }),
  rule("ISO 19005-2 6.2.3", "the profile is that of a screen or a printer", function* (inspected) {
    const profile = outputProfile(inspected, "GTS_PDFA1");
    const kind = profile && readIccHeader(profile.content).deviceClass;
    if (kind !== undefined && kind !== "mntr" && kind !== "prtr") yield `it is of the class ${kind}`;
  }),
  rule("ISO 19005-2 6.2.4.3", "device colours are given a meaning by the output intent", function* (inspected) {
    const profile = outputProfile(inspected, "GTS_PDFA1");
    const covered = coveredBy.get(profile ? readIccHeader(profile.content).colorSpace : "") ?? [];
    for (const { space, painted } of inspected.colors) {
      const family = familyOf(alternateOf(space));
      if (family.startsWith("Device") && family !== "DeviceN" && !covered.includes(family)) {
        yield `page ${painted.page}: ${family}`;
      }
    }
  }),
  rule("ISO 19005-2 6.2.10", "a page with transparency names the space it blends in", function* (inspected) {
    if (outputProfile(inspected, "GTS_PDFA1")) return;
    for (const [index, page] of inspected.file.pages.entries()) {
      if (isTransparent(inspected, index) && !page.dictionary("Group")?.has("CS")) yield `page ${index + 1}`;
    }
  }),
];

/** Whether anything on the page lets through what lies below. */
export function isTransparent({ contents }: Inspected, index: number): boolean {
  const content = contents[index];
  if (!content) return false;
  return (
    [...content.objects].some(({ dictionary }) => dictionary.has("SMask") || dictionary.has("Group")) ||
    content.painted.some(
      ({ state }) => state.softMask || state.fillAlpha < 1 || state.strokeAlpha < 1 || state.blendModes[0] !== "Normal",
    )
  );
}

export function* profileFaults(profile: PdfStream, components: number | undefined): Generator<string> {
  const { isProfile, size, majorVersion, colorSpace } = readIccHeader(profile.content);
  if (!isProfile) yield "what stands for a profile is none";
  if (size !== profile.content.length) yield `the profile is ${profile.content.length} bytes long and says ${size}`;
  if (majorVersion >= 5) yield `the profile is of version ${majorVersion}`;
  if (components !== profileComponents.get(colorSpace)) yield `N is ${components} for a profile of ${colorSpace}`;
}

/** Components of a sample in each space. */
const sampleComponents = new Map([
  ["DeviceGray", 1],
  ["CalGray", 1],
  ["Indexed", 1],
  ["Separation", 1],
  ["DeviceRGB", 3],
  ["CalRGB", 3],
  ["Lab", 3],
  ["DeviceCMYK", 4],
]);

function* sampleFaults(image: PdfStream): Generator<string> {
  const { dictionary } = image;
  const [width, height] = [dictionary.number("Width") ?? 0, dictionary.number("Height") ?? 0];
  if (width <= 0 || height <= 0) yield "an image has no size";
  const filter = dictionary.list("Filter")[0];
  if (filter instanceof PdfName && filter.name !== "FlateDecode") return;
  const isMask = dictionary.get("ImageMask") === true;
  const bits = isMask ? 1 : (dictionary.number("BitsPerComponent") ?? 0);
  if (![1, 2, 4, 8, 16].includes(bits)) yield `an image has ${bits} bits a component`;
  const components = isMask ? 1 : componentsOf(dictionary);
  if (components === undefined) return;
  const wanted = Math.ceil((width * components * bits) / 8) * height;
  if (image.content.length !== wanted)
    yield `an image of ${width} × ${height} has ${image.content.length} bytes, not ${wanted}`;
}

function componentsOf(dictionary: PdfDictionary): number | undefined {
  const space = dictionary.get("ColorSpace");
  const family = familyOf(space);
  if (!(space instanceof PdfArray)) return sampleComponents.get(family);
  const [, second] = [...space];
  if (family === "ICCBased" && second instanceof PdfStream) return second.dictionary.number("N");
  if (family === "DeviceN" && second instanceof PdfArray) return second.length;
  return sampleComponents.get(family);
}
