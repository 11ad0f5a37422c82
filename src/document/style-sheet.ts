/** Turns the template's named styles into final ones: inheritance followed, languages applied, names of fonts and colours replaced. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import { black, type Color, parseHexColor } from "../geometry/color.ts";
import type { ColorDefinition } from "../release/color-schema.ts";
import type { Issuer } from "../release/release.ts";
import type { FontStackDefinition } from "../template/style-schema.ts";
import { type DeepReadonly, forLanguage, type Template } from "../template/template.ts";
import type { Decoration } from "./block.ts";
import { kashidaLimits } from "./kashida-limits.ts";
import { entryForScript } from "./locale/entry-for-language.ts";
import { overlayProperties, type Properties } from "./overlay-properties.ts";
import type { FontStack, Justification, ParagraphStyle, ScriptStyle, ScriptTag, TextStyle } from "./style.ts";

type StyleOf = DeepReadonly<Template["settings"]["styles"]>[string];

/** Space and cohesion of a block, in points. */
export interface BlockStyle {
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  readonly indentStart: number;
  readonly indentEnd: number;
  readonly keepWithNext: boolean;
  readonly keepTogether: boolean;
  readonly decoration?: Decoration;
}

/** What holds where a style and all that it extends say nothing. */
const defaults = {
  size: 10,
  weight: 400,
  leadingFactor: 1.5,
  leadingLimit: 1.35,
  inkClearance: 0.12,
  orphans: 2,
  widows: 2,
  hyphenLadder: 2,
  justification: { policy: "spaces", spaceShrink: 0.8, spaceStretch: 1.5, spaceStretchLimit: 2.5 },
} as const;

/**
 * Styles of one release in one template. Results are kept for the life of the sheet, one for each list of names and
 * language, so that equal styles are the same object.
 */
export class StyleSheet {
  readonly #template: Template;
  readonly #log: DiagnosticLog;
  readonly #colors: ReadonlyMap<string, Color>;
  readonly #fonts: ReadonlyMap<string, ReadonlyMap<ScriptTag, FontStack>>;
  readonly #cascades = new Map<string, Properties>();
  readonly #textStyles = new Map<string, TextStyle>();
  readonly #paragraphStyles = new Map<string, ParagraphStyle>();

  constructor(template: Template, issuer: Pick<Issuer, "colors">, log: DiagnosticLog) {
    this.#template = template;
    this.#log = log;
    this.#colors = resolveColors(template, issuer, log);
    this.#fonts = new Map(Object.entries(template.settings.fonts).map(([name, font]) => [name, resolveFont(font)]));
  }

