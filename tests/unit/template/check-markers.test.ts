/** Patterns of list markers with names that there are not. */

import { expect, it } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import { parseTemplate } from "../../../src/template/parse-template.ts";
import { minimalTemplate } from "./minimal-template.ts";

it("names each placeholder that no marker has, at its place", () => {
  const log = new DiagnosticLog();
  const lists = {
    bulleted: { markers: ["•"], width: 10 },
    numbered: { markers: ["{n}.", "{lettr})"], in: { ar: ["{abjad}", "{x}"] }, width: 10 },
    numberings: { "lower-roman": "{rom}.", abjad: { ar: "{abjad} -", en: "{abjat}" } },
  };
  parseTemplate(minimalTemplate({ lists }), "template.yaml", log);
  const known = "its placeholders are {n}, {letter}, {abjad}, {roman}, {ROMAN}, {path}";
  expect(log.entries.map(({ message, origin, hint }) => [origin?.pointer, message, hint])).toEqual([
    ["/lists/numbered/markers/1", 'a list\'s marker has no placeholder "{lettr}"', 'did you mean "letter"?'],
    ["/lists/numbered/in/ar/1", 'a list\'s marker has no placeholder "{x}"', known],
    ["/lists/numberings/abjad/en", 'a list\'s marker has no placeholder "{abjat}"', 'did you mean "abjad"?'],
    ["/lists/numberings/lower-roman", 'a list\'s marker has no placeholder "{rom}"', known],
  ]);
});
