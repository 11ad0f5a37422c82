/** A PDF file from its objects as text, so that a test can say what stands in it and change one word. */

/** A dictionary or other value; or a stream's dictionary without its Length, and its content. All is Latin-1 text. */
export type ObjectText = string | readonly [dictionary: string, content: string];

/** Replaces a text that must be there: the first in each object, or in the finished file. */
export type Change = readonly [from: string | RegExp, to: string];

export interface FileText {
  readonly version: string;
  /** By number, from 1 on without a gap; the first is the catalog, the second the Info dictionary. */
  readonly objects: readonly ObjectText[];
}

export interface Changes {
  readonly objects?: readonly Change[];
  readonly file?: readonly Change[];
}

export function buildFile({ version, objects }: FileText, changes: Changes = {}): Uint8Array {
  const changed = (changes.objects ?? []).reduce(changedObjects, objects);
  let file = `%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`;
  const offsets = changed.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${written(object)}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  file += `xref\n0 ${changed.length + 1}\n0000000000 65535 f \n${entries.join("")}`;
  const id = "<0123456789abcdef0123456789abcdef>";
  file += `trailer\n<< /Size ${changed.length + 1} /Root 1 0 R /Info 2 0 R /ID [${id} ${id}] >>\n`;
  file += `startxref\n${start}\n%%EOF\n`;
  for (const [from, to] of changes.file ?? []) {
    const before = file;
    file = file.replace(from, () => to);
    if (file === before) throw new Error(`the file does not hold ${from}`);
  }
  return new Uint8Array(Buffer.from(file, "latin1"));
}

function written(object: ObjectText): string {
  if (typeof object === "string") return object;
  const [dictionary, content] = object;
  return `${dictionary.replace(/>>$/, `/Length ${content.length} >>`)}\nstream\n${content}\nendstream`;
}

function changedObjects(objects: readonly ObjectText[], [from, to]: Change): readonly ObjectText[] {
  let found = false;
  const change = (text: string) =>
    text.replace(from, () => {
      found = true;
      return to;
    });
  const changed = objects.map(
    (object): ObjectText => (typeof object === "string" ? change(object) : [change(object[0]), change(object[1])]),
  );
  if (!found) throw new Error(`no object holds ${from}`);
  return changed;
}

/** UTF-8 as Latin-1 text. */
export function utf8(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}
