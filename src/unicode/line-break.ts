/** Where a line may or must end: the default line breaking algorithm of UAX #14 at Unicode 17, rules LB1 to LB31. */

import { CLASS_MASK, EAST_ASIAN, LineBreakClass, resolvedLineBreakClasses } from "./line-break-class.ts";
import { lookUp } from "./trie.ts";

export const BREAK_PROHIBITED = 0;
export const BREAK_ALLOWED = 1;
export const BREAK_MANDATORY = 2;

const { AK, AL, AP, AS, B2, BA, BB, BK, CB, CL, CM, CP, CR, EB, EM, EX, GL, H2, H3, HH, HL, HY, ID, IN, IS } =
  LineBreakClass;
const { JL, JT, JV, LF, NL, NS, NU, OP, PO, PR, QU, RI, SP, SY, VF, VI, WJ, ZW, ZWJ } = LineBreakClass;
const { QU_Pi, QU_Pf, AL_DottedCircle, ID_Unassigned, XX_Unassigned } = LineBreakClass;

/** Stands for the start or the end of the text where a rule looks past it. */
const NONE = 63;

/** The class that a division of the table belongs to; other classes stand for themselves. */
const undivided = Uint8Array.from({ length: 64 }, (_, value) => value);
undivided[QU_Pi] = QU;
undivided[QU_Pf] = QU;
undivided[AL_DottedCircle] = AL;
undivided[ID_Unassigned] = ID;
undivided[XX_Unassigned] = AL;

/**
 * For each code unit offset from 0 to `text.length` inclusive, in logical order, whether a line may break before it:
 * 0 prohibited, 1 allowed, 2 mandatory. The end of the text is mandatory (LB3), its start is prohibited (LB2).
 * Takes time in proportion to the length of the text.
 */
export function lineBreaks(text: string): Uint8Array {
  const breaks = new Uint8Array(text.length + 1);
  if (text.length === 0) return breaks; // LB2
  const units = combine(text);
  const context: Context = { beforeSpaces: 0, isAfterOpeningQuote: false, number: OUTSIDE, isOddIndicator: false };
  for (let index = 1; index < units.count; index++) {
    advance(context, units, index - 1);
    breaks[units.offsets[index] ?? 0] = breakBefore(units, index, context);
  }
  breaks[text.length] = BREAK_MANDATORY; // LB3
  return breaks;
}

/** The text as the rules after LB10 see it: a character with its combining marks is one unit. */
interface Units {
  readonly count: number;
  /** Divided classes after LB1 and LB10, `NONE` at two places after the last unit. */
  readonly classes: Uint8Array;
  /** 1 where East_Asian_Width is F, W or H. */
  readonly eastAsian: Uint8Array;
  /** 1 where the unit ends with U+200D. */
  readonly endsWithJoiner: Uint8Array;
  /** Code unit offsets where the units begin. */
  readonly offsets: Uint32Array;
}

function combine(text: string): Units {
  const table = resolvedLineBreakClasses();
  const length = text.length;
  const classes = new Uint8Array(length + 2);
  const eastAsian = new Uint8Array(length + 2);
  const endsWithJoiner = new Uint8Array(length);
  const offsets = new Uint32Array(length);
  let count = 0;
  let canCombine = false;
  for (let offset = 0; offset < length; ) {
    const start = offset;
    let codePoint = text.charCodeAt(offset++);
    if (codePoint >= 0xd800 && codePoint < 0xdc00 && offset < length) {
      const low = text.charCodeAt(offset);
      if (low >= 0xdc00 && low < 0xe000) {
        codePoint = ((codePoint - 0xd800) << 10) + (low - 0xdc00) + 0x10000;
        offset++;
      }
    }
    const value = lookUp(table, codePoint);
    const lineBreakClass = value & CLASS_MASK;
    if (lineBreakClass === CM || lineBreakClass === ZWJ) {
      if (canCombine) {
        // LB9
        endsWithJoiner[count - 1] = lineBreakClass === ZWJ ? 1 : 0;
        continue;
      }
      classes[count] = AL; // LB10
      endsWithJoiner[count] = lineBreakClass === ZWJ ? 1 : 0;
    } else {
      classes[count] = lineBreakClass;
    }
    if (value & EAST_ASIAN) eastAsian[count] = 1;
    offsets[count] = start;
    canCombine = lineBreakClass !== SP && lineBreakClass !== ZW && !isHardBreak(lineBreakClass); // LB9
    count++;
  }
  classes.fill(NONE, count, count + 2);
  return { count, classes, eastAsian, endsWithJoiner, offsets };
}

function isHardBreak(lineBreakClass: number): boolean {
  return lineBreakClass === BK || lineBreakClass === CR || lineBreakClass === LF || lineBreakClass === NL;
}

