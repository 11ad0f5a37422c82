/** `ResultStore`: where finished documents go. Writing one twice leaves one. */

export interface ResultStore {
  /** Whole or not at all. */
  put(path: string, bytes: Uint8Array): Promise<void>;
  /** Whether the store holds these bytes under this path. */
  has(path: string, sha256: string): Promise<boolean>;
  close(): void;
}
