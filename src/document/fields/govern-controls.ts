/**
 * An author's text made safe to stand beside other text: directional controls balanced within each line or removed,
 * other invisible characters reported, and every remaining character still at its place in the author's text.
 */

import type { DiagnosticCode } from "../../diagnostics/codes.ts";
import { isBidiControl, isDefaultIgnorable } from "../../unicode/controls.ts";

/** What becomes of directional controls: kept and balanced, removed with a warning, removed with an error. */
export type ControlPolicy = "confine" | "strip" | "reject";

export interface GovernOptions {
  readonly policy: ControlPolicy;
  /** False for a value of one line: line ends in it become spaces. */
  readonly multiline: boolean;
  /** Whether invisible characters are removed; they are reported either way. */
  readonly removeInvisible: boolean;
  /** Removed and reported as well, though they are ordinary in words: joiners, the soft hyphen. */
  readonly unwanted?: ReadonlySet<number>;
}

/** A part of the result, in logical order. */
export type GovernedPiece =
  /** `text` stands for `start` to `end` of the author's text: the same characters, or the space or line feed put for one. */
  | { readonly kind: "text"; readonly text: string; readonly start: number; readonly end: number }
  /** Closes what the author left open. */
  | { readonly kind: "control"; readonly text: string }
  /** A line feed. Nothing directional reaches across it (UAX #9 P1). */
  | { readonly kind: "line-feed"; readonly start: number; readonly end: number };

export type ControlAction = "kept" | "removed" | "replaced" | "closed";

/** One character that has to be reported. */
export interface ControlFinding {
  readonly code: Extract<
    DiagnosticCode,
    | "bidi-control-stripped"
    | "bidi-control-rejected"
    | "bidi-control-unbalanced"
    | "bidi-override"
    | "invisible-character"
  >;
  readonly codePoint: number;
  readonly offset: number;
  readonly action: ControlAction;
}

export interface GovernedText {
  readonly pieces: readonly GovernedPiece[];
  readonly findings: readonly ControlFinding[];
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const PDF = 0x202c;
const PDI = 0x2069;
const BLACK_FLAG = 0x1f3f4;
const CANCEL_TAG = 0xe007f;

export function governControls(text: string, options: GovernOptions): GovernedText {
  const pieces: GovernedPiece[] = [];
  const findings: ControlFinding[] = [];
  /** The open embeddings, overrides and isolates of the line. */
  let open: OpenControl[] = [];
  let keptFrom = 0;
  let inTagSequence = false;

  const flush = (end: number) => {
    if (end > keptFrom) pieces.push({ kind: "text", text: text.slice(keptFrom, end), start: keptFrom, end });
  };
  const drop = (start: number, end: number, replacement = "") => {
    flush(start);
    if (replacement) pieces.push({ kind: "text", text: replacement, start, end });
    keptFrom = end;
  };
  const closeLine = () => {
    for (const { codePoint, offset } of open) {
      findings.push({ code: "bidi-control-unbalanced", codePoint, offset, action: "closed" });
    }
    const closers = open.map((control) => (isIsolateInitiator(control.codePoint) ? "\u2069" : "\u202C"));
    if (closers.length > 0) pieces.push({ kind: "control", text: closers.reverse().join("") });
    open = [];
  };

  for (let offset = 0; offset < text.length; ) {
    const codePoint = text.codePointAt(offset) ?? 0;
    const end = offset + (codePoint > 0xffff ? 2 : 1);
    const wasInTagSequence: boolean = inTagSequence;
    inTagSequence = codePoint === BLACK_FLAG || (wasInTagSequence && isTag(codePoint) && codePoint !== CANCEL_TAG);

    if (isLineEnd(codePoint)) {
      const isFirstOfPair = codePoint === CARRIAGE_RETURN && text.charCodeAt(end) === LINE_FEED;
      if (isFirstOfPair) drop(offset, end);
      else {
        if (codePoint !== LINE_FEED || !options.multiline) {
          findings.push({ code: "invisible-character", codePoint, offset, action: "replaced" });
        }
        if (options.multiline) {
          flush(offset);
          closeLine();
          pieces.push({ kind: "line-feed", start: offset, end });
          keptFrom = end;
        } else drop(offset, end, " ");
      }
    } else if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)) {
      // Tab, VT and US are segment separators, FS to RS paragraph separators: all would break out of an isolate
      // (UAX #9 L1, P1), and what stands on either side of them is meant to be apart.
      const separates = (codePoint >= 0x09 && codePoint <= 0x0c) || (codePoint >= 0x1c && codePoint <= 0x1f);
      findings.push({ code: "invisible-character", codePoint, offset, action: separates ? "replaced" : "removed" });
      drop(offset, end, separates ? " " : "");
    } else if (isBidiControl(codePoint)) {
      if (options.policy !== "confine") {
        const code = options.policy === "strip" ? "bidi-control-stripped" : "bidi-control-rejected";
        findings.push({ code, codePoint, offset, action: "removed" });
        drop(offset, end);
      } else if (!followControl(codePoint, offset, open, findings)) drop(offset, end);
    } else if (options.unwanted?.has(codePoint)) {
      findings.push({ code: "invisible-character", codePoint, offset, action: "removed" });
      drop(offset, end);
    } else if (isSuspect(codePoint) && !(wasInTagSequence && isTag(codePoint))) {
      const action = options.removeInvisible ? "removed" : "kept";
      findings.push({ code: "invisible-character", codePoint, offset, action });
      if (options.removeInvisible) drop(offset, end);
    }
    offset = end;
  }
  flush(text.length);
  closeLine();
  return { pieces, findings };
}

