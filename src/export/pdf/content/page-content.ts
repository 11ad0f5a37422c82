/** `PageContent`: the operators of one page's content stream, with the graphics state they leave behind (ISO 32000-1 8, 9). */

import type { Box } from "../../../geometry/box.ts";
import type { Color } from "../../../geometry/color.ts";
import { formatNumber } from "../file/format-number.ts";
import type { ColorWriter } from "./color-writer.ts";
import type { ContentMarks, ContentOwner } from "./content-marks.ts";
import { ContentResources } from "./content-resources.ts";

export class PageContent {
  readonly resources = new ContentResources();
  readonly #height: number;
  readonly #colors: ColorWriter;
  readonly #operators: string[] = [];
  #font = "";
  #fill = "0 g"; // the initial colour, ISO 32000-1 8.6.5.1

  readonly #marks: ContentMarks;
  /** Whose content the open marked-content sequence is; undefined where none is open. */
  #marked: ContentOwner | undefined;

  constructor({ height }: { readonly height: number }, colors: ColorWriter, marks: ContentMarks) {
    this.#height = height;
    this.#colors = colors;
    this.#marks = marks;
  }

  /** What follows is content of an element, or an artifact. Neighbours that belong together are marked as one. */
  mark(owner: ContentOwner): void {
    if (owner === this.#marked) return;
    this.unmark();
    this.#marks.newPlace();
    this.add(this.#marks.begin(owner));
    this.#marked = owner;
  }

  /** Ends what `mark` began. */
  unmark(): void {
    if (this.#marked !== undefined) this.add(this.#marks.end());
    this.#marked = undefined;
  }

  /** Points from the trimmed page's left edge: user space begins at its lower left corner in every edition. */
  x(x: number): string {
    return formatNumber(x);
  }

  /** From points below the trimmed page's top to points above its bottom. */
  y(y: number): string {
    return formatNumber(this.#height - y);
  }

  /** Appends operators; nothing for an empty string. */
  add(operators: string): void {
    if (operators !== "") this.#operators.push(operators);
  }

  setFill(color: Color, use: "text" | "art"): void {
    const operator = this.#colors.fill(color, use, this.resources);
    if (operator === this.#fill) return;
    this.#fill = operator;
    this.#operators.push(operator);
  }

  hasFill(color: Color, use: "text" | "art"): boolean {
    return this.#colors.fill(color, use, this.resources) === this.#fill;
  }

  /** Font and size of the text that follows; they outlast a text object. */
  setFont(operator: string): void {
    if (operator === this.#font) return;
    this.#font = operator;
    this.#operators.push(operator);
  }

  fillBox({ x, y, width, height }: Box, color: Color): void {
    this.setFill(color, "art");
    this.add(`${this.x(x)} ${this.y(y + height)} ${formatNumber(width)} ${formatNumber(height)} re f`);
  }

  /** What `draw` adds, turned about a point by degrees counter-clockwise. */
  turned(degrees: number, x: number, y: number, draw: () => void): void {
    const radians = (degrees * Math.PI) / 180;
    const [cosine, sine] = [Math.cos(radians), Math.sin(radians)];
    const [left, up] = [x, this.#height - y];
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
