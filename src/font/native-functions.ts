/** Gives JavaScript functions the types WebAssembly wants of what stands in a function table. */

type Callback = (...values: number[]) => void;
/** What a function takes, a letter a parameter; it returns nothing. */
export type ParameterTypes = readonly ("i32" | "f32")[];

const typeCodes = { i32: 0x7f, f32: 0x7d } as const;

/**
 * A table takes only functions that came out of a module: a JavaScript function has no type. This is that module: it
 * imports each function under the type it is to have and exports it again. The places in the table are returned, in order.
 */
export function addNativeFunctions(
  table: WebAssembly.Table,
  functions: readonly { readonly parameters: ParameterTypes; readonly callback: Callback }[],
): number[] {
  const types = functions.map(({ parameters }) => [
    0x60,
    ...vector(parameters.map((type) => [typeCodes[type]])),
    ...vector([]),
  ]);
  const imports = functions.map((_, index) => [...name("f"), ...name(String(index)), 0x00, index]);
  const exports = functions.map((_, index) => [...name(String(index)), 0x00, index]);
  const module = new WebAssembly.Module(
    new Uint8Array([
      ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00], // "\0asm", version 1
      ...section(1, vector(types)),
      ...section(2, vector(imports)),
      ...section(7, vector(exports)),
    ]),
  );
  const callbacks = Object.fromEntries(functions.map(({ callback }, index) => [String(index), callback]));
  const typed = new WebAssembly.Instance(module, { f: callbacks }).exports;
  const first = table.grow(functions.length);
  return functions.map((_, index) => {
    table.set(first + index, typed[String(index)]);
    return first + index;
  });
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...length(content.length), ...content];
}

function vector(items: readonly (readonly number[])[]): number[] {
  return [...length(items.length), ...items.flat()];
}

function name(text: string): number[] {
  return vector([...text].map((character) => [character.charCodeAt(0)]));
}

/** LEB128 of up to two bytes: far more than the sections of a few functions need. */
function length(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, value >> 7];
}
