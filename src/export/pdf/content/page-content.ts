/** `PageContent`: the operators of one page's content stream, with the graphics state they leave behind (ISO 32000-1 8, 9). */

import type { StructureNode } from "../../../flow/paged-document.ts";
import type { Box } from "../../../geometry/box.ts";
import type { Color } from "../../../geometry/color.ts";
import { formatNumber } from "../file/format-number.ts";
import type { PdfReference } from "../file/pdf-value.ts";
import { fillOperator } from "./color-operator.ts";

/** Brackets a frame's operators with marked content (ISO 32000-1 14.6); a null node is an artifact. */
export interface ContentMarks {
  open(node: StructureNode | null): string;
  close(node: StructureNode | null): string;
}

/** For files without tags. */
export const noMarks: ContentMarks = { open: () => "", close: () => "" };

export class PageContent {
  readonly fonts = new Map<string, PdfReference>();
  /** Images and forms, which share one space of names. */
  readonly objects = new Map<string, PdfReference>();
  readonly #height: number;
  readonly #bleed: number;
  readonly #operators: string[] = [];
  #font = "";
  #fill = "0 g"; // the initial colour, ISO 32000-1 8.6.5.1

  constructor(page: { readonly height: number; readonly bleed: number }) {
    this.#height = page.height;
    this.#bleed = page.bleed;
  }

  /** From the trimmed page's left edge to the media's. */
  x(x: number): string {
    return formatNumber(x + this.#bleed);
  }

  /** From points below the trimmed page's top to points above the media's bottom. */
  y(y: number): string {
    return formatNumber(this.#height + this.#bleed - y);
  }

  /** Appends operators; nothing for an empty string. */
  add(operators: string): void {
    if (operators !== "") this.#operators.push(operators);
  }

  setFill(color: Color): void {
    const operator = fillOperator(color);
    if (operator === this.#fill) return;
    this.#fill = operator;
    this.#operators.push(operator);
  }

  hasFill(color: Color): boolean {
    return fillOperator(color) === this.#fill;
  }

  /** Font and size of the text that follows; they outlast a text object. */
  setFont(operator: string): void {
    if (operator === this.#font) return;
    this.#font = operator;
    this.#operators.push(operator);
  }

  fillBox({ x, y, width, height }: Box, color: Color): void {
    this.setFill(color);
    this.add(`${this.x(x)} ${this.y(y + height)} ${formatNumber(width)} ${formatNumber(height)} re f`);
  }

  /** What `draw` adds, turned about a point by degrees counter-clockwise. */
  turned(degrees: number, x: number, y: number, draw: () => void): void {
    const radians = (degrees * Math.PI) / 180;
    const [cosine, sine] = [Math.cos(radians), Math.sin(radians)];
    const [left, up] = [x + this.#bleed, this.#height + this.#bleed - y];
    const matrix = [cosine, sine, -sine, cosine, left - cosine * left + sine * up, up - sine * left - cosine * up];
    this.add(`q ${matrix.map(formatNumber).join(" ")} cm`);
    const [font, fill] = [this.#font, this.#fill];
    draw();
    this.add("Q");
    // What was set inside ends with it.
    this.#font = font;
    this.#fill = fill;
  }

  toBytes(): Uint8Array {
    return new TextEncoder().encode(`${this.#operators.join("\n")}\n`);
  }
}
