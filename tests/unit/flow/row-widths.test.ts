/** Rows whose cells ask for more than there is. */

import { expect, it } from "vitest";
import { list, row } from "../../support/blocks.ts";
import { expectDiagnostic, expectNoDiagnostics } from "../../support/expect-diagnostic.ts";
import { lineFrames, paged, text } from "./page-sketch.ts";

it("reports fixed cells wider than their measure", () => {
  const cells = [300, 300].map((width) => ({ width, children: [text("a")] }));
  const { diagnostics } = paged([row(cells)], { measure: 400 });
  expectDiagnostic(diagnostics, "overfull-row", "200.0 pt wider");
});

it("narrows cells that ask for the width of their content, and breaks their lines", () => {
  // Fifty characters of ten points, in words of four: 500 points wanted, 400 there.
  const words = Array(10).fill("abcd").join(" ");
  const auto = { width: "auto" as const, children: [text(words)] };
  const { value, diagnostics } = paged([row([auto])], { measure: 400 });
  expectNoDiagnostics(diagnostics);
  expect(value.pages.flatMap(lineFrames)).toHaveLength(2);
});

it("leaves a neighbour that takes the rest room for its longest word", () => {
  // 500 points wanted beside a word of 100, in 400: the words get 300 and break, the neighbour stays on one line.
  const auto = { width: "auto" as const, children: [text(Array(10).fill("abcd").join(" "))] };
  const rest = { children: [text("abcdefghij")] };
  const { value, diagnostics } = paged([row([auto, rest])], { measure: 400 });
  expectNoDiagnostics(diagnostics);
  expect(value.pages.flatMap(lineFrames).map(({ line }) => line.width <= 300)).not.toContain(false);
});

it("keeps the marker of a list item without content", () => {
  const { value } = paged([list([{ marker: "1", children: [] }])], { measure: 400 });
  expect(value.pages.flatMap(lineFrames)).toHaveLength(1);
});
