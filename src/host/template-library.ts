/** Finds templates: a folder by its path, or one that comes with the package by its name. */

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { ReleaseInput } from "../engine.ts";
import type { TemplateFile, TemplateLibrary } from "../template/template-library.ts";
import { packageFolder } from "./package-folder.ts";
import { rootedFiles } from "./rooted-files.ts";

export const defaultTemplate = "letterhead";

/**
 * `base` is the folder that relative paths count from (the working folder of a command). A name may be a folder there, or
 * a template of the package. A release names folders as seen from its own folder, too. A template extends by stricter
 * rules: a plain name is one of the package's, wherever it is used from, so that a folder `letterhead` may extend the
 * `letterhead` that comes with the package; anything else is a folder, seen from its own.
 */
export function templateLibrary(base: string): TemplateLibrary {
  return {
    find: (name, namedIn) => {
      const plain = isPlainName(name);
      const beside = namedIn && !plain ? readTemplate(resolve(base, dirname(namedIn.file), name)) : undefined;
      const bundled = plain ? bundledTemplate(name) : undefined;
      if (namedIn?.kind === "template") return plain ? bundled : beside;
      return beside ?? readTemplate(resolve(base, name)) ?? bundled;
    },
    filesBeside: (file) => rootedFiles(resolve(base, dirname(file))),
    names: () =>
      readdirSync(builtIn())
        .filter((name) => existsSync(join(builtIn(), name, "template.yaml")))
        .sort(),
  };
}

/**
 * Templates by their names alone: those in a folder of their own each below `folder`, then the package's. Nothing that a
 * release or a request names leads anywhere else: for services.
 */
export function namedTemplates(folder?: string): TemplateLibrary {
  const folders = folder === undefined ? [builtIn()] : [resolve(folder), builtIn()];
  const namesIn = (parent: string) =>
    readdirSync(parent).filter((name) => isPlainName(name) && existsSync(join(parent, name, "template.yaml")));
  return {
    find(name) {
      if (!isPlainName(name)) return undefined;
      for (const parent of folders) {
        const template = readTemplate(join(parent, name));
        if (template) return template;
      }
      return undefined;
    },
    names: () => [...new Set(folders.flatMap(namesIn))].sort(),
  };
}

function builtIn(): string {
  return join(packageFolder(), "templates");
}

function isPlainName(name: string): boolean {
  return /^[\w-]+$/.test(name);
}

function readTemplate(folder: string): TemplateFile | undefined {
  const file = join(folder, "template.yaml");
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  return { file, content: readFileSync(file) };
}

/** The template of the package with this plain name. */
export function bundledTemplate(name: string): TemplateFile | undefined {
  const found = isPlainName(name) ? readTemplate(join(builtIn(), name)) : undefined;
  return found && { ...found, bundled: name };
}

/** The release that shows a template, beside its file; found by the name it must have. It reads files below its folder. */
export function sampleBeside(templateFile: string): ReleaseInput | undefined {
  const folder = dirname(templateFile);
  const file = ["sample.yaml", "sample.md", "sample.json"].map((name) => join(folder, name)).find(existsSync);
  return file === undefined ? undefined : { content: readFileSync(file), file, files: rootedFiles(folder) };
}
