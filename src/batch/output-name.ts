/** Names of the files a batch writes: a pattern with `{{fields}}`, filled and made safe for every file system. */

/** Longest name of a file in bytes of UTF-8, with room for a suffix and for the dot and ending of a temporary file. */
const longestName = 180;

/** Refused by Windows in names: separators, wildcards, controls; and what changes the order or the look of a name unseen. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}<>:"/\\|?*]+/gu;
/** Joiners are letters of Persian words, not tricks. */
const joiners = /[\u200c\u200d]/g;
const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

export type NameFields = ReadonlyMap<string, string>;

/** The fields that a pattern names, without the braces. */
export function fieldsOfPattern(pattern: string): readonly string[] {
  return [...pattern.matchAll(/\{\{\s*([^{}]+?)\s*\}\}/g)].map(([, name]) => name as string);
}

/**
 * The path below the output folder, with `/` between folders. A slash of the pattern makes a folder; one in a value does
 * not. A field without a value leaves nothing.
 */
export function outputPath(pattern: string, fields: NameFields): string {
  return pattern
    .split("/")
    .map((part) => safeName(part.replace(/\{\{\s*([^{}]+?)\s*\}\}/g, (_, name: string) => fields.get(name) ?? "")))
    .join("/");
}

/** One name of a folder or file. Never empty, `.` or `..`, and never that of a device. */
export function safeName(text: string): string {
  const kept = text
    .normalize("NFC")
    .replace(unsafe, (run) => (run.replace(joiners, "") === "" ? run : "-"))
    .replace(/\s+/g, " ")
    .replace(/^[ .-]+|[ .-]+$/g, "")
    .replace(/-{2,}/g, "-");
  const short = shorten(kept);
  if (short === "") return "_";
  return deviceName.test(short) ? `_${short}` : short;
}

/** Cuts the stem and keeps the ending. */
function shorten(name: string): string {
  const ending = /\.\w{1,5}$/.exec(name)?.[0] ?? "";
  let bytes = Buffer.byteLength(ending);
  let stem = "";
  for (const character of name.slice(0, name.length - ending.length)) {
    bytes += Buffer.byteLength(character);
    if (bytes > longestName) break;
    stem += character;
  }
  return stem.replace(/[ .-]+$/, "") + ending;
}

/** Gives each path once; later ones of the same name, as file systems without case see it, get a number. */
export class UniquePaths {
  readonly #taken = new Set<string>();

  add(path: string): string {
    const ending = /\.\w{1,5}$/.exec(path)?.[0] ?? "";
    const stem = path.slice(0, path.length - ending.length);
    let unique = path;
    for (let number = 2; this.#taken.has(folded(unique)); number++) unique = `${stem}-${number}${ending}`;
    this.#taken.add(folded(unique));
    return unique;
  }
}

function folded(path: string): string {
  return path.normalize("NFKC").toLowerCase();
}
