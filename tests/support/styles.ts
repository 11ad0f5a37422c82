/** Resolved styles with plain defaults, so that a test says only what it is about. */

import { kashidaLimits } from "../../src/document/kashida-limits.ts";
import type {
  FontStack,
  Justification,
  ParagraphStyle,
  ScriptStyle,
  ScriptTag,
  TextStyle,
} from "../../src/document/style.ts";
import { black, type Color, parseHexColor } from "../../src/geometry/color.ts";

export interface TextStyleChoices {
  /** Families by script, the first the preferred one; scripts not named keep the book faces. */
  readonly fonts?: Readonly<Record<ScriptTag, string | readonly [string, ...string[]]>>;
  /** Weight of a script's stack, whatever that of the style. */
  readonly weights?: Readonly<Record<ScriptTag, number | "match">>;
  readonly size?: number;
  readonly bold?: boolean;
  /** Goes before `bold`. */
  readonly weight?: number;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly overline?: boolean;
  readonly strike?: boolean;
  /** `#rgb` or `#rrggbb`. */
  readonly color?: string;
  readonly features?: Readonly<Record<string, number>>;
  /** Ems. */
  readonly tracking?: number;
  /** What is different in text of a script. */
  readonly scripts?: Readonly<Record<ScriptTag, ScriptChoices>>;
  readonly variations?: Readonly<Record<string, number>>;
}

export type ScriptChoices = Pick<
  TextStyleChoices,
  "bold" | "italic" | "underline" | "overline" | "strike" | "color" | "tracking"
>;

export interface ParagraphStyleChoices {
  readonly align?: ParagraphStyle["align"];
  readonly justifyLast?: boolean;
  readonly leading?: number;
  readonly leadingLimit?: number;
  readonly inkClearance?: number;
  readonly firstLineIndent?: number;
  readonly hyphenate?: boolean;
  readonly breaking?: ParagraphStyle["breaking"];
  readonly hanging?: boolean;
  readonly hyphenLadder?: number;
  readonly justification?: Partial<Justification>;
  readonly orphans?: number;
  readonly widows?: number;
  readonly fit?: NonNullable<ParagraphStyle["fit"]>;
}

const bookFamilies: Readonly<Record<ScriptTag, readonly [string, ...string[]]>> = {
  Arab: ["Amiri"],
  Latn: ["Source Serif 4"],
  Zyyy: ["Source Serif 4", "Amiri"],
};

/** 12 points, regular, black, in the book faces. Equal choices give the same object, as a style sheet does. */
export function textStyle(choices: TextStyleChoices = {}): TextStyle {
  const key = JSON.stringify(choices, (_, value: unknown) => value);
  let style = textStyles.get(key);
  if (!style) {
    style = {
      fonts: fontStacks(choices.fonts, choices.weights),
      size: choices.size ?? 12,
      weight: choices.weight ?? (choices.bold ? 700 : 400),
      italic: choices.italic ?? false,
      color: choices.color === undefined ? black : color(choices.color),
      features: new Map(Object.entries(choices.features ?? {})),
      variations: new Map(Object.entries(choices.variations ?? {})),
      underline: choices.underline ?? false,
      overline: choices.overline ?? false,
      strike: choices.strike ?? false,
      tracking: choices.tracking ?? 0,
      scripts: new Map(Object.entries(choices.scripts ?? {}).map(([script, own]) => [script, scriptStyle(own)])),
    };
    textStyles.set(key, style);
  }
  return style;
}

function scriptStyle({ bold, color: paint, ...own }: ScriptChoices): ScriptStyle {
  return {
    ...own,
    ...(bold === undefined ? {} : { weight: bold ? 700 : 400 }),
    ...(paint === undefined ? {} : { color: color(paint) }),
  };
}

const textStyles = new Map<string, TextStyle>();

function fontStacks(
  chosen: TextStyleChoices["fonts"] = {},
  weights: TextStyleChoices["weights"] = {},
): ReadonlyMap<ScriptTag, FontStack> {
  const stacks = new Map<ScriptTag, FontStack>();
  for (const [script, families] of Object.entries({ ...bookFamilies, ...chosen })) {
    const list: readonly [string, ...string[]] = typeof families === "string" ? [families] : families;
    const matched = script === "Arab" || script === "Hebr";
    // Neither script has a slant of its own in these faces.
    stacks.set(script, {
      families: list,
      scale: matched ? "match" : 1,
      baselineShift: 0,
      ...(weights[script] === undefined ? {} : { weight: weights[script] }),
      ...(matched ? { italic: false } : {}),
    });
  }
  return stacks;
}

/** Ragged, 20 points of leading, optimum fit. */
export function paragraphStyle(choices: ParagraphStyleChoices = {}): ParagraphStyle {
  const { policy = "spaces" } = choices.justification ?? {};
  return {
    align: choices.align ?? "start",
    ...(choices.justifyLast ? { justifyLast: true } : {}),
    leading: choices.leading ?? 20,
    leadingLimit: choices.leadingLimit ?? 1.35,
    inkClearance: choices.inkClearance ?? 0.12,
    firstLineIndent: choices.firstLineIndent ?? 0,
    hyphenate: choices.hyphenate ?? false,
    breaking: choices.breaking ?? "optimum-fit",
    hanging: choices.hanging ?? false,
    hyphenLadder: choices.hyphenLadder ?? 2,
    justification: {
      policy: "spaces",
      spaceShrink: 0.75,
      spaceStretch: 1.5,
      spaceStretchLimit: 2.5,
      kashida: kashidaLimits[policy === "none" || policy === "spaces" ? "kashida" : policy],
      ...choices.justification,
    },
    orphans: choices.orphans ?? 1,
    widows: choices.widows ?? 1,
    ...(choices.fit ? { fit: choices.fit } : {}),
  };
}

export function color(value: string): Color {
  const parsed = parseHexColor(value);
  if (!parsed) throw new Error(`"${value}" is not a colour such as #c00 or #cc0000`);
  return parsed;
}
