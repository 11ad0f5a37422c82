/** `readIccHeader`: what a colour profile says of itself (ICC.1 7.2). */

export interface IccHeader {
  readonly size: number;
  readonly majorVersion: number;
  /** `prtr`, `mntr`, `scnr`, `spac`. */
  readonly deviceClass: string;
  /** `RGB`, `CMYK`, `GRAY`. */
  readonly colorSpace: string;
  readonly isProfile: boolean;
}

export function readIccHeader(bytes: Uint8Array): IccHeader {
  const buffer = Buffer.from(bytes);
  const word = (at: number) => buffer.toString("latin1", at, at + 4).trim();
  return {
    size: buffer.length >= 4 ? buffer.readUInt32BE(0) : 0,
    majorVersion: buffer[8] ?? 0,
    deviceClass: word(12),
    colorSpace: word(16),
    isProfile: word(36) === "acsp",
  };
}

/** Components of a profile's colour space (ISO 32000-1 table 66). */
export const profileComponents: ReadonlyMap<string, number> = new Map([
  ["GRAY", 1],
  ["RGB", 3],
  ["Lab", 3],
  ["CMYK", 4],
]);
