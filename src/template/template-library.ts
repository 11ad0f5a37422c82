/** How this room reaches template files: it asks whoever called it, by name. */

import type { ReleaseFiles } from "../release/release-files.ts";

export interface TemplateFile {
  /** Names the file in messages, and to the library when this template extends another. */
  readonly file: string;
  readonly content: Uint8Array;
  /** Its name among the templates that come with this package, if it is one of them. */
  readonly bundled?: string;
}

/** The file in which a template is named: a template that extends it, or a release that is set in it. */
export interface NamingFile {
  readonly kind: "template" | "release";
  readonly file: string;
}

export interface TemplateLibrary {
  /** Relative folders count from the folder of the file that names them. Absent when a caller asks. */
  find(name: string, namedIn?: NamingFile): TemplateFile | undefined;
  /** Names of the templates there are, for messages. */
  names(): readonly string[];
  /** Reads files in the folder of a template's file, where there is one. */
  filesBeside?(file: string): ReleaseFiles | undefined;
}
