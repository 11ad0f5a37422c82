/** Holds links to the addresses that are allowed: programs compose documents of their own. */

import type { Frame } from "../../flow/paged-document.ts";
import { allowedAddresses, isLinkAddress } from "../../release/link-address.ts";
import type { ScreenRule } from "./screen-rule.ts";

export const links: ScreenRule = {
  name: "links",
  limit: "http, https, mailto, tel",
  check({ pages }, _, log) {
    for (const { number, frames } of pages) {
      for (const { href, box } of linksOf(frames)) {
        if (href.startsWith("#") || isLinkAddress(href)) continue;
        log.report("link-refused", `A link to ${JSON.stringify(href.slice(0, 80))} is not allowed.`, {
          place: { page: number, ...box },
          hint: allowedAddresses,
        });
      }
    }
  },
};

function* linksOf(frames: readonly Frame[]): Generator<Extract<Frame, { kind: "link" }>> {
  for (const frame of frames) {
    if (frame.kind === "link") yield frame;
    else if (frame.kind === "turned") yield* linksOf(frame.frames);
  }
}
