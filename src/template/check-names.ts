/** Checks what a schema cannot: that every style, colour, font and placeholder a template names is one it has. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import { pointerTo } from "../release/source-tree.ts";
import { suggestion } from "../release/suggestion.ts";
import { contactKinds } from "../release/text-schema.ts";
import { checkMarkers } from "./check-markers.ts";
import type { FixtureSettings } from "./fixture-schema.ts";
import type { Part } from "./part-schema.ts";
import { isPlaceholderName, placeholderNames } from "./placeholder-names.ts";
import type { DeepReadonly, Template } from "./template.ts";
import { parseTextPattern } from "./text-pattern.ts";

/** Styles that composing a release asks for by name. */
export const requiredStyles = [
  "body",
  "heading-1",
  "heading-2",
  "heading-3",
  "heading-4",
  "heading-5",
  "heading-6",
  "list",
  "list-text",
  "quote",
  "quote-text",
  "scripture-block",
  "scripture",
  "translation",
  "citation",
  "emphasis",
  "strong",
  "strike",
  "code",
  "link",
] as const;

/** What the pattern of a contact may hold besides the placeholders of the release. */
const contactPlaceholders = ["label", "value"] as const;

/** The same for one of those a circular goes to. */
const addresseePlaceholders = ["name", "note"] as const;

type Pattern = string | Readonly<Record<string, string>>;

