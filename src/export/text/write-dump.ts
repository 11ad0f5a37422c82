/** Writes a layout as text, one fact a line, so that two layouts can be compared by eye and by `diff`. */

import type { PagedDocument } from "../../flow/paged-document.ts";
import { isDefaultIgnorable } from "../../unicode/controls.ts";
import { generalCategoryOf } from "../../unicode/general-category.ts";
import { type BoxFacts, type FrameFacts, type LineFacts, layoutFacts, type RunFacts } from "./layout-facts.ts";

/** Longest row of glyphs; the next row is indented alike. */
const rowLength = 110;

export function writeDump(document: PagedDocument): string {
  const { direction, language, pages, outline } = layoutFacts(document);
  const lines = [`document ${direction} ${language}, ${pages.length} ${pages.length === 1 ? "page" : "pages"}`];
  for (const page of pages) {
    const bleed = page.bleed > 0 ? ` bleed ${page.bleed}` : "";
    lines.push("", `page ${page.number} ${page.width}x${page.height}${bleed}`);
    for (const frame of page.frames) lines.push(...frameLines(frame));
  }
  if (outline.length > 0) lines.push("", "outline");
  for (const { title, depth, page, y } of outline)
    lines.push(`${"  ".repeat(depth)}${quote(title)} page ${page} y ${y}`);
  return `${lines.join("\n")}\n`;
}

function frameLines(frame: FrameFacts): string[] {
  switch (frame.kind) {
    case "line":
      return lineLines(frame);
    case "fill":
      return [`  fill ${box(frame.box)} ${frame.color} ${frame.node}`];
    case "image":
      return [`  image ${box(frame.box)} ${frame.image} ${frame.node}`];
    case "drawing":
      return [`  drawing ${box(frame.box)} ${frame.drawing} ${frame.node}`];
    case "turned":
      return [
        `  turned ${frame.angle} about ${frame.about.join(",")} ${frame.node}`,
        ...frame.frames.flatMap(frameLines).map((line) => `  ${line}`),
      ];
    case "link":
      return [`  link ${box(frame.box)} ${quote(frame.href)} ${frame.node}`];
    default:
      throw new Error(`unknown frame: ${JSON.stringify(frame satisfies never)}`);
  }
}

function lineLines(line: LineFacts & { readonly node: string }): string[] {
  const { x, baseline, width, ascent, descent, ending, natural, spaceFactor, loose, overfull, hanging, node } = line;
  const hung = hanging[0] > 0 || hanging[1] > 0 ? ` hangs ${hanging[0]},${hanging[1]}` : "";
  const marks = `${hung}${loose ? " LOOSE" : ""}${overfull ? " OVERFULL" : ""}`;
  const fit = `${ending} natural ${natural} spaces x${spaceFactor}${marks}`;
  const lines = [
    `  line ${x},${baseline} width ${width} ascent ${ascent} descent ${descent} ${fit} ${node}`,
    `    text ${quote(line.text)}`,
  ];
  for (const { offset, rank, why, x: left, added } of line.kashidas) {
    lines.push(`    kashida before ${offset} +${added} at ${left}, rank ${rank}: ${why}`);
  }
  for (const run of line.runs) lines.push(...runLines(run));
  return lines;
}

function runLines(run: RunFacts): string[] {
  const { script, language, level, font, size, x, baseline, width, features, tracking, paint, hyphen, text, glyphs } =
    run;
  const notes = [
    ...features,
    ...(tracking === 0 ? [] : [`tracking ${tracking}`]),
    ...paint.map((each) => `paint ${each}`),
  ]
    .map((note) => `, ${note}`)
    .join("");
  const content = hyphen ? "added hyphen" : quote(text);
  const lines = [
    `    run ${script} ${language} level ${level} ${font} ${size} at ${x},${baseline} width ${width}${notes} ${content}`,
  ];
  let row = "     ";
  for (const glyph of glyphs) {
    if (row.length + glyph.length > rowLength) {
      lines.push(row);
      row = "     ";
    }
    row += ` ${glyph}`;
  }
  if (row.trim() !== "") lines.push(row);
  return lines;
}

function box([x, y, width, height]: BoxFacts): string {
  return `${x},${y} ${width}x${height}`;
}

/** In quotes; what cannot be seen, or would move its neighbours about in a viewer, by code point. */
function quote(text: string): string {
  let quoted = "";
  for (const character of text) {
    const codePoint = character.codePointAt(0) as number;
    quoted += isInvisible(codePoint) ? `{${codePoint.toString(16).toUpperCase().padStart(4, "0")}}` : character;
  }
  return `“${quoted}”`;
}

function isInvisible(codePoint: number): boolean {
  if (codePoint === 0x20) return false;
  // Braces would be mistaken for this very notation.
  if (codePoint === 0x7b || codePoint === 0x7d || isDefaultIgnorable(codePoint)) return true;
  const category = generalCategoryOf(codePoint);
  return category.startsWith("Z") || category.startsWith("C");
}
