/** What was found in a text's controls, said once for each kind of character. */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import { type Origin, originWithin } from "../../diagnostics/source-position.ts";
import type { ControlAction, ControlFinding } from "./govern-controls.ts";

/** `subject` names the text in the message: "the fax number". */
export function reportControls(
  findings: readonly ControlFinding[],
  subject: string,
  text: string,
  origin: Origin,
  log: DiagnosticLog,
): void {
  const groups = new Map<string, { readonly first: ControlFinding; count: number }>();
  for (const finding of findings) {
    const key = `${finding.code} ${finding.codePoint} ${finding.action}`;
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { first: finding, count: 1 });
  }
  for (const { first, count } of groups.values()) {
    const place = count === 1 ? `at offset ${first.offset}` : `${count} times, first at offset ${first.offset}`;
    log.report(first.code, `${subject} holds ${nameOf(first.codePoint)} ${place}; ${consequence(first)}`, {
      origin: originWithin(origin, text, first.offset),
      hint: hints[first.code],
    });
  }
}

const hints: Readonly<Record<ControlFinding["code"], string>> = {
  "bidi-control-stripped": "delete it; the field gets the order of its kind without it",
  "bidi-control-rejected": "delete it; the template's policy allows none",
  "bidi-control-unbalanced": "pair it with its other half, or delete it",
  "bidi-override": "delete it unless the letters are meant to run against their own direction",
  "invisible-character": "delete it; it usually comes with pasted text",
};

function consequence({ code, action }: ControlFinding): string {
  if (code === "bidi-override") return "its effect ends with the field";
  return consequences[action];
}

const consequences: Readonly<Record<ControlAction, string>> = {
  kept: "it was kept",
  removed: "it was removed",
  replaced: "it was replaced by a space or a line end",
  closed: "it is closed at the end of its field or line",
};

function nameOf(codePoint: number): string {
  const hex = codePoint.toString(16).toUpperCase().padStart(4, "0");
  const name = names.get(codePoint) ?? (codePoint < 0xa0 ? "CONTROL CHARACTER" : blockNameOf(codePoint));
  return name ? `U+${hex} ${name}` : `U+${hex}`;
}

function blockNameOf(codePoint: number): string {
  return codePoint >= 0xe0000 && codePoint <= 0xe007f ? "TAG CHARACTER" : "";
}

const names: ReadonlyMap<number, string> = new Map([
  [0x0009, "TAB"],
  [0x000a, "LINE FEED"],
  [0x000d, "CARRIAGE RETURN"],
  [0x0085, "NEXT LINE"],
  [0x00ad, "SOFT HYPHEN"],
  [0x061c, "ARABIC LETTER MARK"],
  [0x180e, "MONGOLIAN VOWEL SEPARATOR"],
  [0x200b, "ZERO WIDTH SPACE"],
  [0x200c, "ZERO WIDTH NON-JOINER"],
  [0x200d, "ZERO WIDTH JOINER"],
  [0x200e, "LEFT-TO-RIGHT MARK"],
  [0x200f, "RIGHT-TO-LEFT MARK"],
  [0x2028, "LINE SEPARATOR"],
  [0x2029, "PARAGRAPH SEPARATOR"],
  [0x202a, "LEFT-TO-RIGHT EMBEDDING"],
  [0x202b, "RIGHT-TO-LEFT EMBEDDING"],
  [0x202c, "POP DIRECTIONAL FORMATTING"],
  [0x202d, "LEFT-TO-RIGHT OVERRIDE"],
  [0x202e, "RIGHT-TO-LEFT OVERRIDE"],
  [0x2060, "WORD JOINER"],
  [0x2066, "LEFT-TO-RIGHT ISOLATE"],
  [0x2067, "RIGHT-TO-LEFT ISOLATE"],
  [0x2068, "FIRST STRONG ISOLATE"],
  [0x2069, "POP DIRECTIONAL ISOLATE"],
  [0xfeff, "ZERO WIDTH NO-BREAK SPACE"],
]);
