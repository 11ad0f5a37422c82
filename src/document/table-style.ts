/** The template's table styles made final: what they extend followed, and what no style says filled in. */

import type { LogicalInsets } from "../geometry/box.ts";
import { black } from "../geometry/color.ts";
import type { InlineAlign } from "../geometry/direction.ts";
import type { TableStyleDefinition } from "../template/table-schema.ts";
import type { DeepReadonly, Template } from "../template/template.ts";
import type { RuleStyle, TableBlock, TableRules } from "./block.ts";

/** Lengths in points; names of text styles and colours. */
export interface TableStyle {
  readonly text: string;
  readonly head: string;
  /** Of cells that name their row; absent where they look like others. */
  readonly rowHead?: string | undefined;
  readonly caption: string;
  readonly continued: string;
  readonly headBackground?: string | undefined;
  readonly zebra?: string | undefined;
  readonly padding: LogicalInsets;
  /** Room before the first and behind the last column. */
  readonly edge: { readonly start: number; readonly end: number };
  readonly minimum: number;
  readonly rules: TableRules;
  readonly fill: TableBlock<unknown>["fill"];
  readonly align: InlineAlign;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
}

type Definition = DeepReadonly<TableStyleDefinition>;
type Rules = NonNullable<Definition["rules"]>;

/** The style of tables that name none, and the end of what the others extend. */
export const plainTableStyle = "table";

const noRule: RuleStyle = { thickness: 0, color: black };

/** A sober table for templates that say nothing: a rule above, below and under the head. */
const thinRule: RuleStyle = { thickness: 0.6, color: black };
const defaultRules: TableRules = {
  top: thinRule,
  belowHead: { ...thinRule, thickness: 0.4 },
  between: noRule,
  bottom: thinRule,
  columns: noRule,
};
const defaultPadding: LogicalInsets = { top: 2.5, bottom: 2.5, start: 5, end: 5 };

/** `undefined` where the template has no style of the name, unless it is the plain one. */
export function tableStyle(
  { settings }: Pick<Template, "settings">,
  name: string,
  color: (name: string) => RuleStyle["color"],
): TableStyle | undefined {
  if (name !== plainTableStyle && !Object.hasOwn(settings.tables, name)) return undefined;
  let own: Definition = {};
  for (const definition of chainOf(settings.tables, name)) {
    own = {
      ...own,
      ...definition,
      padding: { ...own.padding, ...definition.padding },
      rules: { ...own.rules, ...definition.rules },
    };
  }
  const padding = { ...defaultPadding, ...stated(own.padding) };
  const ruleOf = (side: keyof Rules): RuleStyle => {
    const rule = own.rules?.[side];
    return rule ? { thickness: rule.thickness, color: color(rule.color) } : defaultRules[side];
  };
  return {
    text: own.text ?? "table-text",
    head: own.head ?? "table-head",
    rowHead: own.rowHead,
    caption: own.caption ?? "table-caption",
    continued: own.continued ?? "table-continued",
    headBackground: own.headBackground,
    zebra: own.zebra,
    padding,
    edge: { start: own.edge ?? padding.start, end: own.edge ?? padding.end },
    minimum: own.minimum ?? 18,
    rules: {
      top: ruleOf("top"),
      belowHead: ruleOf("belowHead"),
      between: ruleOf("between"),
      bottom: ruleOf("bottom"),
      columns: ruleOf("columns"),
    },
    fill: own.fill ?? "measure",
    align: own.align ?? "start",
    spaceBefore: own.spaceBefore ?? 6,
    spaceAfter: own.spaceAfter ?? 8,
  };
}

/** From the root of the inheritance to the style itself. Every style but the plain one extends that. */
function chainOf(tables: Readonly<Record<string, Definition>>, name: string): readonly Definition[] {
  const chain: Definition[] = [];
  const seen = new Set<string>();
  for (let at: string | undefined = name; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const definition: Definition | undefined = Object.hasOwn(tables, at) ? tables[at] : undefined;
    if (definition) chain.unshift(definition);
    at = definition?.extends ?? (at === plainTableStyle ? undefined : plainTableStyle);
  }
  return chain;
}

function stated(padding: Definition["padding"]): Partial<LogicalInsets> {
  return Object.fromEntries(Object.entries(padding ?? {}).filter(([, value]) => value !== undefined));
}
