/** Lines and documents built by hand from real faces, so that the exporter is tested without the rooms before it. */

import { readFileSync } from "node:fs";
import type { Paragraph, Span } from "../../../../src/document/paragraph.ts";
import type { TextStyle } from "../../../../src/document/style.ts";
import type { PagedDocument } from "../../../../src/flow/paged-document.ts";
import type { Face } from "../../../../src/font/face.ts";
import { HarfBuzz } from "../../../../src/font/harfbuzz.ts";
import { openFace } from "../../../../src/font/open-face.ts";
import { black } from "../../../../src/geometry/color.ts";
import type { Line, LineRun } from "../../../../src/line/line.ts";
import type { ShapedItem, ShapedParagraph } from "../../../../src/text/shaped-paragraph.ts";
import { paragraphStyle } from "../../../support/styles.ts";

const files = {
  amiri: ["Amiri", "amiri/Amiri-Regular.ttf"],
  amiriQuran: ["Amiri Quran", "amiri-quran/AmiriQuran-Regular.ttf"],
  naskh: ["Noto Naskh Arabic", "noto-naskh-arabic/NotoNaskhArabic-Regular.ttf"],
  kufi: ["Noto Kufi Arabic", "noto-kufi-arabic/NotoKufiArabic-Regular.ttf"],
  nastaliq: ["Noto Nastaliq Urdu", "noto-nastaliq-urdu/NotoNastaliqUrdu-Regular.ttf"],
  scheherazade: ["Scheherazade New", "scheherazade-new/ScheherazadeNew-Regular.ttf"],
  plexArabic: ["IBM Plex Sans Arabic", "ibm-plex-sans-arabic/IBMPlexSansArabic-Regular.ttf"],
  serif: ["Source Serif 4", "source-serif-4/SourceSerif4-Regular.ttf"],
  plex: ["IBM Plex Sans", "ibm-plex-sans/IBMPlexSans-Regular.ttf"],
} as const;

export type FaceName = keyof typeof files;

const harfBuzz = new HarfBuzz();
const faces = new Map<FaceName, Face>();

export function face(name: FaceName): Face {
  let opened = faces.get(name);
  if (!opened) {
    const [family, file] = files[name];
    const bytes = new Uint8Array(readFileSync(new URL(`../../../../fonts/${file}`, import.meta.url)));
    opened = openFace(harfBuzz, { family, weight: 400, italic: false }, bytes);
    faces.set(name, opened);
  }
  return opened;
}

export const plainStyle: TextStyle = {
  fonts: new Map(),
  size: 12,
  weight: 400,
  italic: false,
  color: black,
  features: new Map(),
  underline: false,
  overline: false,
  strike: false,
  tracking: 0,
  scripts: new Map(),
};

/** A piece of a line; pieces are given in logical order and are one item each. */
export interface Piece {
  readonly text: string;
  readonly face: FaceName;
  readonly script: string;
  readonly rtl: boolean;
  readonly language?: string;
  readonly style?: Partial<TextStyle>;
  readonly source?: Span["source"];
  /** Points added to each space. */
  readonly spaceStretch?: number;
  readonly hyphen?: true;
  /** Further spans inside the piece, by length. */
  readonly spans?: readonly { readonly length: number; readonly style: Partial<TextStyle> }[];
  readonly features?: ReadonlyMap<string, number>;
}

const origin = {} as Span["origin"];

