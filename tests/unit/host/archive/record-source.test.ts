/** A data record as a text of its own: the same values come back from it, spelled as they were. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../../src/diagnostics/diagnostic.ts";
import { recordSource } from "../../../../src/host/archive/record-source.ts";
import type { DataRecord } from "../../../../src/release/merge/data-record.ts";
import { readRecord } from "../../../../src/release/merge/read-records.ts";

function recordOf(content: string | object, file: string): DataRecord {
  const log = new DiagnosticLog();
  const record = readRecord({ content, file }, log);
  if (!record) throw new Error(JSON.stringify(log.entries));
  return record;
}

describe("recordSource", () => {
  it.each([
    ["a: 007\nb: 1.50\n", "yaml"],
    ["a: 0x1F\nb: [1, 2]\nc: {}\nd: []\n", "yaml"],
    ["a: 12\nb: true\nc: ~\nd: 'yes'\n", "json"],
  ] as const)("spells the numbers of %j as they are, in %s", (content, format) => {
    const source = recordSource(recordOf(content, "a.yaml").tree);
    expect(source.format).toBe(format);
    const again = recordSource(recordOf(source.text, `a.${format}`).tree);
    expect(again).toEqual(source);
    for (const [, number] of content.matchAll(/: ([\d.x]+\w*)$/gm)) expect(source.text).toContain(`: ${number}`);
  });

  it("is JSON of the same values for any record that a program gives", () => {
    const text = fc.string({ unit: "grapheme" }).map((value) => value.replace(/\r\n?/g, "\n"));
    const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(fc.dictionary(text, fc.oneof(value, fc.array(value), fc.dictionary(text, value))), (record) => {
        const { text: source, format } = recordSource(recordOf(record, "data").tree);
        expect(format).toBe("json");
        expect(JSON.parse(source)).toEqual(JSON.parse(JSON.stringify(record)));
      }),
    );
  });
});