export function checkNames(template: Template, log: DiagnosticLog): void {
  const { settings } = template;
  const known = {
    style: Object.keys(settings.styles),
    color: Object.keys(settings.colors),
    font: Object.keys(settings.fonts),
  };

  function expect(what: keyof typeof known, name: string | undefined, pointer: string): void {
    if (name === undefined || known[what].includes(name)) return;
    const word = what === "color" ? "colour" : what;
    log.report(what === "style" ? "missing-style" : "invalid-value", `the template defines no ${word} "${name}"`, {
      origin: template.originOf(pointer),
      hint: suggestion(name, known[what]),
    });
  }

  function expectTable(name: string, pointer: string): void {
    if (Object.hasOwn(settings.tables, name)) return;
    log.report("missing-style", `the template defines no table style "${name}"`, {
      origin: template.originOf(pointer),
      hint: suggestion(name, Object.keys(settings.tables)),
    });
  }

  function checkScripts(byScript: object | undefined, pointer: string): void {
    for (const script of Object.keys(byScript ?? {})) {
      if (/^[A-Z][a-z]{3}$/.test(script)) continue;
      log.report("invalid-value", `"${script}" is not a script tag such as Arab, Latn or Zyyy`, {
        origin: template.originOf(pointerTo(pointer, script)),
      });
    }
  }

  for (const [name, font] of Object.entries(settings.fonts)) {
    checkScripts(font, pointerTo("/fonts", name));
    if (Object.hasOwn(font, "Zyyy")) continue;
    log.report("missing-key", `the font "${name}" has no stack for Zyyy, which serves scripts without their own`, {
      origin: template.originOf(pointerTo("/fonts", name)),
    });
  }

  for (const [name, style] of Object.entries(settings.styles)) {
    const pointer = pointerTo("/styles", name);
    expect("style", style.extends, `${pointer}/extends`);
    for (const [at, properties] of [
      [pointer, style] as const,
      ...Object.entries(style.in ?? {}).map(([tag, own]) => [`${pointer}/in/${tag}`, own] as const),
    ]) {
      expect("font", properties.font, `${at}/font`);
      expect("color", properties.color, `${at}/color`);
      checkScripts(properties.scripts, `${at}/scripts`);
      for (const [script, own] of Object.entries(properties.scripts ?? {})) {
        expect("color", own.color, `${pointerTo(`${at}/scripts`, script)}/color`);
      }
      expect("color", properties.box?.background, `${at}/box/background`);
      for (const [index, rule] of (properties.box?.rules ?? []).entries()) {
        expect("color", rule.color, `${at}/box/rules/${index}/color`);
      }
    }
    if (extendsItself(name, settings.styles)) {
      log.report("invalid-value", `the style "${name}" extends itself`, {
        origin: template.originOf(`${pointer}/extends`),
      });
    }
  }

  for (const name of requiredStyles) {
    if (!known.style.includes(name)) {
      log.report("missing-style", `the template defines no style "${name}", which release texts need`, {
        origin: template.originOf("/styles"),
      });
    }
  }

  expect("color", settings.parallel.rule?.color, "/parallel/rule/color");
  expect("color", settings.columns.rule?.color, "/columns/rule/color");
  for (const [name, table] of Object.entries(settings.tables)) {
    const pointer = pointerTo("/tables", name);
    for (const key of ["text", "head", "rowHead", "caption", "continued"] as const) {
      expect("style", table[key], `${pointer}/${key}`);
    }
    for (const key of ["headBackground", "zebra"] as const) expect("color", table[key], `${pointer}/${key}`);
    for (const [side, rule] of Object.entries(table.rules ?? {})) {
      expect("color", rule?.color, `${pointer}/rules/${side}/color`);
    }
    if (table.extends !== undefined) expectTable(table.extends, `${pointer}/extends`);
  }

  checkMarkers(template, log);
  expect("style", settings.lists.bulleted.style, "/lists/bulleted/style");
  expect("style", settings.lists.numbered.style, "/lists/numbered/style");
  for (const [language, labels] of Object.entries(settings.labels)) {
    for (const [label, text] of Object.entries(labels)) {
      checkPattern(text, pointerTo(`/labels/${language}`, label));
    }
  }

  expect("color", settings.contents.leader.color, "/contents/leader/color");
  expect("style", settings.notes.style, "/notes/style");
  checkParts(settings.notes.separator, "/notes/separator");
  const { regions } = settings;
  for (const name of ["firstPage", "laterPages", "lastPage"] as const) {
    const { header = [], footer = [], fixtures = [], foldMarks } = regions[name] ?? {};
    checkParts(header, `/regions/${name}/header`);
    checkParts(footer, `/regions/${name}/footer`);
    expect("color", foldMarks?.color, `/regions/${name}/foldMarks/color`);
    for (const [index, fixture] of fixtures.entries()) checkFixture(fixture, `/regions/${name}/fixtures/${index}`);
  }
  for (const region of ["opening", "front", "back", "between", "closing", "thematicBreak"] as const) {
    checkParts(regions[region], `/regions/${region}`);
  }

  for (const [name, parts] of Object.entries(settings.parts)) checkParts(parts, pointerTo("/parts", name));

  function checkFixture({ background, border, when, parts }: DeepReadonly<FixtureSettings>, pointer: string): void {
    expect("color", background, `${pointer}/background`);
    expect("color", border?.color, `${pointer}/border/color`);
    for (const key of ["has", "lacks"] as const) checkPlaceholder(when?.[key], `${pointer}/when/${key}`);
    checkParts(parts, `${pointer}/parts`);
  }

  function checkParts(parts: readonly DeepReadonly<Part>[], pointer: string): void {
    for (const [index, part] of parts.entries()) checkPart(part, `${pointer}/${index}`);
  }

  function checkPart(part: DeepReadonly<Part>, pointer: string): void {
    for (const key of ["has", "lacks"] as const) checkPlaceholder(part.when?.[key], `${pointer}/when/${key}`);
    switch (part.part) {
      case "text":
        expect("style", part.style, `${pointer}/style`);
        checkPatterns(part.text, `${pointer}/text`);
        return;
      case "contacts":
        expect("style", part.style, `${pointer}/style`);
        checkPatterns(part.item, `${pointer}/item`, contactPlaceholders);
        for (const [kind, pattern] of Object.entries(part.items)) {
          if (!(contactKinds as readonly string[]).includes(kind)) {
            log.report("invalid-value", `"${kind}" is no kind of contact`, {
              origin: template.originOf(`${pointer}/items/${kind}`),
              hint: suggestion(kind, contactKinds),
            });
          }
          checkPatterns(pattern, `${pointer}/items/${kind}`, contactPlaceholders);
        }
        return;
      case "addressees":
        expect("style", part.style, `${pointer}/style`);
        checkPatterns(part.item, `${pointer}/item`, addresseePlaceholders);
        checkPatterns(part.noted, `${pointer}/noted`, addresseePlaceholders);
        for (const key of ["name", "note"] as const) {
          if (part.head) checkPatterns(part.head[key], `${pointer}/head/${key}`);
        }
        // The plain style is there even where a template says nothing of it.
        if (part.table !== "table") expectTable(part.table, `${pointer}/table`);
        return;
      case "qr":
        expect("color", part.color, `${pointer}/color`);
        checkPlaceholder(part.alternative, `${pointer}/alternative`);
        return;
      case "rule":
      case "ornament":
        expect("color", part.color, `${pointer}/color`);
        return;
      case "image":
        checkPlaceholder(part.alternative, `${pointer}/alternative`);
        return;
      case "space":
        return;
      case "row":
        expect("style", part.style, `${pointer}/style`);
        for (const [index, cell] of part.cells.entries()) checkParts(cell.parts, `${pointer}/cells/${index}/parts`);
        return;
      case "group":
        expect("style", part.style, `${pointer}/style`);
        checkParts(part.parts, `${pointer}/parts`);
        return;
      default:
        part satisfies never;
    }
  }

  function checkPatterns(patterns: Pattern, pointer: string, extra: readonly string[] = []): void {
    if (typeof patterns === "string") checkPattern(patterns, pointer, extra);
    else for (const [tag, pattern] of Object.entries(patterns)) checkPattern(pattern, `${pointer}/${tag}`, extra);
  }

  function checkPattern(pattern: string, pointer: string, extra: readonly string[] = []): void {
    for (const piece of parseTextPattern(pattern)) {
      if (piece.kind === "literal") continue;
      expect("style", piece.style, pointer);
      if (!extra.includes(piece.name)) checkPlaceholder(piece.name, pointer);
    }
  }

  function checkPlaceholder(name: string | undefined, pointer: string): void {
    if (name === undefined || isPlaceholderName(name)) return;
    const labels = new Set(Object.values(settings.labels).flatMap((entries) => Object.keys(entries)));
    if (name.startsWith("label.") && labels.has(name.slice("label.".length))) return;
    log.report("invalid-value", `no placeholder is called "${name}"`, {
      origin: template.originOf(pointer),
      hint: suggestion(name, [...placeholderNames, ...[...labels].map((label) => `label.${label}`)]),
    });
  }
}

function extendsItself(name: string, styles: Template["settings"]["styles"]): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = name; at !== undefined; at = styles[at]?.extends) {
    if (seen.has(at)) return at === name;
    seen.add(at);
  }
  return false;
}
