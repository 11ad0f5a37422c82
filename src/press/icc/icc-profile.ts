/** Reads an ICC output profile for four process inks: its header and the tables that say inks for colours (ICC.1:2010). */

import { type LookupTable, readLookupTable } from "./lookup-table.ts";
import type { TagPlace } from "./tag-place.ts";

export interface IccProfile {
  readonly description: string;
  /** From CIELAB relative to the paper to inks. */
  readonly toInks: LookupTable;
  /** From inks to CIELAB relative to the paper. */
  readonly fromInks: LookupTable;
  /** The same two for the perceptual intent, by which the darkest colour is found. */
  readonly perceptual: { readonly toInks: LookupTable; readonly fromInks: LookupTable };
}

/** A profile, or what keeps it from being one for a press. */
export type ProfileReading =
  | { readonly ok: true; readonly profile: IccProfile }
  | { readonly ok: false; readonly problem: string };

const headerLength = 128;

export function readIccProfile(bytes: Uint8Array): ProfileReading {
  try {
    return readChecked(bytes);
  } catch (error) {
    // Offsets that lead out of the file.
    if (error instanceof RangeError) return { ok: false, problem: "it is damaged: a table is cut short" };
    throw error;
  }
}

function readChecked(bytes: Uint8Array): ProfileReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bad = (problem: string) => ({ ok: false as const, problem });
  if (bytes.length < headerLength + 4 || signatureAt(view, 36) !== "acsp") return bad("it is no ICC profile");
  const [deviceClass, space, connection] = [signatureAt(view, 12), signatureAt(view, 16), signatureAt(view, 20)];
  // An output intent of PDF/X takes no other (ISO 15930-7).
  if (deviceClass !== "prtr") return bad(`it describes no press (its class is "${deviceClass}", not "prtr")`);
  if (space !== "CMYK") return bad(`it is for "${space.trim()}", not for the four process inks`);
  const version = view.getUint8(8);
  if (version >= 5) return bad(`its version is ${version}, and PDF/X-4 takes none from 5 on`);
  if (connection !== "Lab ") return bad(`it connects through "${connection.trim()}", and this program wants Lab`);
  const tags = tagsOf(view);
  const tableAt = (...names: readonly string[]): LookupTable | undefined => {
    const tag = names.map((name) => tags.get(name)).find((found) => found !== undefined);
    return tag && readLookupTable(view, tag);
  };
  const toInks = tableAt("B2A1", "B2A0");
  const fromInks = tableAt("A2B1", "A2B0");
  if (!toInks || !fromInks) return bad("it has no tables from colours to inks and back");
  const shapes = [toInks.inputs, toInks.outputs, fromInks.inputs, fromInks.outputs].join();
  if (shapes !== "3,4,4,3") return bad("its tables are not between three coordinates and four inks");
  const perceptual = { toInks: tableAt("B2A0") ?? toInks, fromInks: tableAt("A2B0") ?? fromInks };
  return { ok: true, profile: { description: descriptionOf(view, tags), toInks, fromInks, perceptual } };
}

function tagsOf(view: DataView): ReadonlyMap<string, TagPlace> {
  const tags = new Map<string, TagPlace>();
  const count = Math.min(view.getUint32(headerLength), 1000);
  for (let index = 0; index < count; index++) {
    const at = headerLength + 4 + index * 12;
    const place = { offset: view.getUint32(at + 4), size: view.getUint32(at + 8) };
    if (place.offset + place.size > view.byteLength) throw new RangeError("a tag ends behind the file");
    tags.set(signatureAt(view, at), place);
  }
  return tags;
}

/** `desc` of version 2 is ASCII with its length; `mluc` of version 4 holds UTF-16 by language. */
function descriptionOf(view: DataView, tags: ReadonlyMap<string, TagPlace>): string {
  const place = tags.get("desc");
  if (!place) return "";
  const { offset } = place;
  const characters: number[] = [];
  if (signatureAt(view, offset) === "desc") {
    const length = Math.min(view.getUint32(offset + 8), place.size - 12);
    for (let index = 0; index < length; index++) characters.push(view.getUint8(offset + 12 + index));
  } else if (signatureAt(view, offset) === "mluc" && view.getUint32(offset + 8) > 0) {
    const [length, start] = [Math.min(view.getUint32(offset + 20), place.size), offset + view.getUint32(offset + 24)];
    for (let index = 0; index + 1 < length; index += 2) characters.push(view.getUint16(start + index));
  }
  return String.fromCharCode(...characters.slice(0, 200).filter((code) => code !== 0)).trim();
}

function signatureAt(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(offset + index)));
}
