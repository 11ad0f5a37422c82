/** Lays what one style says over what stands before it. */

import type { StyleProperties } from "../template/style-schema.ts";
import type { DeepReadonly } from "../template/template.ts";

export type Properties = DeepReadonly<StyleProperties>;

type ByScript = NonNullable<Properties["scripts"]>;
type OfScript = ByScript[string];

/**
 * Later words stand before earlier ones, property by property, within `scripts` too: a plain weight takes back the
 * weight that an earlier style gave to one script.
 */
export function overlayProperties(under: Properties, over: Properties): Properties {
  if (!under.scripts) return { ...under, ...over };
  const scripts: Record<string, OfScript> = {};
  for (const [script, own] of Object.entries(under.scripts)) {
    const kept = Object.entries(own).filter(([key]) => over[key as keyof OfScript] === undefined);
    scripts[script] = Object.fromEntries(kept);
  }
  for (const [script, own] of Object.entries(over.scripts ?? {})) scripts[script] = { ...scripts[script], ...own };
  return { ...under, ...over, scripts };
}
