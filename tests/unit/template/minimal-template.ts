/** The least a template must say, as plain values; `changes` replaces whole top-level keys. */

import { requiredStyles } from "../../../src/template/check-names.ts";

export function minimalTemplate({ styles, ...changes }: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    tarwisa: 1,
    name: "minimal",
    page: { margin: { top: "20mm", right: "1in", bottom: 72, left: "1pc" } },
    colors: { ink: "#000000" },
    fonts: { book: { Zyyy: ["Amiri"] } },
    styles: { ...Object.fromEntries(requiredStyles.map((name) => [name, {}])), ...(styles as object) },
    labels: { en: { "press-release": "Press Release" } },
    lists: { bulleted: { markers: ["•"], width: 10 }, numbered: { markers: ["{n}."], width: 10 } },
    regions: { firstPage: {}, laterPages: {} },
    ...changes,
  };
}
