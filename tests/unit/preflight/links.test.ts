import { describe, expect, it } from "vitest";
import { createEngine, type Document } from "../../../src/index.ts";
import { documentOf, ltrParagraph } from "../../support/blocks.ts";
import { forbiddenAddresses } from "../../support/hostile-texts.ts";

const engine = createEngine();

const documentWith = (href: string): Document =>
  documentOf([ltrParagraph(["Read ", { text: "more", href }, "."])], { measure: 200 });

describe("a program's own document", () => {
  it.each(forbiddenAddresses)("gets no file with a link to %s", async (href) => {
    const { pdf, diagnostics } = await engine.renderDocument(documentWith(href));
    expect(pdf).toBeNull();
    expect(diagnostics).toMatchObject([{ code: "link-refused", severity: "error", place: { page: 1 } }]);
  });

  it("gets one without the link when it is to go on", async () => {
    const { pdf, ok } = await engine.renderDocument(documentWith("javascript:app.alert(1)"), { keepGoing: true });
    expect(ok).toBe(false);
    expect(Buffer.from(pdf ?? []).toString("latin1")).not.toMatch(/javascript|\/URI/i);
  });

  it("keeps links to pages, mailboxes and telephones, their schemes in small letters", async () => {
    const { pdf, ok } = await engine.renderDocument(documentWith("HTTPS://Example.org/A"));
    expect(ok).toBe(true);
    expect(Buffer.from(pdf ?? []).toString("latin1")).toContain("/URI (https://Example.org/A)");
  });
});
