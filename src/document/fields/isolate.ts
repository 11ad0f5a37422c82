/** A typed value between the controls that keep its own order in any line, whatever stands around it and in it. */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { Origin } from "../../diagnostics/source-position.ts";
import type { Direction } from "../../geometry/direction.ts";
import type { ContactKind } from "../../release/release.ts";
import type { FieldKind } from "../paragraph.ts";
import { type ControlPolicy, type GovernOptions, governControls } from "./govern-controls.ts";
import { reportControls } from "./report-controls.ts";
import { firstStrongDirection } from "./strong-direction.ts";

/** Every kind of value that is set apart; `unknown` is any text of the author's in the middle of a template's. */
export type IsolatedKind = FieldKind | ContactKind | "unknown";

export interface IsolateOptions {
  readonly kind: IsolatedKind;
  /** Of the language the author gave the value in; absent for a value that stands for all languages. */
  readonly direction?: Direction | undefined;
  /** Default `confine`. Numbers, e-mail addresses and URLs have their controls removed under any policy. */
  readonly policy?: ControlPolicy;
  readonly origin: Origin;
  /** Names the value in messages. Default: by its kind. */
  readonly subject?: string;
}

/** A part of the isolated value, in logical order. */
export type IsolatedPiece =
  /** Added here: it steers the bidirectional algorithm and is no part of the author's text. */
  | { readonly kind: "control"; readonly text: string }
  /** The author's, from `start` to `end` of the value; line feeds are pieces of their own. */
  | { readonly kind: "text"; readonly text: string; readonly start: number; readonly end: number };

/** Gives the numbers after it the context of an Arabic letter. */
export const ALM = "\u061C";
export const LRI = "\u2066";
export const RLI = "\u2067";
export const FSI = "\u2068";
export const PDI = "\u2069";
const LRO = "\u202D";
const PDF = "\u202C";

/** Each line of the value is isolated by itself, since nothing directional reaches across a line feed (UAX #9 P1). */
export function isolateField(value: string, options: IsolateOptions, log: DiagnosticLog): readonly IsolatedPiece[] {
  const { kind, origin, subject = subjects[kind] } = options;
  const governed = governControls(value, governanceOf(kind, options.policy ?? "confine"));
  reportControls(governed.findings, subject, value, origin, log);

  const kept = governed.pieces.map((piece) => (piece.kind === "line-feed" ? "\n" : piece.text)).join("");
  const [open, close] = isolateControls(kept, kind, options.direction);
  const pieces: IsolatedPiece[] = [];
  let isOpen = false;
  for (const piece of governed.pieces) {
    if (piece.kind === "line-feed") {
      if (isOpen) pieces.push({ kind: "control", text: close });
      pieces.push({ kind: "text", text: "\n", start: piece.start, end: piece.end });
      isOpen = false;
      continue;
    }
    if (!isOpen) pieces.push({ kind: "control", text: open });
    pieces.push(piece);
    isOpen = true;
  }
  if (isOpen) pieces.push({ kind: "control", text: close });
  return pieces;
}

/** The pieces as one text, controls included. */
export function textOfPieces(pieces: readonly IsolatedPiece[]): string {
  return pieces.map((piece) => piece.text).join("");
}

type Controls = readonly [open: string, close: string];

const leftToRight: Controls = [LRI, PDI];
const rightToLeft: Controls = [RLI, PDI];
const firstStrong: Controls = [FSI, PDI];

/**
 * Arabic-Indic digits need more than an isolate: between them a space or hyphen counts as right-to-left even in a
 * left-to-right text (UAX #9 N1: numbers act as R), and the groups of «٠١ ٣٠٧٥٩٤» would change places. The override keeps
 * them in the order they are dialled.
 */
const leftToRightThroughout: Controls = [LRI + LRO, PDF + PDI];

const ARABIC_INDIC_DIGIT = /[\u0660-\u0669]/;
const LATIN_DIGIT = /[0-9]/;

/** The controls that set off a value whose own controls are in order already. */
export function isolateControls(value: string, kind: IsolatedKind, direction: Direction | undefined): Controls {
  switch (kind) {
    case "phone":
    case "mobile":
    case "fax":
    case "number":
    case "email":
    case "url":
      return orderedLeftToRight(value);
    case "pobox":
      return firstStrongDirection(value) ? controlsOf(direction) : orderedLeftToRight(value);
    case "reference":
      return referenceControls(value, direction);
    case "address":
    case "date":
    case "name":
    case "scripture":
    case "social":
    case "unknown":
      return controlsOf(direction);
    default:
      return kind satisfies never;
  }
}

function orderedLeftToRight(value: string): Controls {
  // Right-to-left letters (an extension, say) must not be overridden: they would come out backwards.
  const isNumeric = ARABIC_INDIC_DIGIT.test(value) && !hasRightToLeftLetter(value);
  return isNumeric ? leftToRightThroughout : leftToRight;
}

/** A reference has one order wherever it stands, that of its own letters; one of digits alone has its digits' order. */
function referenceControls(value: string, direction: Direction | undefined): Controls {
  const own = firstStrongDirection(value);
  if (own) return controlsOf(own);
  return direction === "rtl" && !LATIN_DIGIT.test(value) ? rightToLeft : orderedLeftToRight(value);
}

function controlsOf(direction: Direction | undefined): Controls {
  if (!direction) return firstStrong;
  return direction === "rtl" ? rightToLeft : leftToRight;
}

function hasRightToLeftLetter(value: string): boolean {
  for (const character of value) {
    if (firstStrongDirection(character) === "rtl") return true;
  }
  return false;
}

const SOFT_HYPHEN = 0xad;
const notInNumbers: ReadonlySet<number> = new Set([SOFT_HYPHEN, 0x200c, 0x200d]);
const notInAddresses: ReadonlySet<number> = new Set([SOFT_HYPHEN]);

function governanceOf(kind: IsolatedKind, policy: ControlPolicy): GovernOptions {
  const strict = policy === "reject" ? "reject" : "strip";
  switch (kind) {
    case "phone":
    case "mobile":
    case "fax":
    case "number":
      return { policy: strict, multiline: false, removeInvisible: true, unwanted: notInNumbers };
    case "email":
    case "url":
      return { policy: strict, multiline: false, removeInvisible: true, unwanted: notInAddresses };
    case "pobox":
    case "reference":
    case "date":
    case "social":
      return { policy, multiline: false, removeInvisible: policy !== "confine" };
    case "address":
    case "name":
    case "scripture":
    case "unknown":
      return { policy, multiline: true, removeInvisible: policy !== "confine" && kind !== "scripture" };
    default:
      return kind satisfies never;
  }
}

const subjects: Readonly<Record<IsolatedKind, string>> = {
  phone: "the telephone number",
  mobile: "the mobile number",
  fax: "the fax number",
  number: "the number",
  email: "the e-mail address",
  url: "the URL",
  pobox: "the P.O. box",
  reference: "the reference",
  date: "the date",
  social: "the social handle",
  address: "the address",
  name: "the name",
  scripture: "the quotation",
  unknown: "the text",
};
