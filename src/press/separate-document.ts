/** Turns the colours and images of finished pages into what a press prints. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { PagedDocument } from "../flow/paged-document.ts";
import type { Box } from "../geometry/box.ts";
import type { Color } from "../geometry/color.ts";
import { type FillBelow, visitPaint } from "./document-colors.ts";
import { readIccProfile } from "./icc/icc-profile.ts";
import { SeparatedImages } from "./image-cache.ts";
import { InkChooser } from "./ink-chooser.ts";
import { InkConverter } from "./ink-converter.ts";
import type { Press } from "./press.ts";
import type { Ground, ImageFrame, Inks, Separation } from "./separation.ts";

/** Colours without inks of their own and all images go through the press's profile. */
export async function separateDocument(document: PagedDocument, press: Press, log: DiagnosticLog): Promise<Separation> {
  const transparency = document.print?.transparency ?? false;
  const tools = () => toolsOf(press.profile.bytes);
  const chooser = new InkChooser(() => tools().converter);
  const grounds = new Map<ImageFrame, readonly FillBelow[]>();
  for (const color of document.print?.inks ?? []) chooser.declare(color);
  const painted: Color[] = [];
  visitPaint(document, {
    color: (color) => {
      chooser.declare(color);
      painted.push(color);
    },
    image: (frame, below) => {
      if (frame.image.alpha && !transparency) grounds.set(frame, below);
    },
  });
  for (const color of painted) chooser.inksOf(color);
  reportConversions(chooser, press, log);
  reportContradictions(chooser, log);
  return {
    press,
    transparency,
    spots: chooser.spots,
    inksOf: (color) => chooser.inksOf(color),
    groundOf: (frame) => groundOf(frame, grounds.get(frame) ?? [], (color) => chooser.inksOf(color)),
    imageOf: (image, ground = []) => tools().images.imageOf(image, ground, transparency),
  };
}

interface Tools {
  readonly converter: InkConverter;
  readonly images: SeparatedImages;
}

/** By the profile's bytes, which a library of presses gives again for every document. */
const knownTools = new WeakMap<Uint8Array, Tools>();

function toolsOf(bytes: Uint8Array): Tools {
  let tools = knownTools.get(bytes);
  if (!tools) {
    const reading = readIccProfile(bytes);
    if (!reading.ok) throw new Error(`a press was chosen whose profile is not usable: ${reading.problem}`);
    const converter = new InkConverter(reading.profile);
    tools = { converter, images: new SeparatedImages(converter) };
    knownTools.set(bytes, tools);
  }
  return tools;
}

function groundOf({ box }: ImageFrame, below: readonly FillBelow[], inksOf: (color: Color) => Inks): Ground {
  return below.map((fill) => ({ ...sharesOf(fill.box, box), cmyk: tinted(inksOf(fill.color)) }));
}

function sharesOf(inner: Box, outer: Box): Record<"left" | "top" | "right" | "bottom", number> {
  const left = (inner.x - outer.x) / outer.width;
  const top = (inner.y - outer.y) / outer.height;
  return { left, top, right: left + inner.width / outer.width, bottom: top + inner.height / outer.height };
}

/** What stands for a spot colour in process inks, at its tint. */
function tinted({ cmyk: [c, m, y, k], spot }: Inks): Inks["cmyk"] {
  const tint = spot?.tint ?? 1;
  return [c * tint, m * tint, y * tint, k * tint];
}

function reportConversions({ conversions }: InkChooser, { condition }: Press, log: DiagnosticLog): void {
  if (conversions.length === 0) return;
  const percent = (share: number) => Math.round(share * 100);
  const list = conversions.map(({ rgb, cmyk }) => `${hexOf(rgb)} to ${cmyk.map(percent).join("/")}`);
  const said = list.length > 12 ? [...list.slice(0, 12), `and ${list.length - 12} more`] : list;
  log.report(
    "colors-converted",
    `${list.length === 1 ? "a colour" : `${list.length} colours`} without inks went through the profile ${condition.identifier} to percents of cyan/magenta/yellow/black: ${said.join(", ")}`,
    {
      hint: 'declare inks where they matter: accent: { rgb: "#0e4d64", cmyk: [0.9, 0.5, 0.35, 0.3] } in the template or the issuer; drawings take them over where the sRGB value is the same',
    },
  );
}

function reportContradictions({ contradictions }: InkChooser, log: DiagnosticLog): void {
  for (const [name, inks] of contradictions) {
    const [first, second] = inks.map((cmyk) => `[${cmyk.join(", ")}]`);
    log.report("spot-mismatch", `two colours name the ink "${name}" and have ${first} and ${second} stand for it`, {
      hint: "cmyk is what stands for the full ink; lighter colours of it have the same cmyk and a tint below 1",
    });
  }
}

function hexOf(rgb: Color["rgb"]): string {
  return `#${rgb
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}