// Where LB25's number stands: NU (SY | IS)*, then one closing bracket.
const OUTSIDE = 0;
const IN_DIGITS = 1;
const AFTER_BRACKET = 2;

/** What the rules need to know of the text before a break, apart from the two units next to it. */
interface Context {
  /** The divided class of the last unit that isn't a space. */
  beforeSpaces: number;
  /** LB15a: that unit is an initial quotation mark that opens. */
  isAfterOpeningQuote: boolean;
  /** LB25: OUTSIDE, IN_DIGITS or AFTER_BRACKET. */
  number: number;
  /** LB30a: an odd number of regional indicators ends here. */
  isOddIndicator: boolean;
}

/** Takes one more unit into the context. */
function advance(context: Context, { classes }: Units, index: number): void {
  const unit = classes[index] ?? NONE;
  if (unit !== SP) {
    context.beforeSpaces = unit;
    context.isAfterOpeningQuote = unit === QU_Pi && opensQuote(index === 0 ? NONE : (classes[index - 1] ?? NONE));
  }
  if (unit === NU) context.number = IN_DIGITS;
  else if (context.number === IN_DIGITS && (unit === CL || unit === CP)) context.number = AFTER_BRACKET;
  else if (!(context.number === IN_DIGITS && (unit === SY || unit === IS))) context.number = OUTSIDE;
  context.isOddIndicator = unit === RI && !context.isOddIndicator;
}

/** The left context of LB15a. */
function opensQuote(before: number): boolean {
  const unit = undivided[before] ?? NONE;
  return unit === NONE || isHardBreak(unit) || unit === OP || unit === QU || unit === GL || unit === SP || unit === ZW;
}

/** The right context of LB15b. */
function closesQuote(after: number): boolean {
  switch (undivided[after]) {
    case NONE:
    case SP:
    case GL:
    case WJ:
    case CL:
    case QU:
    case CP:
    case EX:
    case IS:
    case SY:
    case BK:
    case CR:
    case LF:
    case NL:
    case ZW:
      return true;
    default:
      return false;
  }
}

