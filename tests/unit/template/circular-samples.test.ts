import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DiagnosticLog } from "../../../src/diagnostics/diagnostic.ts";
import { compose } from "../../../src/document/compose/compose.ts";
import { templateLibrary } from "../../../src/host/template-library.ts";
import { parseRelease } from "../../../src/release/parse-release.ts";
import { parseTemplate } from "../../../src/template/parse-template.ts";
import { expectNoDiagnostics } from "../../support/expect-diagnostic.ts";
import { everyBlock } from "../document/composed.ts";

const folder = new URL("../../../templates/circular/", import.meta.url);

describe("the circular's samples", () => {
  it.each([
    ["sample.yaml", ["rtl", "ltr"]],
    ["arabic.yaml", ["rtl"]],
    ["memo.yaml", ["ltr"]],
  ])("composes %s without a complaint, with a table of addressees before each body", async (name, directions) => {
    const log = new DiagnosticLog();
    const release = await parseRelease(
      { content: readFileSync(new URL(name, folder)), file: name },
      { read: async (path) => ({ ok: true, bytes: readFileSync(new URL(path, folder)) }) },
      log,
    );
    const content = readFileSync(new URL("template.yaml", folder));
    const template = parseTemplate(content, "template.yaml", log, templateLibrary("."));
    if (!release || !template) throw new Error("the sample or the template cannot be read");
    const document = await compose(release, template, {}, log);
    expectNoDiagnostics(log.entries);
    const tables = everyBlock(document.body).flatMap((block) => (block.kind === "table" ? [block] : []));
    const ofAddressees = tables.filter(({ rows }) => rows[0]?.cells[0]?.scope === "row");
    expect(ofAddressees.map(({ direction, rows }) => [direction, rows.length])).toEqual(
      directions.map((direction) => [direction, release.addressees.length]),
    );
  });
});
