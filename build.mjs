// Builds dist/: one bundle, V8's compiled form of it, thin entries for the command and the library, type declarations.
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";

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

/** Whole or not at all: somebody may be running the command while it is built again. */
function writeWhole(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}.tmp`, content);
  renameSync(`${path}.${process.pid}.tmp`, path);
}

const { outputFiles, metafile } = await build({
  write: false,
  entryPoints: { bundle: "src/bundle.ts" },
  outdir: "dist",
  outExtension: { ".js": ".cjs" },
  bundle: true,
  metafile: true,
  // CommonJS, because only scripts can be given their compiled form in Node 20 (see load.js). What is imported
  // dynamically stays unevaluated until it is needed, as in a module graph.
  format: "cjs",
  platform: "node",
  target: "node20.19",
  supported: { "dynamic-import": false },
  define: { "import.meta.url": "__bundleUrl" },
  banner: { js: 'const __bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
  // Half the text is half the parsing time; names stay, for the traces of faults.
  minifyWhitespace: true,
  minifySyntax: true,
  // Native or WebAssembly packages, and those that only rare commands load, stay packages.
  external: [
    "sharp",
    "piscina",
    "fastify",
    "@fastify/*",
    "prom-client",
    "bullmq",
    "ioredis",
    "chokidar",
    "@aws-sdk/*",
    "@hyzyla/pdfium",
    "pdfjs-dist",
    "harfbuzzjs",
    "hyphen",
    "fontkit",
    "node-forge",
    "pkijs",
    "asn1js",
  ],
  plugins: [withoutUnusedPdfkit, withoutZodLocales],
  logLevel: "warning",
});

// V8 tells a compiled form from a stale one by the length of the source only: none may stand beside a new bundle.
rmSync("dist/bundle.cache", { force: true });
for (const { path, contents } of outputFiles) writeWhole(path, contents);

writeWhole(
  "dist/load.js",
  `// Loads the bundle with V8's compiled form of it, which another version of Node refuses and does without.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

const filename = join(dirname(fileURLToPath(import.meta.url)), "bundle.cjs");
const cache = join(dirname(filename), "bundle.cache");
const source = \`(function (exports, require, module, __filename, __dirname) {\${readFileSync(filename, "utf8")}\\n})\`;
export const script = new Script(source, {
  filename,
  ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}),
});
const module = { exports: {} };
script.runInThisContext()(module.exports, createRequire(filename), module, filename, dirname(filename));
export const bundle = module.exports;
`,
);
const exported = metafile.outputs["dist/bundle.cjs"]?.exports ?? [];
const names = exported.length > 0 ? exported : await exportedNames();
writeWhole(
  "dist/index.js",
  `import { bundle } from "./load.js";\n\nexport const { ${names.filter((name) => !["runProcess", "runRenderTask"].includes(name)).join(", ")} } = bundle;\n`,
);
writeWhole(
  "dist/tarwisa.js",
  '#!/usr/bin/env node\nimport { bundle } from "./load.js";\n\nawait bundle.runProcess();\n',
);
chmodSync("dist/tarwisa.js", 0o755);
writeWhole("dist/worker.js", 'import { bundle } from "./load.js";\n\nexport default bundle.runRenderTask;\n');

// The compiled form holds the functions that a render has called; the sample calls those that most releases will.
const sample = "templates/letterhead/sample.yaml";
const warmUp = `
  import { renameSync, writeFileSync } from "node:fs";
  import { bundle, script } from "./dist/load.js";
  const { diagnostics } = await bundle.createEngine().render(${JSON.stringify(sample)});
  if (diagnostics.some(({ severity }) => severity === "error")) throw new Error(JSON.stringify(diagnostics));
  writeFileSync("dist/bundle.cache.tmp", script.createCachedData());
  renameSync("dist/bundle.cache.tmp", "dist/bundle.cache");
`;
execFileSync(process.execPath, ["--input-type=module", "--eval", warmUp], { stdio: "inherit" });

async function exportedNames() {
  const { bundle } = await import("./dist/load.js");
  return Object.keys(bundle);
}

// npx finds a package's own command only here.
const commands = "node_modules/.bin";
if (existsSync(commands)) {
  rmSync(join(commands, "tarwisa"), { force: true });
  if (process.platform === "win32") {
    writeFileSync(join(commands, "tarwisa.cmd"), '@node "%~dp0\\..\\..\\dist\\tarwisa.js" %*\r\n');
  } else {
    symlinkSync("../../dist/tarwisa.js", join(commands, "tarwisa"));
  }
}
