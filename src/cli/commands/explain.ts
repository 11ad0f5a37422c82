/** `tarwisa explain`: the layout dump of a release: levels, fonts, runs, breaks, glyphs, and why. */

import { dumpLayout, layoutData } from "../../index.ts";
import { ExitCode } from "../exit-code.ts";
import type { CommandIo } from "../io.ts";
import { openRelease } from "../read-input.ts";
import { printReport } from "../report.ts";
import type { CheckCommandOptions } from "./check.ts";

export async function explain(file: string, options: CheckCommandOptions, io: CommandIo): Promise<ExitCode> {
  const { engine, source, data } = await openRelease(file, options, io);
  const { document, ok, diagnostics } = await engine.layout(source, {
    template: options.template,
    page: options.page,
    data,
  });
  printReport({ ok, outputs: [], diagnostics }, false, options.quiet ?? false, io);
  if (document) {
    io.stdout(options.json ? `${JSON.stringify(await layoutData(document), null, 2)}\n` : await dumpLayout(document));
  }
  return ok ? ExitCode.ok : ExitCode.input;
}
