/** The first place where a text stops being JSON (RFC 8259), found the same way on every JavaScript engine. */

export interface JsonViolation {
  readonly offset: number;
  readonly message: string;
}

const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
const WORD = /(?:true|false|null)(?!\w)/y;
const BLANK = /[ \t\n\r]*/y;

/** What may come next: a value, the first item of a list or key of an object, a later key, or a comma or bracket. */
type Expectation = "value" | "first-item" | "first-key" | "key" | "separator";

/** Undefined for well-formed JSON. Keeps its own stack, so depth is no danger. */
export function jsonViolation(text: string): JsonViolation | undefined {
  const open: ("]" | "}")[] = [];
  let expected: Expectation = "value";
  let offset = 0;

  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = offset;
    const matched = pattern.test(text);
    if (matched) offset = pattern.lastIndex;
    return matched;
  };
  const fail = (wanted: string): JsonViolation => {
    const found = text.codePointAt(offset);
    const foundWords = found === undefined ? "the end of the file" : `"${String.fromCodePoint(found)}"`;
    return { offset, message: `expected ${wanted}, found ${foundWords}` };
  };
  const close = () => {
    offset++;
    open.pop();
    expected = "separator";
  };

  for (;;) {
    skip(BLANK);
    const character = text[offset];
    if (expected === "separator") {
      const closing = open.at(-1);
      if (closing === undefined) return character === undefined ? undefined : fail("the end of the file");
      if (character === closing) close();
      else if (character === ",") {
        offset++;
        expected = closing === "}" ? "key" : "value";
      } else return fail(`a comma or "${closing}"`);
      continue;
    }
    if (expected === "first-item" && character === "]") {
      close();
      continue;
    }
    if (expected === "first-key" && character === "}") {
      close();
      continue;
    }
    if (expected === "first-key" || expected === "key") {
      if (!skip(STRING)) return fail("a key in double quotation marks");
      skip(BLANK);
      if (text[offset] !== ":") return fail('":"');
      offset++;
      expected = "value";
      continue;
    }
    if (character === "{" || character === "[") {
      open.push(character === "{" ? "}" : "]");
      offset++;
      expected = character === "{" ? "first-key" : "first-item";
      continue;
    }
    if (character === '"' ? !skip(STRING) : !skip(NUMBER) && !skip(WORD)) {
      return character === '"'
        ? { offset, message: "a text that is not closed, or holds a line break or an unknown escape" }
        : fail("a value");
    }
    expected = "separator";
  }
}
