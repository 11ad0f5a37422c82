/** An address on the web as a QR code. */

import { black } from "../../../geometry/color.ts";
import { qrCode } from "../../../image/qr-code.ts";
import type { Release } from "../../../release/release.ts";
import type { PartOf } from "../../../template/part-schema.ts";
import type { DeepReadonly } from "../../../template/template.ts";
import type { ImageBlock } from "../../block.ts";
import { wordsOf } from "../prose/merged-values.ts";
import { contactLink } from "./contact-link.ts";
import { type PartsContext, plainProperties } from "./parts-context.ts";

type QrPart = DeepReadonly<PartOf<"qr">>;

/** Bytes of the largest symbol of each level (ISO/IEC 18004 table 7, version 40). */
const mostBytes: Readonly<Record<QrPart["errorCorrection"], number>> = { L: 2953, M: 2331, Q: 1663, H: 1273 };

export function composeQrCode(part: QrPart, context: PartsContext): readonly ImageBlock[] {
  const { composition, surroundings } = context;
  const written = addressOf(composition.release, part.of);
  if (!written) return [];
  // What is scanned must be whole: without its scheme a reader takes it for words.
  const address = contactLink("url", written.text.trim()) ?? written.text.trim();
  const { errorCorrection, size, align, spaceBefore, spaceAfter } = part;
  const bytes = new TextEncoder().encode(address).length;
  if (bytes > mostBytes[errorCorrection]) {
    composition.log.report("invalid-field", `the address of ${bytes} bytes is too long for a QR code`, {
      origin: written.origin,
      hint: `at most ${mostBytes[errorCorrection]} bytes at this level of error correction`,
    });
    return [];
  }
  const color = part.color === undefined ? black : composition.sheet.color(part.color);
  const alternative = part.alternative && composition.values.get(part.alternative, surroundings.language);
  return [
    {
      ...plainProperties(context),
      kind: "image",
      role: "Figure",
      origin: written.origin,
      image: qrCode(address, { errorCorrection, color }),
      width: size,
      height: size,
      align,
      spaceBefore,
      spaceAfter,
      alternative:
        alternative && alternative.kind === "prose"
          ? wordsOf(alternative.text.text, surroundings.language, composition.template)
          : address,
    },
  ];
}

function addressOf({ url, issuer }: Release, of: QrPart["of"]) {
  if (of === "url") return url;
  const [first] = issuer.contacts.find(({ kind }) => kind === "url")?.value.values() ?? [];
  return first;
}
