// Builds dist/: the command and the library as a few bundled modules, and type declarations beside them.
import { chmodSync, rmSync } from "node:fs";
import { build } from "esbuild";

rmSync("dist", { recursive: true, force: true });

/**
 * pdfkit imports fontkit, a line breaker, a PNG reader and AES at its top for `text()`, images and encryption, none of
 * which this program calls: loading them costs more than everything else a cold start does.
 */
const withoutUnusedPdfkit = {
  name: "without-unused-pdfkit",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(fontkit|linebreak|png-js|@noble\/ciphers\/aes)$/ }, ({ path, importer }) =>
      /[\\/]pdfkit[\\/]/.test(importer) ? { path, namespace: "unused" } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "unused" }, () => ({
      contents: "export const create = undefined, cbc = undefined, ecb = undefined; export default class {}",
    }));
  },
};

/** zod's root exports its messages in fifty languages; this program words its own. */
const withoutZodLocales = {
  name: "without-zod-locales",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/locales\/index\.js$/ }, ({ path, importer }) =>
      /[\\/]zod[\\/]/.test(importer) ? { path, namespace: "no-locales" } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "no-locales" }, () => ({ contents: "export {};" }));
  },
};

await build({
  entryPoints: { index: "src/index.ts", tarwisa: "src/cli/main.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  // Half the text is half the parsing time of a cold start; names stay, for the traces of faults.
  minifyWhitespace: true,
  minifySyntax: true,
  chunkNames: "chunks/[name]-[hash]",
  // Native or WebAssembly packages, and those only rare commands load, stay packages.
  external: ["sharp", "@hyzyla/pdfium", "harfbuzzjs", "hyphen", "fontkit"],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  plugins: [withoutUnusedPdfkit, withoutZodLocales],
  logLevel: "warning",
});
chmodSync("dist/tarwisa.js", 0o755);
