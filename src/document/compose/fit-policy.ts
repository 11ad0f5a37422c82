/** How many pages a release may take, and how far it may shrink: what it says itself, then its template, then what is usual. */

import type { Release } from "../../release/release.ts";
import type { Template } from "../../template/template.ts";
import type { FitPolicy } from "../document.ts";

/** Changes that readers hardly notice: a point of leading, less than a point of size, half the space between blocks. */
const usual = { size: 0.92, leading: 0.94, space: 0.5 };

/** None where neither sets a number of pages. */
export function fitPolicy({ fit: own }: Release, { settings, originOf }: Template): FitPolicy | undefined {
  const { fit: house } = settings;
  const pages = own?.pages ?? house?.pages;
  if (pages === undefined) return undefined;
  return {
    pages,
    size: own?.size ?? house?.size ?? usual.size,
    leading: own?.leading ?? house?.leading ?? usual.leading,
    space: own?.space ?? house?.space ?? usual.space,
    origin: own?.origin ?? originOf("/fit"),
  };
}
