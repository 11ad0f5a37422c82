/** Resolved styles: every value final, lengths in points. The template's named styles end here. */

import type { Color } from "../geometry/color.ts";
import type { JustificationPolicy, KashidaLimits } from "./kashida-limits.ts";

/** An ISO 15924 script tag such as `Arab` or `Latn`; `Zyyy` stands for every script that has no entry of its own. */
export type ScriptTag = string;

/** Families to try in order for text of one script, and how it is sized against the style's nominal size. */
export interface FontStack {
  readonly families: readonly [string, ...string[]];
  /** Factor on the nominal size; `match` measures the faces so that both scripts look equally large. */
  readonly scale: number | "match";
  /** Added to the baseline, in ems of the scaled size; positive raises. `match` stands faces drawn off the baseline on it. */
  readonly baselineShift: number | "match";
  /**
   * Weight and slant for this script where they differ from the style's (Arabic has no italic to speak of). `match` takes
   * the face of each family whose strokes are nearest in thickness to the style's Latin at the size it is set in.
   */
  readonly weight?: number | "match";
  readonly italic?: boolean;
}

export interface TextStyle {
  /** Must hold an entry for `Zyyy`. */
  readonly fonts: ReadonlyMap<ScriptTag, FontStack>;
  /** Nominal size in points: the size of the `Latn` stack, to which other scripts are matched. */
  readonly size: number;
  /** 100 to 900. */
  readonly weight: number;
  readonly italic: boolean;
  readonly color: Color;
  /** OpenType features to set, tag to value; 0 turns one off. */
  readonly features: ReadonlyMap<string, number>;
  /** Places on axes of variable fonts, tag to value, besides those that follow from weight, slant and size. */
  readonly variations?: ReadonlyMap<string, number>;
  readonly underline: boolean;
  readonly overline: boolean;
  readonly strike: boolean;
  /** Space between letters in ems; text of joining scripts is never spaced. */
  readonly tracking: number;
  /** Distance of the baseline above that of the line, in ems of the size; absent for none. Lines do not grow for it. */
  readonly rise?: number;
  /** What is different in text of one script, such as the weight of Arabic words in an English italic. */
  readonly scripts: ReadonlyMap<ScriptTag, ScriptStyle>;
}

/** What a style may say for one script; it stands before what the font stack of the script says. */
export type ScriptStyle = Partial<
  Pick<TextStyle, "weight" | "italic" | "color" | "underline" | "overline" | "strike" | "tracking">
>;

/** What of a style is drawn rather than shaped, in text of one script. */
export type Paint = Pick<TextStyle, "color" | "underline" | "overline" | "strike">;

export function paintOf(style: TextStyle, script: ScriptTag): Paint {
  const own = style.scripts.get(script);
  return own ? { ...style, ...own } : style;
}

export type ParagraphAlign = "start" | "end" | "center" | "justify";

export interface ParagraphStyle {
  readonly align: ParagraphAlign;
  /** Justify the last line, too, and lines before hard breaks. */
  readonly justifyLast?: boolean;
  /** Distance of baselines in points. */
  readonly leading: number;
  /** The greatest factor by which baselines may open where ink of neighbouring lines would touch; 1 keeps them. */
  readonly leadingLimit: number;
  /** Least distance between the ink of neighbouring lines, in ems of the style's size. */
  readonly inkClearance: number;
  /** First-line indent in points, at the start side. */
  readonly firstLineIndent: number;
  /** Hyphenate Latin words. Arabic is never hyphenated (alreq 4.1). */
  readonly hyphenate: boolean;
  readonly breaking: "optimum-fit" | "first-fit";
  /** Let punctuation and hyphens at the edges hang into the margin, each by a share of its width. */
  readonly hanging: boolean;
  /** Most lines in a row that may end with a hyphen. */
  readonly hyphenLadder: number;
  readonly justification: Justification;
  /** Fewest lines left alone at the foot (orphans) and at the head (widows) of a page. */
  readonly orphans: number;
  readonly widows: number;
  /** The most lines there may be; type shrinks, at most by this factor, to keep to them. */
  readonly fit?: { readonly lines: number; readonly size: number };
}

/** How a justified line may reach its measure. Limits are factors on the natural word space. */
export interface Justification {
  /** `none` leaves lines ragged, `spaces` moves word spaces only, the kashida policies also elongate joins. */
  readonly policy: JustificationPolicy;
  /** The narrowest a word space may get, such as 0.8. */
  readonly spaceShrink: number;
  /** The widest it should get, such as 1.5; wider costs more the wider it is. */
  readonly spaceStretch: number;
  /** Beyond this factor a line counts as loose and is reported by `explain`. */
  readonly spaceStretchLimit: number;
  /** Read by the kashida policies alone. */
  readonly kashida: KashidaLimits;
}
