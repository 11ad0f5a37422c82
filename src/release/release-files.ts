/** The only way this room reaches a file: asking whoever called it. */

export type ReadResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false;
      readonly reason: "not-found" | "outside-root" | "unreadable" | "too-large";
      /** What went wrong, for the message. */
      readonly detail: string;
    };

export interface ReleaseFiles {
  /** Reads the file at a path relative to the root. */
  read(path: string): Promise<ReadResult>;
}
