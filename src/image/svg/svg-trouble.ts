/** The two ways in which an SVG file fails to become a drawing. */

/** It is not used at all: it is unsafe, broken, or beyond a limit. */
export class SvgRefusal extends Error {
  readonly unsafe: boolean;
  /** In the file, from 1. */
  readonly line: number;

  constructor(reason: string, line: number, { unsafe = false }: { readonly unsafe?: boolean } = {}) {
    super(reason);
    this.unsafe = unsafe;
    this.line = line;
  }
}

/** It shows something that is not kept as outlines, and is drawn in pixels instead. */
export class NotOutlines extends Error {
  readonly line: number;

  constructor(what: string, line: number) {
    super(what);
    this.line = line;
  }
}
