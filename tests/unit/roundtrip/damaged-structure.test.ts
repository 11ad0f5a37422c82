/** The gate against tags damaged on purpose: what a screen reader would read wrongly is named. */

import { beforeAll, expect, it } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import { checkRoundTrip } from "../../../src/roundtrip/check-round-trip.ts";
import { documentOf, list, ltrParagraph, rtlParagraph } from "../../support/blocks.ts";
import { damagePdf, type StreamEdit } from "../../support/damaged-pdf.ts";
import { type Rendering, renderDocument } from "../../support/render.ts";

/** Identifiers in the order of these: two paragraphs, then the label and the text of each item. */
const blocks = [
  rtlParagraph("أعلنت هيئة المياه استقرار الضغط"),
  ltrParagraph("The pressure in the network is stable"),
  list([
    { marker: "1.", children: [ltrParagraph("The wells are measured every month")] },
    { marker: "2.", children: [ltrParagraph("The springs are measured every week")] },
  ]),
];

let whole: Rendering;

beforeAll(async () => {
  whole = await renderDocument(documentOf(blocks, { measure: 360 }));
});

async function findings(edit: StreamEdit): Promise<readonly string[]> {
  const log = new DiagnosticLog();
  await checkRoundTrip(whole.paged, damagePdf(whole.pdf, edit), "screen", log);
  return log.entries.map(({ code, message }) => `${code}: ${message.replace(/^.*by structure: /, "")}`);
}

/** Content that was one element's becomes the other's. */
function swapped(one: number, other: number): StreamEdit {
  const swap = new Map([
    [one, other],
    [other, one],
  ]);
  return (stream) => stream.replace(/\/MCID (\d+)>>/g, (_, id: string) => `/MCID ${swap.get(Number(id)) ?? id}>>`);
}

it("passes a file that is whole", async () => {
  expect(await findings((stream) => stream)).toEqual([]);
});

it("names the paragraph that is read before what comes before it", async () => {
  expect(await findings(swapped(0, 1))).toEqual([
    "roundtrip-mismatch: “The pressure in the network is stable” is read before what comes before it",
  ]);
});

it("names the item that is read before the one above it", async () => {
  expect(await findings(swapped(3, 5))).toEqual([
    "roundtrip-mismatch: “The springs are measured every week” is read before what comes before it",
  ]);
});

it("names the label that is in no element", async () => {
  const withoutLabel: StreamEdit = (stream) => stream.replace("/Lbl <</MCID 2>> BDC", "/Artifact BMC");
  expect(await findings(withoutLabel)).toEqual(["roundtrip-mismatch: “1.” did not come back"]);
});

it("names the words of a paragraph that became an artifact", async () => {
  const withoutText: StreamEdit = (stream) => stream.replace("/P <</MCID 5>> BDC", "/Artifact BMC");
  expect((await findings(withoutText)).join("\n")).toContain("“springs” did not come back");
});
