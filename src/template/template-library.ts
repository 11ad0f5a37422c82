/** How this room reaches template files: it asks whoever called it, by name. */

export interface TemplateFile {
  /** Names the file in messages, and to the library when this template extends another. */
  readonly file: string;
  readonly content: Uint8Array;
}

export interface TemplateLibrary {
  /**
   * `extendedBy` is the file of the template that names this one as the one it extends: relative folders count from
   * there. Absent when a release or a caller asks.
   */
  find(name: string, extendedBy?: string): TemplateFile | undefined;
  /** Names of the templates there are, for messages. */
  names(): readonly string[];
}
