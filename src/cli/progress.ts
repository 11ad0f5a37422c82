/** Shows how far a batch is: a bar on a terminal, plain lines elsewhere. The only file that knows cli-progress. */

import { Presets, SingleBar } from "cli-progress";
import type { CommandIo } from "./io.ts";

export interface Progress {
  /** `line` is what a log shows of the document, if it shows it. */
  step(line: string | undefined): void;
  end(): void;
}

export function showProgress(total: number, { terminal, stderr }: CommandIo): Progress {
  if (!terminal) {
    let done = 0;
    const step = (line: string | undefined) => {
      done++;
      if (line !== undefined) stderr(`[${done}/${total}] ${line}\n`);
    };
    return { step, end: () => {} };
  }
  const bar = new SingleBar(
    {
      format: "{bar} {value}/{total} documents, {eta_formatted} left",
      stream: terminal,
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { step: () => bar.increment(), end: () => bar.stop() };
}
