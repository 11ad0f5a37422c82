/** `TextShow`: writes codes with TJ and keeps the pen where layout wants it (ISO 32000-1 9.4.3). */

import type { Color } from "../../geometry/color.ts";
import type { ClusterCodes } from "./cluster-font.ts";
import type { FontResource } from "./document-fonts.ts";
import { formatNumber } from "./format-number.ts";
import type { PageContent } from "./page-content.ts";

/** Moves are whole thousandths of an em; what is rounded off is carried to the next, so errors never add up. */
export class TextShow {
  readonly #content: PageContent;
  readonly #size: number;
  /** Elements of the TJ array being made. */
  #elements = "";
  /** Digits of the hexadecimal string being made. */
  #hex = "";
  /** How far the pen of a reader is short of the pen of layout, in thousandths of an em. */
  #owed = 0;

  constructor(content: PageContent, size: number) {
    this.#content = content;
    this.#size = size;
  }

  begin(font: FontResource, place: string): void {
    this.changeFont(font);
    this.#content.add(place);
  }

  changeFont({ name, reference }: FontResource): void {
    this.#flush();
    this.#content.fonts.set(name, reference);
    this.#content.setFont(`/${name} ${formatNumber(this.#size)} Tf`);
  }

  changeFill(color: Color): void {
    this.#flush();
    this.#content.setFill(color);
  }

  /** Shows codes, if any, and moves on by `advance` thousandths of an em. */
  add(codes: ClusterCodes | undefined, advance: number): void {
    if (codes) {
      if (Math.abs(this.#owed) >= 0.5) this.#move(Math.round(this.#owed));
      this.#hex += codes.hex;
    }
    this.#owed += advance - (codes?.width ?? 0);
  }

  end(): void {
    this.#flush();
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
