/** What assistive technology reads before and instead of the pages: the document's title, its language, words for figures. */

import type { StructureNode } from "../../flow/paged-document.ts";
import { Findings } from "../findings.ts";
import type { PaintedPage } from "../painted-page.ts";
import type { ScreenRule } from "./screen-rule.ts";

export const title: ScreenRule = {
  name: "title",
  check({ metadata }, _, log) {
    const [language = "", words = ""] = [...metadata.title].find(([, each]) => each.trim() !== "") ?? [];
    if (words !== "" && language !== "") return;
    log.report("missing-title", "the document has no title, and is called by the name of its file", {
      hint: "give it a title",
    });
  },
};

export const language: ScreenRule = {
  name: "language",
  check({ structure, language: main }, _, log) {
    if (!isTag(main)) {
      log.report("missing-language", `the document's language is "${main}", which no voice can read it in`, {
        hint: "name its language by a tag such as ar or en",
      });
    }
    const unknown = new Set<string>();
    visit(structure, ({ language: tag, role }) => {
      if (role !== "Document" && !isTag(tag)) unknown.add(tag);
    });
    for (const tag of unknown) {
      log.report(
        "missing-language",
        `a part of the document is in the language "${tag}", which no voice can read it in`,
        {
          hint: "name its language by a tag such as ar or en",
        },
      );
    }
  },
};

/** BCP 47, and not `und`: a language that is not said. */
function isTag(tag: string): boolean {
  return /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag) && !/^(und|mul|zxx)\b/i.test(tag);
}

export const alternatives: ScreenRule = {
  name: "alternative-text",
  check({ structure }, pages, log) {
    const silent = new Set<StructureNode>();
    visit(structure, (node) => {
      if (node.role === "Figure" && (node.alternative ?? "").trim() === "") silent.add(node);
    });
    if (silent.size === 0) return;
    const findings = new Findings("missing-alternative");
    for (const { page, thing } of figures(pages, silent)) {
      findings.add({
        cause: String(thing.node?.id),
        message: "an image has no words for those who cannot see it",
        hint: "describe it in a sentence, or mark it as decoration",
        page,
        box: thing.box,
        severity: "warning",
      });
    }
    findings.report(log);
  },
};

function figures(pages: readonly PaintedPage[], nodes: ReadonlySet<StructureNode>) {
  return pages.flatMap(({ page, things }) =>
    things.filter(({ node }) => node !== null && nodes.has(node)).map((thing) => ({ page, thing })),
  );
}

function visit(node: StructureNode, look: (node: StructureNode) => void): void {
  look(node);
  for (const child of node.children) visit(child, look);
}
