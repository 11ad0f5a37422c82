/**
 * A JPEG file as it may stand in a PDF file by itself (ISO 32000-1 7.4.8): the coded picture without what cameras and
 * editors say about it. Nothing is decoded and no sample changes.
 */

export interface PlainJpeg {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Components: one is grey, three are YCbCr. */
  readonly channels: 1 | 3;
}

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
const comment = 0xfe;
/** JFIF, which says that colours are YCbCr. */
const firstApplication = 0xe0;
/** Adobe's, which says how colours are transformed. */
const adobeApplication = 0xee;
const lastApplication = 0xef;
/** Baseline, extended and progressive, all with Huffman codes; arithmetic codes are not for PDF. */
const knownFrames = new Set([0xc0, 0xc1, 0xc2]);
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly components: readonly number[];
}

/** Nothing for a file that is damaged, or of a kind that not every reader of PDF shows in the right colours. */
export function plainJpeg(file: Uint8Array): PlainJpeg | undefined {
  if (file[0] !== 0xff || file[1] !== startOfImage) return undefined;
  const kept: Uint8Array[] = [file.subarray(0, 2)];
  let frame: Frame | undefined;
  let isJfif = false;
  let transform: number | undefined;
  let at = 2;
  for (;;) {
    if (file[at] !== 0xff) return undefined;
    const marker = file[at + 1];
    // Any number of bytes 255 may stand before a marker (ITU-T T.81 B.1.1.2).
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === undefined || marker < 0xc0) return undefined;
    if (marker === endOfImage) {
      kept.push(file.subarray(at, at + 2));
      break;
    }
    const length = ((file[at + 2] ?? 0) << 8) | (file[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > file.length) return undefined;
    const body = file.subarray(at + 4, end);
    if (isFrame(marker)) {
      if (frame || !knownFrames.has(marker)) return undefined;
      frame = readFrame(body);
      if (!frame) return undefined;
    }
    if (marker === firstApplication && startsWith(body, "JFIF\0")) isJfif = true;
    if (marker === adobeApplication && startsWith(body, "Adobe")) transform = body[11];
    const isKept =
      marker < firstApplication || (marker > lastApplication && marker !== comment) || marker === adobeApplication;
    const next = marker === startOfScan ? endOfScan(file, end) : end;
    if (isKept) kept.push(file.subarray(at, next));
    else if (marker === firstApplication && isJfif && kept.length === 1) kept.push(withoutThumbnail(body));
    at = next;
  }
  if (!frame || !isShownAlike(frame, isJfif, transform)) return undefined;
  const { width, height, components } = frame;
  return { bytes: joined(kept), width, height, channels: components.length === 1 ? 1 : 3 };
}

/** T.81 B.2.2: precision, lines, samples a line, components. */
function readFrame(body: Uint8Array): Frame | undefined {
  const [precision, high = 0, low = 0, wide = 0, narrow = 0, count = 0] = body;
  if (precision !== 8 || body.length < 6 + 3 * count) return undefined;
  const components = Array.from({ length: count }, (_, index) => body[6 + 3 * index] as number);
  return { width: (wide << 8) | narrow, height: (high << 8) | low, components };
}

/** Where nothing says how three components are meant, readers look at their names, each in its own way. */
function isShownAlike({ width, height, components }: Frame, isJfif: boolean, transform: number | undefined): boolean {
  if (width === 0 || height === 0) return false;
  if (components.length === 1) return true;
  if (components.length !== 3) return false;
  return transform === undefined ? isJfif || components.join() === "1,2,3" : transform === 1;
}

/** Entropy-coded data goes on to a marker that is neither a stuffed byte nor a restart (T.81 B.1.1.5). */
function endOfScan(file: Uint8Array, from: number): number {
  let at = from;
  for (; at < file.length; at++) {
    if (file[at] !== 0xff) continue;
    const next = file[at + 1];
    if (next === 0x00 || (next !== undefined && next >= 0xd0 && next <= 0xd7)) at++;
    else if (next !== 0xff) return at;
  }
  return at;
}

/** JFIF's segment, to which a thumbnail may hang. */
function withoutThumbnail(body: Uint8Array): Uint8Array {
  const segment = new Uint8Array(18);
  segment.set([0xff, firstApplication, 0, 16]);
  segment.set(body.subarray(0, 12), 4);
  return segment;
}

function startsWith(body: Uint8Array, word: string): boolean {
  return Array.from(word).every((letter, at) => body[at] === letter.charCodeAt(0));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
