/**
 * The door to pdf.js, the reader within Firefox: text as it is copied, text by structure element, and the files within
 * a file. The only file that knows it. Nothing is drawn, no font is loaded, nothing is fetched and no code is made up
 * at run time (`isEvalSupported`).
 */

import type { PDFDocumentProxy, StructTreeContent, StructTreeNode } from "pdfjs-dist/types/src/display/api.js";
import type { StructureText } from "./structure-text.ts";

/** A file open in pdf.js. Pages count from 1. */
export interface PdfjsDocument {
  readonly pages: number;
  /** As copying a page in a viewer gives it. */
  textOf(page: number): Promise<string>;
  /** Without artifacts; `undefined` where the file has no structure. */
  structureOf(page: number): Promise<StructureText | undefined>;
  /** What lies upon a page: links, notes, fields. Those that cover nothing are left out, such as the field of a signature. */
  annotationsOf(page: number): Promise<readonly PageAnnotation[]>;
  /** The files within the file, by the order of their names in it. pdf.js does not tell their relationship. */
  attachments(): Promise<readonly EmbeddedFile[]>;
}

export interface PageAnnotation {
  /** `Link`, `FreeText`, `Stamp` … (ISO 32000-1 12.5.6). */
  readonly kind: string;
  /** Points. */
  readonly rectangle: readonly number[];
  /** Where a link leads outside the file. */
  readonly address: string | null;
}

export interface EmbeddedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly description: string;
}

/** Opens a file for as long as `use` takes. Rejects where pdf.js cannot read it. */
export async function withPdfjs<Result>(
  pdf: Uint8Array,
  use: (document: PdfjsDocument) => Promise<Result>,
): Promise<Result> {
  const { getDocument, VerbosityLevel } = await loadPdfjs();
  const task = getDocument({
    data: new Uint8Array(pdf), // a copy: it takes its input's memory for itself
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await use(opened(await task.promise));
  } finally {
    await task.destroy();
  }
}

function opened(document: PDFDocumentProxy): PdfjsDocument {
  return {
    pages: document.numPages,
    async textOf(number) {
      const page = await document.getPage(number);
      // Compatibility characters stay what the file says: a viewer may fold them, the text layer must hold them.
      const { items } = await page.getTextContent({ disableNormalization: true });
      page.cleanup();
      return items.map((item) => ("str" in item ? textOfItem(item) : "")).join("");
    },
    async structureOf(number) {
      const page = await document.getPage(number);
      const tree: StructTreeNode | null = await page.getStructTree();
      if (!tree) return undefined;
      const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
      page.cleanup();
      const contents = new Map<string, string>();
      const open: (string | undefined)[] = [];
      for (const item of items) {
        if (!("str" in item)) {
          if (item.type === "endMarkedContent") open.pop();
          else open.push(item.id ?? undefined); // null where marks have no identifier
          continue;
        }
        const id = open.findLast((mark) => mark !== undefined);
        if (id !== undefined) contents.set(id, (contents.get(id) ?? "") + textOfItem(item));
      }
      return element(tree, contents);
    },
    async annotationsOf(number) {
      const page = await document.getPage(number);
      const annotations: { subtype: string; rect: number[]; unsafeUrl?: string; url?: string }[] =
        await page.getAnnotations({ intent: "any" });
      return annotations
        .map(({ subtype: kind, rect: rectangle, unsafeUrl, url }) => ({
          kind,
          rectangle,
          address: unsafeUrl ?? url ?? null,
        }))
        .filter(({ rectangle: [left = 0, bottom = 0, right = 0, top = 0] }) => left !== right && bottom !== top);
    },
    async attachments() {
      const files: Record<string, { filename: string; content: Uint8Array | null; description?: string }> | null =
        await document.getAttachments();
      return Object.values(files ?? {}).flatMap(({ filename, content, description = "" }) =>
        content ? [{ name: filename, bytes: content, description }] : [],
      );
    },
  };
}

function textOfItem({ str, hasEOL }: { readonly str: string; readonly hasEOL: boolean }): string {
  return hasEOL ? `${str}\n` : str;
}

function element(
  node: StructTreeNode & { readonly lang?: string; readonly alt?: string },
  contents: ReadonlyMap<string, string>,
): StructureText {
  const children = node.children.flatMap((child: StructTreeNode | StructTreeContent): (StructureText | string)[] => {
    if ("children" in child) return [element(child, contents)];
    // Only content is text: the other kinds refer to annotations and objects.
    return child.type === "content" ? [contents.get(child.id) ?? ""] : [];
  });
  return {
    role: node.role,
    ...(node.lang === undefined ? {} : { language: node.lang }),
    ...(node.alt === undefined ? {} : { alternative: node.alt }),
    children,
  };
}

type Pdfjs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

let loading: Promise<Pdfjs> | undefined;

/**
 * Its drawing half makes a matrix when it is loaded, and looks for a canvas package to lend it one. That package is
 * optional, so what only drawing needs is lent from here while it loads.
 */
function loadPdfjs(): Promise<Pdfjs> {
  loading ??= (async () => {
    const scope: Record<string, unknown> = globalThis;
    const lent = ["DOMMatrix", "ImageData", "Path2D"].filter((name) => scope[name] === undefined);
    for (const name of lent) scope[name] = class {};
    try {
      return await import("pdfjs-dist/legacy/build/pdf.mjs");
    } finally {
      for (const name of lent) delete scope[name];
    }
  })();
  return loading;
}
