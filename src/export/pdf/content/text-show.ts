/** `TextShow`: writes codes with TJ and keeps the pen where layout wants it (ISO 32000-1 9.4.3). */

import type { StructureNode } from "../../../flow/paged-document.ts";
import type { Color } from "../../../geometry/color.ts";
import { formatNumber } from "../file/format-number.ts";
import type { ClusterCodes } from "../fonts/cluster-font.ts";
import type { FontResource } from "../fonts/document-fonts.ts";
import type { ContentMarks } from "./content-marks.ts";
import type { PageContent } from "./page-content.ts";

/**
 * How far, in thousandths of an em, rounded widths alone may bring a reader's pen off that of layout. Half a thousandth,
 * the precision of a move, would cost up to a tenth of the file in faces whose units are no thousandths.
 */
const roundingLimit = 1.5;

/** Moves are whole thousandths of an em; what is rounded off is carried to the next, so errors never add up. */
export class TextShow {
  readonly #content: PageContent;
  #resource: FontResource | undefined;
  #size = 0;
  /** Elements of the TJ array being made. */
  #elements = "";
  /** Digits of the hexadecimal string being made. */
  #hex = "";
  /** The pen of layout, in points. */
  #x = Number.NaN;
  #baseline = Number.NaN;
  /** How far the pen of a reader is short of the pen of layout, in thousandths of an em. */
  #owed = 0;
  /** Whether more than the rounding of a width is owed. */
  #owesMove = false;
  #widening = 1;

  readonly #marks: ContentMarks;
  #element: StructureNode | undefined;

  constructor(content: PageContent, marks: ContentMarks) {
    this.#content = content;
    this.#marks = marks;
    content.add("BT");
  }

  /** What follows belongs to an element; `offset` is the place of its first text. The pen stays where it is. */
  enter(element: StructureNode, offset: number): void {
    if (element === this.#element) return;
    this.#leave();
    this.#content.add(this.#marks.begin(element, offset));
    this.#element = element;
  }

  /** Goes on at a point, in a font; what follows straight on the text before stays one piece of text with it. */
  begin(resource: FontResource, size: number, x: number, baseline: number): void {
    const goesOn = this.#size === size && this.#baseline === baseline && Math.abs(this.#x - x) < 0.005;
    if (!goesOn) this.#flush();
    this.#size = size;
    this.changeFont(resource);
    if (goesOn) return;
    this.#x = x;
    this.#baseline = baseline;
    this.#place(1);
  }

  changeFont(resource: FontResource): void {
    if (resource !== this.#resource) this.#flush();
    this.#resource = resource;
    this.#content.resources.fonts.set(resource.name, resource.reference);
    this.#content.setFont(`/${resource.name} ${formatNumber(this.#size)} Tf`);
  }

  changeFill(color: Color): void {
    if (this.#content.hasFill(color, "text")) return;
    this.#flush();
    this.#content.setFill(color, "text");
  }

  /**
   * Goes on with the text matrix widened by a power of two (narrowed by one below 1), and the glyphs narrowed in turn: the picture is the same, but
   * pdf.js measures the gaps between glyphs in units of the text matrix.
   */
  widen(widening: number): void {
    if (this.#widening === widening) return;
    this.#flush();
    this.#place(widening);
  }

  /** Shows codes, if any, and moves on by `advance` thousandths of an em. */
  add(codes: ClusterCodes | undefined, advance: number): void {
    if (codes) {
      if (Math.abs(this.#owed) > (this.#owesMove ? 0.5 : roundingLimit)) this.#move(Math.round(this.#owed));
      this.#hex += codes.hex;
    }
    const difference = advance - (codes?.width ?? 0);
    this.#owed += difference;
    if (Math.abs(difference) > 0.5) this.#owesMove = true;
    this.#x += (advance * this.#size) / 1000;
  }

  end(): void {
    this.#leave();
    if (this.#widening !== 1) this.#content.add("100 Tz");
    this.#content.add("ET");
  }

  #leave(): void {
    this.#flush();
    if (this.#element) this.#content.add(this.#marks.end());
    this.#element = undefined;
  }

  #place(widening: number): void {
    if (widening !== this.#widening) this.#content.add(`${100 / widening} Tz`);
    this.#widening = widening;
    this.#owed = 0;
    this.#owesMove = false;
    this.#content.add(`${widening} 0 0 1 ${this.#content.x(this.#x)} ${this.#content.y(this.#baseline)} Tm`);
  }

  #move(thousandths: number): void {
    if (this.#hex !== "") this.#elements += `<${this.#hex}>`;
    this.#hex = "";
    this.#elements += String(-thousandths);
    this.#owed -= thousandths;
    this.#owesMove = false;
  }

  #flush(): void {
    if (this.#hex !== "") this.#elements += `<${this.#hex}>`;
    if (this.#elements !== "") this.#content.add(`[${this.#elements}]TJ`);
    this.#hex = "";
    this.#elements = "";
  }
}