/** Runs in the visual order of a paragraph of direction `rtl` whose pieces have no deeper nesting than given by `order`. */
export function line(
  pieces: readonly Piece[],
  {
    size = 20,
    order = pieces.map((_, index) => index),
    x = 0,
  }: { size?: number; order?: readonly number[]; x?: number } = {},
): Line {
  const text = pieces.map((piece) => (piece.hyphen ? "" : piece.text)).join("");
  const spans: Span[] = [];
  const items: { item: ShapedItem; piece: Piece; start: number; end: number; spans: Span[] }[] = [];
  let start = 0;
  for (const piece of pieces) {
    const end = start + (piece.hyphen ? 0 : piece.text.length);
    const own: Span[] = [];
    const style = { ...plainStyle, ...piece.style };
    let at = start;
    for (const { length, style: spanStyle } of piece.spans ?? [{ length: end - start, style: {} }]) {
      own.push({
        start: at,
        end: piece.hyphen ? at + 1 : at + length,
        style: { ...style, ...spanStyle },
        language: piece.language ?? "und",
        origin,
        source: piece.source ?? "text",
      });
      at += length;
    }
    spans.push(...own);
    if (piece.source !== "control") {
      const opened = face(piece.face);
      const request = {
        text: piece.hyphen ? piece.text : text,
        start: piece.hyphen ? 0 : start,
        end: piece.hyphen ? piece.text.length : end,
        rtl: piece.rtl,
        script: piece.script,
        language: piece.language ?? "und",
        features: piece.features ?? new Map<string, number>(),
      };
      const item: ShapedItem = {
        start,
        end,
        level: piece.rtl ? 1 : 2,
        script: piece.script,
        language: request.language,
        face: opened,
        size,
        baselineShift: 0,
        features: request.features,
        tracking: 0,
        run: opened.shape(request),
      };
      items.push({ item, piece, start, end, spans: own });
    }
    start = end;
  }
  const paragraph = { style: paragraphStyle(), text, spans, counters: [], language: "ar" } as unknown as Paragraph;
  const shaped = { paragraph, baseLevel: 1, items: items.map(({ item }) => item) } as unknown as ShapedParagraph;
  const runs: LineRun[] = [];
  let pen = 0;
  for (const index of order) {
    const entry = items.find(({ piece }) => piece === pieces[index]);
    if (!entry) continue;
    const { item, piece } = entry;
    const unit = size / item.face.metrics.unitsPerEm;
    const { run } = item;
    const adjustments = piece.spaceStretch ? new Float64Array(run.length) : undefined;
    let width = 0;
    for (let glyph = 0; glyph < run.length; glyph++) {
      width += (run.advances[glyph] as number) * unit;
      if (adjustments && piece.spaceStretch && text[run.clusters[glyph] as number] === " ") {
        adjustments[glyph] = piece.spaceStretch;
        width += piece.spaceStretch;
      }
    }
    runs.push({
      item,
      glyphStart: 0,
      glyphEnd: run.length,
      start: entry.start,
      end: entry.end,
      level: item.level,
      x: pen,
      width,
      spans: entry.spans,
      ...(adjustments ? { adjustments } : {}),
      ...(piece.hyphen ? { hyphen: true } : {}),
    });
    pen += width;
  }
  return {
    paragraph: shaped,
    start: 0,
    end: text.length,
    runs,
    x,
    width: pen,
    ascent: size,
    descent: size / 2,
    fit: { natural: pen, spaceFactor: 1, ending: "end", overfull: false, elongations: [], hangStart: 0, hangEnd: 0 },
  };
}

/** One page with the lines below each other, flush right at 560 or as given. */
export function documentOf(lines: readonly Line[], more: Partial<PagedDocument> = {}, leading = 60): PagedDocument {
  return {
    pages: [
      {
        width: 595,
        height: 842,
        bleed: 0,
        number: 1,
        filled: 0,
        frames: lines.map((each, index) => ({
          kind: "line" as const,
          line: each,
          x: 560 - each.width,
          baseline: 60 + index * leading,
          node: null,
        })),
      },
    ],
    structure: { id: 0, role: "Document", language: "ar", children: [] },
    outline: [],
    anchors: new Map(),
    metadata: {
      title: new Map([
        ["ar", "بيان صحفي"],
        ["en", "Press <Release> & more"],
      ]),
      author: new Map([["ar", "هيئة المياه"]]),
      subject: new Map(),
      keywords: ["water", "مياه"],
      date: new Date(Date.UTC(2018, 1, 12)),
      languages: ["ar", "en"],
      pageLabelDigits: "arabic-indic",
    },
    direction: "rtl",
    language: "ar",
    ...more,
  };
}
