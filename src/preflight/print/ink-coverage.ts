/** More ink at one place than the paper takes: it does not dry, sets off on the next sheet, and closes up. */

import type { Box } from "../../geometry/box.ts";
import { overprints } from "../../press/overprint.ts";
import type { Inks, SeparatedImage } from "../../press/separation.ts";
import { Findings } from "../findings.ts";
import { groundsUnder } from "../grounds.ts";
import { inkWords, isRegistration, totalInk } from "../inks.ts";
import type { Painted, PaintedImage, PaintedPage, PaintedText } from "../painted-page.ts";
import { heaviestPixel } from "./heaviest-pixel.ts";
import { colorUses } from "./painted-colors.ts";
import type { ImageInks, PrintContext, PrintRule } from "./print-rule.ts";

/** Percent. Each of four inks is off by up to half of 1/255 in an image. */
const tolerance = 0.8;

export const inkCoverage: PrintRule = {
  name: "ink-coverage",
  limit: ({ inkCoverage: most }) => `at most ${most} % of ink in all`,
  check(context, log) {
    const findings = new Findings("ink-coverage");
    for (const painted of context.pages) {
      for (const [index, thing] of painted.things.entries()) {
        if (thing.kind === "image") checkImage(thing, painted, context, findings);
        else checkColors(thing, painted, context, findings);
        if (thing.kind === "text") checkOverprint(thing, index, painted, context, findings);
      }
    }
    findings.report(log);
  },
};

function checkColors(thing: Painted, { page }: PaintedPage, context: PrintContext, findings: Findings): void {
  const most = context.limits.inkCoverage;
  for (const { color, box } of colorUses(thing)) {
    const inks = context.inksOf(color);
    // What is painted in the colour of printer's marks is told as that.
    if (!inks || isRegistration(inks) || totalInk(inks) <= most + tolerance) continue;
    findings.add({
      cause: inkWords(inks),
      message: `the colour ${inkWords(inks)} lays ${Math.round(totalInk(inks))} % of ink on the paper, and ${context.separation.press.name} stock takes ${most} %`,
      hint: `declare a colour of ${most} % or less; black needs no other ink beside it`,
      page,
      box,
    });
  }
}

function checkImage(thing: PaintedImage, { page }: PaintedPage, context: PrintContext, findings: Findings): void {
  const image = context.imageInks(thing);
  if (!image) return;
  const most = context.limits.inkCoverage;
  const { total, x, y } = image.heaviest;
  if (total <= most + tolerance) return;
  findings.add({
    cause: image.id,
    message: `an image lays up to ${Math.round(total)} % of ink on the paper, and ${context.separation.press.name} stock takes ${most} %`,
    hint: "use a colour profile made for this paper, or lighten the shadows of the image",
    page,
    box: pixelBox(thing.box, image, x, y),
  });
}

/** Black type over a ground adds its ink to that of the ground. */
function checkOverprint(
  text: PaintedText,
  index: number,
  { page, things }: PaintedPage,
  context: PrintContext,
  findings: Findings,
): void {
  const inks = context.inksOf(text.color);
  if (!inks || !overprints(inks, "text")) return;
  const most = context.limits.inkCoverage;
  for (const ground of groundsUnder(things, index)) {
    const below = ground.kind === "color" ? context.inksOf(ground.color) : undefined;
    const image = ground.kind === "image" ? context.separatedImage(ground.under) : undefined;
    const total = below
      ? withBlack(below)
      : image && ground.kind === "image"
        ? heaviestPixel(image, { within: partOf(image, ground.under.box, text.box), overprinted: true }).total
        : 0;
    if (total <= most + tolerance) continue;
    findings.add({
      cause: `over ${below ? inkWords(below) : image?.id}`,
      message: `black type prints over ${below ? inkWords(below) : "an image"}, ${Math.round(total)} % of ink together, and ${context.separation.press.name} stock takes ${most} %`,
      hint: "make the ground lighter, or set the type in white",
      page,
      box: text.box,
    });
  }
}

/** Of the process inks black replaces black (overprint mode 1, ISO 32000-1 11.7.4.3). */
function withBlack({ cmyk: [cyan, magenta, yellow], spot }: Inks): number {
  return 100 * (spot ? spot.tint + 1 : cyan + magenta + yellow + 1);
}

function pixelBox(box: Box, { width, height }: ImageInks, x: number, y: number): Box {
  const [across, down] = [box.width / width, box.height / height];
  return { x: box.x + x * across, y: box.y + y * down, width: across, height: down };
}

/** The pixels of an image that lie under a box of the page. */
function partOf({ width, height }: SeparatedImage, placed: Box, box: Box): Box {
  const [across, down] = [width / placed.width, height / placed.height];
  const left = Math.max(0, Math.floor((box.x - placed.x) * across));
  const top = Math.max(0, Math.floor((box.y - placed.y) * down));
  const right = Math.min(width, Math.ceil((box.x + box.width - placed.x) * across));
  const bottom = Math.min(height, Math.ceil((box.y + box.height - placed.y) * down));
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}