/** The rules in their order: the first that speaks decides. */
function breakBefore(units: Units, index: number, context: Context): number {
  const { classes, eastAsian } = units;
  const beforeDivided = classes[index - 1] ?? NONE;
  const afterDivided = classes[index] ?? NONE;
  const before = undivided[beforeDivided] ?? NONE;
  const after = undivided[afterDivided] ?? NONE;

  // LB28, taken first because it is most of all text and no earlier rule permits a break between letters.
  if (isAlphabetic(before) && isAlphabetic(after)) return BREAK_PROHIBITED;

  if (before === CR && after === LF) return BREAK_PROHIBITED; // LB5
  if (isHardBreak(before)) return BREAK_MANDATORY; // LB4, LB5
  if (isHardBreak(after)) return BREAK_PROHIBITED; // LB6
  if (after === SP || after === ZW) return BREAK_PROHIBITED; // LB7
  const { beforeSpaces } = context;
  if (beforeSpaces === ZW) return BREAK_ALLOWED; // LB8
  if (units.endsWithJoiner[index - 1] === 1) return BREAK_PROHIBITED; // LB8a
  if (before === WJ || after === WJ) return BREAK_PROHIBITED; // LB11
  if (before === GL) return BREAK_PROHIBITED; // LB12
  if (after === GL && before !== SP && before !== BA && before !== HY && before !== HH) return BREAK_PROHIBITED; // LB12a
  if (after === CL || after === CP || after === EX || after === SY) return BREAK_PROHIBITED; // LB13
  if (beforeSpaces === OP) return BREAK_PROHIBITED; // LB14
  if (context.isAfterOpeningQuote) return BREAK_PROHIBITED; // LB15a
  const next = classes[index + 1] ?? NONE;
  if (afterDivided === QU_Pf && closesQuote(next)) return BREAK_PROHIBITED; // LB15b
  if (after === IS) return before === SP && next === NU ? BREAK_ALLOWED : BREAK_PROHIBITED; // LB15c, LB15d
  if (after === NS && (beforeSpaces === CL || beforeSpaces === CP)) return BREAK_PROHIBITED; // LB16
  if (after === B2 && beforeSpaces === B2) return BREAK_PROHIBITED; // LB17
  if (before === SP) return BREAK_ALLOWED; // LB18

  const isBeforeEastAsian = eastAsian[index - 1] === 1;
  const isAfterEastAsian = eastAsian[index] === 1;
  const beforeThat = index < 2 ? NONE : (classes[index - 2] ?? NONE);
  if (after === QU) {
    if (afterDivided !== QU_Pi) return BREAK_PROHIBITED; // LB19
    if (!isBeforeEastAsian || eastAsian[index + 1] !== 1) return BREAK_PROHIBITED; // LB19a
  }
  if (before === QU) {
    if (beforeDivided !== QU_Pf) return BREAK_PROHIBITED; // LB19
    if (!isAfterEastAsian || index < 2 || eastAsian[index - 2] !== 1) return BREAK_PROHIBITED; // LB19a
  }
  if (before === CB || after === CB) return BREAK_ALLOWED; // LB20

  const isBeforeHyphen = before === HY || before === HH;
  if (isBeforeHyphen && isAlphabetic(after) && beginsWord(beforeThat)) return BREAK_PROHIBITED; // LB20a
  if (after === BA || after === HH || after === HY || after === NS || before === BB) return BREAK_PROHIBITED; // LB21
  if (isBeforeHyphen && beforeThat === HL && after !== HL) return BREAK_PROHIBITED; // LB21a
  if (before === SY && after === HL) return BREAK_PROHIBITED; // LB21b
  if (after === IN) return BREAK_PROHIBITED; // LB22
  if (isAlphabetic(before) && after === NU) return BREAK_PROHIBITED; // LB23
  if (before === NU && isAlphabetic(after)) return BREAK_PROHIBITED; // LB23
  if (before === PR && isIdeographic(after)) return BREAK_PROHIBITED; // LB23a
  if (isIdeographic(before) && after === PO) return BREAK_PROHIBITED; // LB23a
  const isBeforeAffix = before === PR || before === PO;
  const isAfterAffix = after === PR || after === PO;
  if (isBeforeAffix && isAlphabetic(after)) return BREAK_PROHIBITED; // LB24
  if (isAlphabetic(before) && isAfterAffix) return BREAK_PROHIBITED; // LB24

  // LB25
  if (isAfterAffix && context.number !== OUTSIDE) return BREAK_PROHIBITED;
  if (after === NU) {
    if (context.number === IN_DIGITS || isBeforeAffix || before === HY || before === IS) return BREAK_PROHIBITED;
  }
  if (isBeforeAffix && after === OP && (next === NU || (next === IS && classes[index + 2] === NU))) {
    return BREAK_PROHIBITED;
  }

  // LB26
  if (before === JL && (after === JL || after === JV || after === H2 || after === H3)) return BREAK_PROHIBITED;
  if ((before === JV || before === H2) && (after === JV || after === JT)) return BREAK_PROHIBITED;
  if ((before === JT || before === H3) && after === JT) return BREAK_PROHIBITED;
  // LB27
  if (isHangul(before) && after === PO) return BREAK_PROHIBITED;
  if (before === PR && isHangul(after)) return BREAK_PROHIBITED;

  // LB28a
  if (before === AP && isAksara(afterDivided)) return BREAK_PROHIBITED;
  if (isAksara(beforeDivided) && (after === VF || after === VI)) return BREAK_PROHIBITED;
  if (before === VI && isAksara(beforeThat) && (after === AK || afterDivided === AL_DottedCircle)) {
    return BREAK_PROHIBITED;
  }
  if (isAksara(beforeDivided) && isAksara(afterDivided) && next === VF) return BREAK_PROHIBITED;

  if (before === IS && isAlphabetic(after)) return BREAK_PROHIBITED; // LB29
  if ((isAlphabetic(before) || before === NU) && after === OP && !isAfterEastAsian) return BREAK_PROHIBITED; // LB30
  if (before === CP && !isBeforeEastAsian && (isAlphabetic(after) || after === NU)) return BREAK_PROHIBITED; // LB30
  if (after === RI && context.isOddIndicator) return BREAK_PROHIBITED; // LB30a
  if (after === EM && (before === EB || beforeDivided === ID_Unassigned || beforeDivided === XX_Unassigned)) {
    return BREAK_PROHIBITED; // LB30b
  }
  return BREAK_ALLOWED; // LB31
}

function isAlphabetic(unit: number): boolean {
  return unit === AL || unit === HL;
}

function isIdeographic(unit: number): boolean {
  return unit === ID || unit === EB || unit === EM;
}

function isHangul(unit: number): boolean {
  return unit === JL || unit === JV || unit === JT || unit === H2 || unit === H3;
}

/** An orthographic syllable of a Brahmic script can begin with it: AK, AS or the dotted circle. */
function isAksara(divided: number): boolean {
  return divided === AK || divided === AS || divided === AL_DottedCircle;
}

/** The left context of LB20a: a hyphen after it begins a word. */
function beginsWord(before: number): boolean {
  return before === NONE || isHardBreak(before) || before === SP || before === ZW || before === CB || before === GL;
}
