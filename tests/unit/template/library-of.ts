/** A template library over files that are written down in a test. */

import type { TemplateLibrary } from "../../../src/template/template-library.ts";

/** Names are file names: `base` stands for `base.yaml`. JSON is YAML, so a template may be given as plain values. */
export function libraryOf(files: Readonly<Record<string, string | object>>): TemplateLibrary {
  return {
    find(name) {
      const content = files[name];
      if (content === undefined) return undefined;
      const text = typeof content === "string" ? content : JSON.stringify(content, null, 1);
      return { file: `${name}.yaml`, content: new TextEncoder().encode(text) };
    },
    names: () => Object.keys(files),
  };
}
