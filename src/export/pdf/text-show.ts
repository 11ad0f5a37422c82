/** `TextShow`: writes codes with TJ and keeps the pen where layout wants it (ISO 32000-1 9.4.3). */

import type { Color } from "../../geometry/color.ts";
import type { ClusterCodes } from "./cluster-font.ts";
import type { FontResource } from "./document-fonts.ts";
import { formatNumber } from "./format-number.ts";
import type { PageContent } from "./page-content.ts";

/**
 * How much the text matrix is widened, and the glyphs narrowed in turn, where a word ends with a mark: the picture is the
 * same, but pdf.js measures gaps in units of the text matrix. It takes no notice of a mark's place, so to it the real
 * space before the mark would also be a gap behind the mark, and it would put a second space into the word.
 */
const widening = 16;

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
  #wide = false;

  constructor(content: PageContent) {
    this.#content = content;
    content.add("BT");
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
    this.#place(false);
  }

  changeFont(resource: FontResource): void {
    if (resource !== this.#resource) this.#flush();
    this.#resource = resource;
    this.#content.fonts.set(resource.name, resource.reference);
    this.#content.setFont(`/${resource.name} ${formatNumber(this.#size)} Tf`);
  }

  changeFill(color: Color): void {
    if (this.#content.hasFill(color)) return;
    this.#flush();
    this.#content.setFill(color);
  }

  /** Says whether the next word, to whose left there is a space, ends with a mark. */
  beginWord(endsWithMark: boolean): void {
    if (this.#wide === endsWithMark) return;
    this.#flush();
    this.#place(endsWithMark);
  }

  /** Shows codes, if any, and moves on by `advance` thousandths of an em. */
  add(codes: ClusterCodes | undefined, advance: number): void {
    if (codes) {
      if (Math.abs(this.#owed) >= 0.5) this.#move(Math.round(this.#owed));
      this.#hex += codes.hex;
    }
    this.#owed += advance - (codes?.width ?? 0);
    this.#x += (advance * this.#size) / 1000;
  }

  end(): void {
    this.#flush();
    if (this.#wide) this.#content.add("100 Tz");
    this.#content.add("ET");
  }

  #place(wide: boolean): void {
    if (wide !== this.#wide) this.#content.add(`${wide ? 100 / widening : 100} Tz`);
    this.#wide = wide;
    this.#owed = 0;
    this.#content.add(`${wide ? widening : 1} 0 0 1 ${this.#content.x(this.#x)} ${this.#content.y(this.#baseline)} Tm`);
  }

  #move(thousandths: number): void {
    if (this.#hex !== "") this.#elements += `<${this.#hex}>`;
    this.#hex = "";
    this.#elements += String(-thousandths);
    this.#owed -= thousandths;
  }

  #flush(): void {
    if (this.#hex !== "") this.#elements += `<${this.#hex}>`;
    if (this.#elements !== "") this.#content.add(`[${this.#elements}]TJ`);
    this.#hex = "";
    this.#elements = "";
  }
}
