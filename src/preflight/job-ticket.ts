/** `JobTicket`: what a printer is told of a file: sheet, bleed, inks, fonts, pages. */

import type { PressName, PrinterMark } from "../document/document.ts";
import type { PagedDocument } from "../flow/paged-document.ts";
import { type EmbeddingPermission, embeddingPermission } from "../font/embedding-permission.ts";
import type { Face } from "../font/face.ts";
import type { SeparatedImage, Separation } from "../press/separation.ts";
import { millimetres } from "./findings.ts";
import { type PaintedPage, paintedPages } from "./painted-page.ts";
import { colorUses } from "./print/painted-colors.ts";
import { printContext } from "./print/print-rule.ts";

export interface TicketFont {
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  readonly postScriptName: string;
  /** By the licence bits of the file. */
  readonly embedding: EmbeddingPermission;
}

export interface JobTicket {
  readonly press: PressName;
  readonly condition: { readonly identifier: string; readonly description: string };
  readonly pages: number;
  /** Millimetres. */
  readonly trim: { readonly width: number; readonly height: number };
  readonly bleed: number;
  readonly marks: readonly PrinterMark[];
  readonly transparency: boolean;
  /** Process inks first, then spot inks by their names. */
  readonly inks: readonly string[];
  readonly fonts: readonly TicketFont[];
}

const processInks = ["Cyan", "Magenta", "Yellow", "Black"] as const;

export function jobTicket(document: PagedDocument, separation: Separation): JobTicket {
  const pages = paintedPages(document);
  const { name, condition } = separation.press;
  const [first] = document.pages;
  return {
    press: name,
    condition: { identifier: condition.identifier, description: condition.description },
    pages: document.pages.length,
    trim: { width: millimetres(first?.width ?? 0), height: millimetres(first?.height ?? 0) },
    bleed: millimetres(first?.bleed ?? 0),
    marks: document.print?.marks ?? [],
    transparency: document.print?.transparency ?? false,
    inks: inksUsed(document, pages, separation),
    fonts: fontsUsed(pages),
  };
}

function inksUsed(document: PagedDocument, pages: readonly PaintedPage[], separation: Separation): string[] {
  const { inksOf, separatedImage } = printContext(document, pages, separation);
  const used = processInks.map(() => false);
  const spots = new Set<string>();
  for (const thing of pages.flatMap(({ things }) => things)) {
    if (thing.kind === "image" && used.includes(false)) markImage(separatedImage(thing), used);
    for (const { color } of colorUses(thing)) {
      const inks = inksOf(color);
      if (inks?.spot) spots.add(inks.spot.name);
      else for (const [index, share] of inks?.cmyk.entries() ?? []) used[index] ||= share > 0;
    }
  }
  return [...processInks.filter((_, index) => used[index]), ...[...spots].sort()];
}

function markImage(image: SeparatedImage | undefined, used: boolean[]): void {
  if (!image) return;
  const { samples, channels } = image;
  for (let at = 0; at < samples.length; at++) {
    // An image of one channel is black.
    if ((samples[at] as number) > 0) used[channels === 1 ? 3 : at % 4] = true;
  }
}

function fontsUsed(pages: readonly PaintedPage[]): TicketFont[] {
  const faces = new Map<string, Face>();
  for (const { things } of pages) {
    for (const thing of things) if (thing.kind === "text") faces.set(thing.run.item.face.id, thing.run.item.face);
  }
  return [...faces.values()]
    .map((face) => ({ ...face.style, postScriptName: face.postScriptName, embedding: embeddingPermission(face) }))
    .sort((one, other) => (one.postScriptName < other.postScriptName ? -1 : 1));
}