interface OpenControl {
  readonly codePoint: number;
  readonly offset: number;
}

/** Keeps account of a control as UAX #9 X2 to X7 do; false for one that closes nothing and has to go. */
function followControl(codePoint: number, offset: number, open: OpenControl[], findings: ControlFinding[]): boolean {
  if (codePoint === PDF) {
    const last = open.at(-1);
    if (last && !isIsolateInitiator(last.codePoint)) {
      open.pop();
      return true;
    }
  } else if (codePoint === PDI) {
    const isolate = open.findLastIndex((control) => isIsolateInitiator(control.codePoint));
    if (isolate !== -1) {
      // X6a: the end of an isolate ends the embeddings left open inside it, so they need no PDF of their own.
      for (const left of open.splice(isolate).slice(1)) {
        findings.push({ code: "bidi-control-unbalanced", ...left, action: "closed" });
      }
      return true;
    }
  } else {
    const isOverride = codePoint === 0x202d || codePoint === 0x202e;
    if (isOverride) findings.push({ code: "bidi-override", codePoint, offset, action: "kept" });
    if (isOverride || codePoint === 0x202a || codePoint === 0x202b || isIsolateInitiator(codePoint)) {
      open.push({ codePoint, offset });
    }
    return true;
  }
  findings.push({ code: "bidi-control-unbalanced", codePoint, offset, action: "removed" });
  return false;
}

function isIsolateInitiator(codePoint: number): boolean {
  return codePoint >= 0x2066 && codePoint <= 0x2068;
}

/** LF, CR, NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR. */
function isLineEnd(codePoint: number): boolean {
  return (
    codePoint === LINE_FEED ||
    codePoint === CARRIAGE_RETURN ||
    codePoint === 0x85 ||
    codePoint === 0x2028 ||
    codePoint === 0x2029
  );
}

function isTag(codePoint: number): boolean {
  return codePoint >= 0xe0020 && codePoint <= CANCEL_TAG;
}

/** Invisible, and no part of how words are written: U+200B, U+2060, U+FEFF, U+FFF9, tags and the like. */
function isSuspect(codePoint: number): boolean {
  // Interlinear annotation marks are drawn as nothing too, though they are not default ignorable.
  if (codePoint >= 0xfff9 && codePoint <= 0xfffb) return true;
  return codePoint > 0x7f && isDefaultIgnorable(codePoint) && !isOrthographic(codePoint);
}

/** Soft hyphen, grapheme joiner, ZWNJ, ZWJ and the variation selectors shape what stands beside them. */
function isOrthographic(codePoint: number): boolean {
  return (
    codePoint === 0xad ||
    codePoint === 0x34f ||
    codePoint === 0x200c ||
    codePoint === 0x200d ||
    (codePoint >= 0x180b && codePoint <= 0x180f && codePoint !== 0x180e) ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
  );
}
