/** What a press is given (ISO 15930-7, PDF/X-4): boxes, inks, a stated printing condition, nothing that moves or fades. */

import { alternateOf, familyOf } from "../content/color-use.ts";
import { readIccHeader } from "../content/icc-header.ts";
import { fills, type Painted } from "../content/painted.ts";
import { PdfArray, type PdfDictionary, PdfName } from "../file/pdf-value.ts";
import { inherited } from "../file/read-pdf.ts";
import type { Inspected } from "../inspected.ts";
import { type Rule, rule } from "../rule.ts";
import { isTransparent, outputProfile, profileFaults } from "./color.ts";

type Box = readonly number[];

/** Half a thousandth of a point is the writer's rounding. */
const contains = (outer: Box, inner: Box) =>
  inner.every((edge, index) => (index < 2 ? edge >= (outer[index] ?? 0) - 0.001 : edge <= (outer[index] ?? 0) + 0.001));

function boxOf(page: PdfDictionary, key: string): Box | undefined {
  return key === "MediaBox" || key === "CropBox" ? inherited(page, key)?.numbers : page.array(key)?.numbers;
}

const isBlackText = (painted: Painted): boolean => {
  const { space, components } = painted.state.fill;
  return painted.kind === "text" && fills(painted) && space === "DeviceCMYK" && components.join() === "0,0,0,1";
};

/** No ink at all. */
const isWhite = ({ space, components }: Painted["state"]["fill"]): boolean =>
  (space === "DeviceCMYK" && components.every((ink) => ink === 0)) || (space === "DeviceGray" && components[0] === 1);

export const pressRules: readonly Rule[] = [
  rule(
    "ISO 15930-7, ISO 32000-1 14.11.2",
    "a page has a trimmed size within its bleed within its sheet",
    function* ({ file }) {
      for (const [index, page] of file.pages.entries()) {
        const name = `page ${index + 1}`;
        const [media, bleed, trim] = ["MediaBox", "BleedBox", "TrimBox"].map((key) => boxOf(page, key));
        if (!media) yield `${name} has no MediaBox`;
        if (!trim) yield `${name} has no TrimBox`;
        if (page.has("ArtBox")) yield `${name} has an ArtBox besides`;
        for (const box of [media, bleed, trim]) {
          if (box && !((box[2] ?? 0) > (box[0] ?? 0) && (box[3] ?? 0) > (box[1] ?? 0)))
            yield `${name} has an empty box`;
        }
        if (media && bleed && !contains(media, bleed)) yield `${name}: the bleed runs over the sheet`;
        if (bleed && trim && !contains(bleed, trim)) yield `${name}: the trimmed size runs over the bleed`;
        if (media && trim && !contains(media, trim)) yield `${name}: the trimmed size runs over the sheet`;
        const crop = boxOf(page, "CropBox");
        if (crop && bleed && !contains(crop, bleed)) yield `${name}: readers would not show the bleed`;
        if ((page.number("UserUnit") ?? 1) !== 1) yield `${name} has a UserUnit`;
      }
    },
  ),
  rule(
    "ISO 15930-7",
    "there is one output intent for the press, with its profile and its condition",
    function* (inspected) {
      const intents = inspected.catalog.dictionaries("OutputIntents");
      const own = intents.filter((intent) => intent.name("S") === "GTS_PDFX");
      if (own.length !== 1) yield `there are ${own.length}`;
      for (const intent of own) {
        if (!intent.text("OutputConditionIdentifier")) yield "OutputConditionIdentifier is absent";
        const profile = intent.stream("DestOutputProfile");
        if (!profile) yield "there is no profile";
        else yield* profileFaults(profile, profile.dictionary.number("N"));
      }
    },
  ),
  rule("ISO 15930-7", "the profile is that of a printer of four inks", function* (inspected) {
    const profile = outputProfile(inspected, "GTS_PDFX");
    if (!profile) return;
    const { deviceClass, colorSpace } = readIccHeader(profile.content);
    if (deviceClass !== "prtr" || colorSpace !== "CMYK") yield `${deviceClass} ${colorSpace}`;
  }),
  rule("ISO 15930-7", "everything is painted in inks", function* ({ colors }) {
    for (const { space, painted } of colors) {
      const family = familyOf(alternateOf(space));
      if (!["DeviceCMYK", "DeviceGray"].includes(family)) yield `page ${painted.page}: ${painted.kind} in ${family}`;
    }
  }),
  rule("ISO 15930-7", "no image of the file is in RGB", function* ({ images }) {
    for (const { dictionary } of images) {
      const space = dictionary.get("ColorSpace");
      const family = familyOf(alternateOf(space));
      if (space !== null && !["DeviceCMYK", "DeviceGray"].includes(family)) yield family;
    }
  }),
  rule("ISO 32000-1 11.7.4", "black text prints over what is under it", function* ({ contents }) {
    for (const painted of contents.flatMap((content) => content.painted)) {
      if (!isBlackText(painted)) continue;
      const { overprintFill, overprintMode } = painted.state;
      if (!overprintFill || overprintMode !== 1) yield `page ${painted.page}`;
    }
  }),
  rule("ISO 32000-1 11.7.4", "white knocks out", function* ({ contents }) {
    for (const painted of contents.flatMap((content) => content.painted)) {
      const { fill, stroke, overprintFill, overprintStroke } = painted.state;
      const white =
        (fills(painted) && isWhite(fill) && overprintFill) ||
        (painted.kind === "path" && painted.strokes && isWhite(stroke) && overprintStroke);
      if (white) yield `page ${painted.page}: ${painted.kind}`;
    }
  }),
  rule("ISO 32000-1 8.6.6.4", "an ink of its own name has one substitute", function* ({ colors }) {
    const substitutes = new Map<string, string>();
    for (const { space } of colors) {
      if (!(space instanceof PdfArray) || familyOf(space) !== "Separation") continue;
      const name = space.at(1);
      const ink = name instanceof PdfName ? name.name : "";
      const made = describe(space.at(3));
      if ((substitutes.get(ink) ?? made) !== made) yield ink;
      substitutes.set(ink, made);
    }
  }),
];

/** A tint transform by its values. */
function describe(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (inner === null || typeof inner !== "object") return inner;
    if ("entries" in inner && inner.entries instanceof Map) return [...inner.entries];
    return "items" in inner ? inner.items : inner;
  });
}

/** Where the template does not ask for it. */
export const opaqueRules: readonly Rule[] = [
  rule("ISO 15930-7", "nothing is transparent", function* (inspected: Inspected) {
    for (const [index] of inspected.file.pages.entries())
      if (isTransparent(inspected, index)) yield `page ${index + 1}`;
  }),
];

export const pressFileRules: readonly Rule[] = [
  rule("ISO 15930-7", "the file is of PDF 1.6 at most", function* ({ file }) {
    if (Number(file.version) > 1.6) yield file.version;
  }),
];
