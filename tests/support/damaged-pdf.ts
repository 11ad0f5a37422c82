/** Damages a file that the exporter wrote: what a gate over it must see. Its streams come out uncompressed. */

import { inflateSync } from "node:zlib";

/** Changes streams by their text (one character a byte); what it returns unchanged stays as it was. */
export type StreamEdit = (stream: string) => string;

/**
 * Objects stand one after another as `N 0 obj … endobj`, streams with their length before them; the table of contents at
 * the end is made anew.
 */
export function damagePdf(pdf: Uint8Array, edit: StreamEdit): Uint8Array {
  const file = Buffer.from(pdf).toString("latin1");
  const tableAt = file.lastIndexOf("\nxref\n");
  const trailer = /trailer\n([\s\S]*?)\nstartxref/.exec(file.slice(tableAt))?.[1] ?? "";
  const offsets = new Map<number, number>();
  let out = file.slice(0, file.search(/^\d+ 0 obj$/m));
  for (const match of file.slice(0, tableAt).matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)) {
    offsets.set(Number(match[1]), out.length);
    out += `${match[1]} 0 obj\n${edited(match[2] as string, edit)}\nendobj\n`;
  }
  const size = Math.max(...offsets.keys()) + 1;
  const entries = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? "0000000000 65535 f " : `${String(offset).padStart(10, "0")} 00000 n `;
  });
  const table = `xref\n0 ${size}\n${entries.join("\n")}\ntrailer\n${trailer}\nstartxref\n${out.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(out + table, "latin1"));
}

function edited(object: string, edit: StreamEdit): string {
  const match = /^([\s\S]*?)\nstream\n([\s\S]*)\nendstream$/.exec(object);
  if (!match) return object;
  const [, dictionary = "", data = ""] = match;
  const packed = /\/Filter \/FlateDecode/.test(dictionary);
  let stream: string;
  try {
    stream = packed ? inflateSync(Buffer.from(data, "latin1")).toString("latin1") : data;
  } catch {
    return object;
  }
  const changed = edit(stream);
  if (changed === stream) return object;
  const plain = dictionary
    .replace(/\/Filter \/FlateDecode\n?/, "")
    .replace(/\/Length \d+/, `/Length ${changed.length}`);
  return `${plain}\nstream\n${changed}\nendstream`;
}

/** Makes every code that reads as one character read as another. */
export function misread(from: string, to: string): StreamEdit {
  const code = (character: string) => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return (stream) =>
    stream.includes("beginbfchar") ? stream.replaceAll(`> <${code(from)}>`, `> <${code(to)}>`) : stream;
}

/** Changes what the text operators of page contents show: the codes of each `[…]TJ`, counted from 0 through the file. */
export function reshow(change: (elements: string, index: number) => string): StreamEdit {
  let index = 0;
  return (stream) =>
    /^BT$/m.test(stream) || /\bTf\b/.test(stream)
      ? stream.replace(/\[([^\]]*)\]TJ/g, (_, elements: string) => `[${change(elements, index++)}]TJ`)
      : stream;
}

/** The codes, over all fonts of a file, that read as a character. */
export function codesReadAs(pdf: Uint8Array, character: string): ReadonlySet<string> {
  const value = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  const codes = new Set<string>();
  damagePdf(pdf, (stream) => {
    for (const match of stream.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]{4})>$/gm)) {
      if (stream.includes("beginbfchar") && match[2] === value) codes.add((match[1] as string).toLowerCase());
    }
    return stream;
  });
  return codes;
}
