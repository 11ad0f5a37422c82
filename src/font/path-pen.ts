/** `PathPen`: takes the drawing of one glyph after another and gives each as a `GlyphPath`. */

import { PathOperator } from "../geometry/path.ts";
import type { GlyphPath } from "./glyph-path.ts";

export class PathPen {
  #operators = new Uint8Array(256);
  #coordinates = new Float32Array(1024);
  #operatorCount = 0;
  #coordinateCount = 0;

  moveTo(x: number, y: number): void {
    this.#operator(PathOperator.moveTo);
    this.#point(x, y);
  }

  lineTo(x: number, y: number): void {
    this.#operator(PathOperator.lineTo);
    this.#point(x, y);
  }

  quadraticTo(controlX: number, controlY: number, x: number, y: number): void {
    this.#operator(PathOperator.quadraticTo);
    this.#point(controlX, controlY);
    this.#point(x, y);
  }

  cubicTo(firstX: number, firstY: number, secondX: number, secondY: number, x: number, y: number): void {
    this.#operator(PathOperator.cubicTo);
    this.#point(firstX, firstY);
    this.#point(secondX, secondY);
    this.#point(x, y);
  }

  close(): void {
    this.#operator(PathOperator.close);
  }

  /** What was drawn since the last call. */
  take(): GlyphPath {
    const path = {
      operators: this.#operators.slice(0, this.#operatorCount),
      coordinates: this.#coordinates.slice(0, this.#coordinateCount),
    };
    this.#operatorCount = 0;
    this.#coordinateCount = 0;
    return path;
  }

  #operator(operator: number): void {
    if (this.#operatorCount === this.#operators.length) {
      const larger = new Uint8Array(this.#operators.length * 2);
      larger.set(this.#operators);
      this.#operators = larger;
    }
    this.#operators[this.#operatorCount++] = operator;
  }

  #point(x: number, y: number): void {
    if (this.#coordinateCount === this.#coordinates.length) {
      const larger = new Float32Array(this.#coordinates.length * 2);
      larger.set(this.#coordinates);
      this.#coordinates = larger;
    }
    this.#coordinates[this.#coordinateCount++] = x;
    this.#coordinates[this.#coordinateCount++] = y;
  }
}
