/** `createEngine`: the engine as programs use it, with this package's fonts and templates and files read below a root. */

import { resolve } from "node:path";
import { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import { withPrintOptions } from "../document/print-options.ts";
import {
  type CompositionOptions,
  type EngineResources,
  openTemplate,
  type PreflightReport,
  preflightEdition,
  type ReleaseInput,
  read,
  typeset,
} from "../engine.ts";
import { editionNames } from "../export/edition.ts";
import { FontBook } from "../font/font-book.ts";
import { ImageCache } from "../image/image-cache.ts";
import { defaultReleaseLimits } from "../release/limits.ts";
import { TemplateCache } from "../template/template-cache.ts";
import { InputRecorder } from "./archive/input-recorder.ts";
import { dataInput } from "./data-source.ts";
import type { Engine, EngineOptions, LayoutOptions, ReleaseSource } from "./engine-interface.ts";
import { bundledFonts } from "./font-folder.ts";
import { pressFolder } from "./press-folder.ts";
import { type LaidOut, onlyFile, publish } from "./publish.ts";
import { releaseInput } from "./release-input.ts";
import { report } from "./report.ts";
import { defaultTemplate, sampleBeside, templateLibrary } from "./template-library.ts";

/** Engines share nothing; each opens a font once, when it is first needed. */
export function createEngine(options: EngineOptions = {}): Engine {
  let resources: EngineResources | undefined;
  const ready = (): EngineResources => {
    resources ??= {
      fonts: new FontBook([...(options.fonts ?? []), ...bundledFonts()]),
      templates: options.templates ?? templateLibrary(resolve(options.templateBase ?? options.root ?? ".")),
      defaultTemplate,
      parsedTemplates: new TemplateCache(),
      images: new ImageCache(),
      presses: pressFolder(),
      ...(options.limits ? { limits: { ...defaultReleaseLimits, ...options.limits } } : {}),
    };
    return resources;
  };

  async function layOut(source: ReleaseSource, layoutOptions: LayoutOptions): Promise<LaidOut> {
    const input = await releaseInput(source, layoutOptions, options);
    if (!("content" in input)) return { diagnostics: input };
    const data = layoutOptions.data && dataInput(layoutOptions.data);
    return layOutInput({ ...input, data }, layoutOptions);
  }

  async function layOutInput(
    input: ReleaseInput,
    { print = {}, ...composition }: CompositionOptions & Pick<LayoutOptions, "print">,
  ): Promise<LaidOut> {
    const inputs = new InputRecorder(input.files, ready().templates);
    const run = { input, inputs, page: composition.page, print };
    const { value, diagnostics, release } = await read({ ...input, files: inputs.releaseFiles }, composition, {
      ...ready(),
      templates: inputs.templateLibrary,
    });
    if (!value) return { diagnostics, run };
    const pages = typeset(withPrintOptions(value, print), ready().fonts);
    return {
      value: pages.value,
      diagnostics: [...diagnostics, ...pages.diagnostics],
      run,
      ...(release ? { release } : {}),
    };
  }

  return {
    async check(source, layoutOptions = {}) {
      return report((await layOut(source, layoutOptions)).diagnostics);
    },
    async checkTemplate(name, { page } = {}) {
      const log = new DiagnosticLog();
      const template = openTemplate(name, undefined, ready(), log);
      if (!template || log.hasErrors) return report(log.entries);
      const { checkTemplate } = await import("./template-check/check-template.ts");
      log.addAll(await checkTemplate(template, ready(), page));
      const sample = sampleBeside(template.file);
      if (sample) log.addAll((await layOutInput(sample, { template: name, page })).diagnostics);
      return report(log.entries);
    },
    async preflight(source, { editions = editionNames, ...layoutOptions } = {}) {
      const { value: document, diagnostics } = await layOut(source, layoutOptions);
      const log = new DiagnosticLog();
      log.addAll(diagnostics);
      const reports: PreflightReport[] = [];
      for (const edition of editions) {
        if (!document) break;
        const preflight = await preflightEdition(document, edition, ready());
        log.addAll(preflight.diagnostics);
        reports.push(preflight.value);
      }
      return { ...report(log.entries), editions: reports };
    },
    async layout(source, layoutOptions = {}) {
      const { value, diagnostics } = await layOut(source, layoutOptions);
      return { ...report(diagnostics), ...(value ? { document: value } : {}) };
    },
    async render(source, renderOptions = {}) {
      const { edition = "screen", ...rest } = renderOptions;
      return onlyFile(await publish(await layOut(source, rest), [edition], ready(), rest));
    },
    async renderEditions(source, { editions, ...rest }) {
      return publish(await layOut(source, rest), editions, ready(), rest);
    },
    async renderDocument(document, { edition = "screen", print = {}, ...rest } = {}) {
      const pages = typeset(withPrintOptions(document, print), ready().fonts);
      return onlyFile(await publish(pages, [edition], ready(), rest));
    },
  };
}
