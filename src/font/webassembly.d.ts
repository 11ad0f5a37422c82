/** The part of the WebAssembly JavaScript interface that `harfbuzz.ts` uses; TypeScript ships it only with the DOM. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: Record<string, Record<string, unknown>>);
    readonly exports: Record<string, unknown>;
  }
  interface Memory {
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  interface Table {
    /** The length before. */
    grow(places: number): number;
    set(index: number, value: unknown): void;
  }
}
