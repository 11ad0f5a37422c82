/** The bytes of a file as text: valid UTF-8, no byte order mark, line feeds as line ends, within the size limit. */

import type { DiagnosticLog } from "../diagnostics/diagnostic.ts";
import type { ReleaseLimits } from "./limits.ts";

export function sourceText(
  content: string | Uint8Array,
  file: string,
  limits: ReleaseLimits,
  log: DiagnosticLog,
): string | undefined {
  const start = { file, line: 1, column: 1, pointer: "" };
  const length = typeof content === "string" ? Buffer.byteLength(content) : content.byteLength;
  if (length > limits.bytes) {
    log.report("limit-exceeded", `The file has ${length} bytes; at most ${limits.bytes} are read.`, { origin: start });
    return undefined;
  }
  if (typeof content === "string") return content.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content).replace(/\r\n?/g, "\n");
  } catch {
    const [first, second] = content;
    const sixteenBit = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
    const prefix = validPrefix(content).replace(/\r\n?/g, "\n");
    const lineStart = prefix.lastIndexOf("\n") + 1;
    log.report("syntax", sixteenBit ? "The file is UTF-16, not UTF-8." : "The file is not valid UTF-8.", {
      origin: { ...start, line: prefix.split("\n").length, column: prefix.length - lineStart + 1 },
      hint: "save the file as UTF-8",
    });
    return undefined;
  }
}

/** The text before the first invalid byte. Validity of prefixes is monotone, so halving finds it. */
function validPrefix(bytes: Uint8Array): string {
  let valid = 0;
  let invalid = bytes.byteLength + 1;
  let text = "";
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    try {
      // A character cut off at the end is not yet an error when more may follow.
      text = new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      valid = middle;
    } catch {
      invalid = middle;
    }
  }
  return text;
}
