/** `PathBuilder`: takes the drawing of one outline, command by command, and gives it as a `Path`. */

import { type Path, PathOperator } from "./path.ts";

export class PathBuilder {
  readonly #operators: number[] = [];
  readonly #coordinates: number[] = [];

  moveTo(x: number, y: number): this {
    return this.#add(PathOperator.moveTo, x, y);
  }

  lineTo(x: number, y: number): this {
    return this.#add(PathOperator.lineTo, x, y);
  }

  quadraticTo(controlX: number, controlY: number, x: number, y: number): this {
    return this.#add(PathOperator.quadraticTo, controlX, controlY, x, y);
  }

  cubicTo(firstX: number, firstY: number, secondX: number, secondY: number, x: number, y: number): this {
    return this.#add(PathOperator.cubicTo, firstX, firstY, secondX, secondY, x, y);
  }

  close(): this {
    return this.#add(PathOperator.close);
  }

  finish(): Path {
    return { operators: Uint8Array.from(this.#operators), coordinates: Float32Array.from(this.#coordinates) };
  }

  #add(operator: number, ...coordinates: readonly number[]): this {
    this.#operators.push(operator);
    this.#coordinates.push(...coordinates);
    return this;
  }
}