  get names(): readonly string[] {
    return Object.keys(this.#template.settings.styles);
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#template.settings.styles, name);
  }

  /** The style of text: the first name is the block's, each later one is laid over what stands before it. */
  textStyle(names: readonly string[], language: string): TextStyle {
    const key = `${language}\0${names.join("\0")}`;
    let style = this.#textStyles.get(key);
    if (!style) {
      style = this.#resolveTextStyle(this.#overlay(names, language));
      this.#textStyles.set(key, style);
    }
    return style;
  }

  paragraphStyle(name: string, language: string): ParagraphStyle {
    const key = `${language}\0${name}`;
    let style = this.#paragraphStyles.get(key);
    if (!style) {
      style = resolveParagraphStyle(scaled(this.#cascade(name, language)));
      this.#paragraphStyles.set(key, style);
    }
    return style;
  }

  blockStyle(name: string, language: string): BlockStyle {
    const properties = this.#cascade(name, language);
    const { box } = properties;
    return {
      spaceBefore: properties.spaceBefore ?? 0,
      spaceAfter: properties.spaceAfter ?? 0,
      indentStart: properties.indentStart ?? 0,
      indentEnd: properties.indentEnd ?? 0,
      keepWithNext: properties.keepWithNext ?? false,
      keepTogether: properties.keepTogether ?? false,
      ...(box
        ? {
            decoration: {
              padding: box.padding,
              ...(box.background === undefined ? {} : { background: this.color(box.background) }),
              rules: box.rules.map(({ side, thickness, color }) => ({ side, thickness, color: this.color(color) })),
            },
          }
        : {}),
    };
  }

  /** Colours that say what a press prints for them. */
  get declaredInks(): readonly Color[] {
    return [...this.#colors.values()].filter(({ cmyk }) => cmyk !== undefined);
  }

  color(name: string): Color {
    return this.#colors.get(name) ?? black; // an unknown name was reported when the template was read
  }

  #overlay(names: readonly string[], language: string): Properties {
    let properties: Properties = {};
    for (const name of names) properties = scaled(overlayProperties(properties, this.#cascade(name, language)));
    return properties;
  }

  /** From the root of the inheritance to the style itself: each one's own properties, then what it says for the script, then for the language. */
  #cascade(name: string, language: string): Properties {
    const key = `${language}\0${name}`;
    let properties = this.#cascades.get(key);
    if (properties) return properties;
    if (!this.has(name)) {
      this.#log.report("missing-style", `the template defines no style "${name}"`, {
        origin: this.#template.originOf("/styles"),
      });
    }
    const chain = this.#chain(name);
    properties = {};
    for (const style of chain) {
      const { in: languages, extends: _, ...own } = style;
      properties = overlayProperties(properties, own);
      for (const special of [entryForScript(languages, language), forLanguage(languages, language)])
        if (special) properties = overlayProperties(properties, special);
    }
    this.#cascades.set(key, properties);
    return properties;
  }

  /** From the root of the inheritance to the style itself. */
  #chain(name: string): readonly StyleOf[] {
    const { styles } = this.#template.settings;
    const chain: StyleOf[] = [];
    const seen = new Set<string>();
    for (let at: string | undefined = name; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const style: StyleOf | undefined = Object.hasOwn(styles, at) ? styles[at] : undefined;
      if (!style) break;
      chain.unshift(style);
      at = style.extends;
    }
    return chain;
  }

  #resolveTextStyle(properties: Properties): TextStyle {
    const fonts = properties.font === undefined ? undefined : this.#fonts.get(properties.font);
    return {
      fonts: fonts ?? this.#fonts.values().next().value ?? new Map(),
      size: properties.size ?? defaults.size,
      weight: properties.weight ?? defaults.weight,
      italic: properties.italic ?? false,
      color: properties.color === undefined ? black : this.color(properties.color),
      features: new Map(Object.entries(properties.features ?? {})),
      variations: new Map(Object.entries(properties.variations ?? {})),
      underline: properties.underline ?? false,
      overline: properties.overline ?? false,
      strike: properties.strike ?? false,
      tracking: properties.tracking ?? 0,
      ...(properties.rise ? { rise: properties.rise } : {}),
      scripts: new Map(
        Object.entries(properties.scripts ?? {}).map(([script, own]) => [script, this.#resolveScriptStyle(own)]),
      ),
    };
  }

  #resolveScriptStyle({ color, ...own }: NonNullable<Properties["scripts"]>[string]): ScriptStyle {
    const stated = Object.entries(own).filter(([, value]) => value !== undefined);
    return { ...Object.fromEntries(stated), ...(color === undefined ? {} : { color: this.color(color) }) };
  }
}

/** A size relative to the text around it as one of its own. */
function scaled({ relativeSize, ...properties }: Properties): Properties {
  return relativeSize === undefined
    ? properties
    : { ...properties, size: (properties.size ?? defaults.size) * relativeSize };
}

function resolveParagraphStyle(properties: Properties): ParagraphStyle {
  const { leading } = properties;
  const size = properties.size ?? defaults.size;
  return {
    align: properties.align ?? "start",
    ...(properties.justifyLast ? { justifyLast: true } : {}),
    leading: leading?.kind === "length" ? leading.points : size * (leading ? leading.factor : defaults.leadingFactor),
    leadingLimit: properties.leadingLimit ?? defaults.leadingLimit,
    inkClearance: properties.inkClearance ?? defaults.inkClearance,
    firstLineIndent: properties.firstLineIndent ?? 0,
    hyphenate: properties.hyphenate ?? false,
    breaking: properties.breaking ?? "optimum-fit",
    hanging: properties.hanging ?? false,
    hyphenLadder: properties.hyphenLadder ?? defaults.hyphenLadder,
    justification: resolveJustification(properties.justification),
    orphans: properties.orphans ?? defaults.orphans,
    widows: properties.widows ?? defaults.widows,
    ...(properties.fit ? { fit: properties.fit } : {}),
  };
}

function resolveJustification(justification: Properties["justification"]): Justification {
  const { policy = defaults.justification.policy, kashida = {} } = justification ?? {};
  const usual = kashidaLimits[policy === "none" || policy === "spaces" ? "kashida" : policy];
  const { shortest = Math.min(usual.shortest, kashida.longest ?? usual.shortest) } = kashida;
  const { longest = Math.max(usual.longest, shortest) } = kashida;
  return {
    policy,
    spaceShrink: justification?.spaceShrink ?? defaults.justification.spaceShrink,
    spaceStretch: justification?.spaceStretch ?? defaults.justification.spaceStretch,
    spaceStretchLimit: justification?.spaceStretchLimit ?? defaults.justification.spaceStretchLimit,
    kashida: {
      after: kashida.after ?? usual.after,
      shortest,
      longest,
      perLine: kashida.perLine ?? usual.perLine,
      apart: kashida.apart ?? usual.apart,
      lowestRank: kashida.lowestRank ?? usual.lowestRank,
      shortestWord: kashida.shortestWord ?? usual.shortestWord,
    },
  };
}

/** The template's colours, and in place of those of the same name the issuer's own. */
function resolveColors(
  template: Template,
  issuer: Pick<Issuer, "colors">,
  log: DiagnosticLog,
): ReadonlyMap<string, Color> {
  const colors = new Map<string, Color>();
  for (const [name, definition] of Object.entries(template.settings.colors)) {
    colors.set(name, resolveColor(definition));
  }
  for (const [name, { origin, definition }] of issuer.colors) {
    if (!colors.has(name)) {
      log.report("invalid-value", `the template has no colour "${name}" to replace`, {
        origin,
        severity: "warning",
        hint: `its colours are ${[...colors.keys()].join(", ")}`,
      });
    } else {
      colors.set(name, resolveColor(definition));
    }
  }
  return colors;
}

function resolveColor(definition: DeepReadonly<ColorDefinition>): Color {
  if (typeof definition === "string") return parseHexColor(definition) ?? black;
  const { rgb, cmyk, spot } = definition;
  return { rgb: (parseHexColor(rgb) ?? black).rgb, cmyk, ...(spot ? { spot } : {}) };
}

function resolveFont(
  font: Readonly<Record<string, DeepReadonly<FontStackDefinition>>>,
): ReadonlyMap<ScriptTag, FontStack> {
  return new Map(Object.entries(font).map(([script, stack]) => [script, resolveStack(stack)]));
}

function resolveStack(stack: DeepReadonly<FontStackDefinition>): FontStack {
  const isBareList = (value: DeepReadonly<FontStackDefinition>): value is readonly string[] => Array.isArray(value);
  if (isBareList(stack)) return { families: nonEmpty(stack), scale: "match", baselineShift: "match" };
  return {
    families: nonEmpty(stack.families),
    scale: stack.scale,
    baselineShift: stack.baselineShift,
    ...(stack.weight === undefined ? {} : { weight: stack.weight }),
    ...(stack.italic === undefined ? {} : { italic: stack.italic }),
  };
}

function nonEmpty(families: readonly string[]): readonly [string, ...string[]] {
  const [first, ...rest] = families;
  if (first === undefined) throw new Error("a font stack without families passed the schema");
  return [first, ...rest];
}
