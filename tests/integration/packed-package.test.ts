/** The package as it is published: packed, unpacked elsewhere, used by the script of the README and by TypeScript. */

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { root, temporaryFolder } from "../support/command.ts";

let project: string;

beforeAll(() => {
  project = temporaryFolder();
  // The declarations are not part of the quick build.
  execFileSync(join(root, "node_modules/.bin/tsc"), ["-p", "tsconfig.build.json"], { cwd: root });
  const pack = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", project], {
    cwd: root,
  });
  const [{ filename }] = JSON.parse(pack.toString()) as [{ filename: string }];
  const modules = join(project, "node_modules");
  mkdirSync(join(modules, "tarwisa"), { recursive: true });
  execFileSync("tar", ["-xzf", join(project, filename), "-C", join(modules, "tarwisa"), "--strip-components=1"]);
  // What installing would fetch: the declared dependencies and nothing else of this repository.
  const manifest = JSON.parse(readFileSync(join(modules, "tarwisa", "package.json"), "utf8"));
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, "node_modules", name), join(modules, name));
  }
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
});

it("runs the script of the README", () => {
  const script = /```js\n([\s\S]*?)```/.exec(readFileSync(join(root, "README.md"), "utf8"))?.[1] ?? "";
  expect(script.split("\n").length).toBeLessThan(16);
  writeFileSync(join(project, "statement.js"), script);
  const printed = execFileSync(process.execPath, ["statement.js"], { cwd: project }).toString();
  expect(printed).toBe("1 []\n");
  expect(readFileSync(join(project, "statement.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
});

it("writes the same bytes as a checkout", () => {
  const render = (program: string, output: string) => {
    const sample = join(root, "templates/letterhead/sample.yaml");
    execFileSync(process.execPath, [program, "render", sample, "-o", output, "--quiet"], { cwd: project });
    return readFileSync(join(project, output));
  };
  const packed = render(join(project, "node_modules/tarwisa/dist/tarwisa.js"), "packed.pdf");
  expect(packed.equals(render(join(root, "dist/tarwisa.js"), "checkout.pdf"))).toBe(true);
});

it("has types that a strict TypeScript program can use", () => {
  writeFileSync(
    join(project, "typed.ts"),
    `import { createEngine, type DiagnosticRecord, type Document, type RenderResult } from "tarwisa";
const engine = createEngine({ root: "." });
const result: RenderResult = await engine.render("release.yaml", { template: "letterhead" });
const first: DiagnosticRecord | undefined = result.diagnostics[0];
const bytes: Uint8Array | null = result.pdf;
const pages: number = result.pages;
export function typeset(document: Document): Promise<RenderResult> {
  return engine.renderDocument(document);
}
console.log(first?.line, bytes?.length, pages);
`,
  );
  const options = [
    "--noEmit",
    "--strict",
    "--exactOptionalPropertyTypes",
    "--target",
    "es2023",
    "--module",
    "nodenext",
  ];
  execFileSync(join(root, "node_modules/.bin/tsc"), [...options, "typed.ts"], { cwd: project, stdio: "pipe" });
});
