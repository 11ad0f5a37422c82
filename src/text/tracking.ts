/** Space between letters: who gets it, and where in a run it goes (CSS Text 3, 8.2; alreq, "Letter spacing"). */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { FieldKind, Span } from "../document/paragraph.ts";
import type { GlyphRun } from "../font/glyph-run.ts";
import { isBidiControl, isDefaultIgnorable, isLineTerminator } from "../unicode/controls.ts";

/** Cursive scripts (CSS Text 3, appendix D): a space inside a join would tear the word apart. */
const joining: ReadonlySet<string> = new Set(["Adlm", "Arab", "Mand", "Mong", "Nkoo", "Phag", "Rohg", "Syrc"]);

/** Scripture is set as its face sets it, and the groups of a number are told by their distances. */
const untracked: ReadonlySet<FieldKind> = new Set<FieldKind>([
  "phone",
  "email",
  "url",
  "reference",
  "pobox",
  "number",
  "scripture",
]);

/** The tracking of a span's text of one script, in ems. What cannot be had is reported, once for all text set alike. */
export function trackingOf({ style, field }: Span, script: string, log: DiagnosticLog): number {
  const tracking = style.scripts.get(script)?.tracking ?? style.tracking;
  if (tracking === 0 || (field && untracked.has(field))) return 0;
  if (!joining.has(script)) return tracking;
  log.report("tracking-ignored", `a tracking of ${tracking} em is not applied to ${script} text, whose letters join`, {
    hint: `say scripts: {${script}: {tracking: 0}} in the style, and set that script apart by weight, size or colour`,
  });
  return 0;
}

const plain = new WeakMap<ReadonlyMap<string, number>, ReadonlyMap<string, number>>();

/** Tracked letters stand alone: no ligatures but those the script requires, unless the style asks for them by name. */
export function withoutLigatures(features: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  let without = plain.get(features);
  if (!without) {
    without = new Map([["liga", 0], ["clig", 0], ...features]);
    plain.set(features, without);
  }
  return without;
}

/** What `spaceClusters` needs to know of the text that a run was shaped from. */
interface Stretch {
  /** The paragraph's text; the neighbours of the stretch count. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly rtl: boolean;
}

/**
 * A copy of `run` with `units` added to each gap between two clusters. A gap is given to the cluster on its left, but one
 * beside a word space is always given to the space: no word ends in a gap, so lines end flush wherever they are cut.
 */
export function spaceClusters(run: GlyphRun, units: number, { text, start, end, rtl }: Stretch): GlyphRun {
  const advances = run.advances.slice();
  const { clusters, length } = run;
  /** Text of the cluster just visited, whose other edge the next one shares. */
  let edge = rtl ? end : start;
  for (let glyph = 0; glyph < length; ) {
    const cluster = clusters[glyph] as number;
    let next = glyph + 1;
    while (next < length && clusters[next] === cluster) next++;
    const from = rtl ? cluster : edge;
    const to = rtl ? edge : next < length ? (clusters[next] as number) : end;
    edge = rtl ? from : to;
    const last = next - 1;
    const gaps = gapsOf(text, from, to, rtl);
    advances[last] = (advances[last] as number) + gaps * units;
    glyph = next;
  }
  return { ...run, advances };
}

/** How many gaps the cluster of a range of text carries. */
function gapsOf(text: string, from: number, to: number, rtl: boolean): number {
  if (isInvisible(text, from, to)) return 0;
  const before = neighbour(text, from - 1, -1);
  const after = neighbour(text, to, 1);
  const [left, right] = rtl ? [after, before] : [before, after];
  if (!isWordSpace(text.charCodeAt(from))) return right === undefined || isWordSpace(right) ? 0 : 1;
  return (right === undefined ? 0 : 1) + (left === undefined || isWordSpace(left) ? 0 : 1);
}

/** The nearest code unit that can be seen, in the direction of `step`; none at the ends of the line's text. */
function neighbour(text: string, offset: number, step: 1 | -1): number | undefined {
  for (let at = offset; at >= 0 && at < text.length; at += step) {
    const unit = text.charCodeAt(at);
    if (isLineTerminator(unit)) return undefined;
    if (!isBidiControl(unit) && !isDefaultIgnorable(unit)) return unit;
  }
  return undefined;
}

function isInvisible(text: string, from: number, to: number): boolean {
  for (let offset = from; offset < to; offset++) if (!isDefaultIgnorable(text.charCodeAt(offset))) return false;
  return true;
}

/** A space that may be dropped at a line's end, where its gaps go with it. */
function isWordSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0xa0;
}
