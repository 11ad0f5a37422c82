/** Which spaces justification may widen. */

import { describe, expect, it } from "vitest";
import { wordSpaces } from "../../../../src/line/justification/word-spaces.ts";
import { type Content, paragraph } from "../../../support/blocks.ts";

/** The offsets of a text's word spaces. */
function found(content: Content): number[] {
  const leaf = paragraph(content);
  const isWordSpace = wordSpaces(leaf);
  return [...leaf.text].map((_, offset) => offset).filter(isWordSpace);
}

describe("wordSpaces", () => {
  it("are the space, the no-break space and the tab", () => {
    expect(found("a b\u00a0c\td")).toEqual([1, 3, 5]);
  });

  it("are not the spaces of fixed width", () => {
    expect(found("a\u2003b\u2007c\u202fd\u3000e\u200bf")).toEqual([]);
  });

  it("are not those inside a phone number", () => {
    // Each field stands between two isolates: a blank, LRI, eleven characters with a blank, PDI, a blank.
    expect(found(["call ", { text: "+961 307594", field: "phone" }, " now"])).toEqual([4, 18]);
  });

  it("are those inside a name, which is set as words are", () => {
    expect(found([{ text: "Jane Doe", field: "name" }])).toHaveLength(1);
  });
});
