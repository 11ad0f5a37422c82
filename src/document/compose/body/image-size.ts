/** How large an image is set. */

import { parseLength } from "../../../geometry/length.ts";
import type { PlaceableImage } from "../../../image/placeable-image.ts";
import type { ImageContent } from "../../../release/content.ts";
import type { PartOf } from "../../../template/part-schema.ts";
import type { DeepReadonly } from "../../../template/template.ts";
import type { PageGeometry } from "../../document.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** An image that states no width takes no more of the height between the margins than this. */
const largestShareOfHeight = 0.7;

/** The width between the page's margins. */
export function measureOf({ width, margin }: PageGeometry): number {
  return width - margin.left - margin.right;
}

/** The share of the measure that a width such as `50%` states. */
export function statedShare({ width }: ImageContent): number | undefined {
  return width?.text.endsWith("%") ? Number.parseFloat(width.text) / 100 : undefined;
}

/** The box that an image of the body is fitted into; one without a stated width is not enlarged to fill it. */
export function bodyImageBox(content: ImageContent, page: PageGeometry): Size & { readonly fills: boolean } {
  const measure = measureOf(page);
  const share = statedShare(content);
  const stated = share === undefined ? content.width && parseLength(content.width.text) : share * measure;
  if (stated !== undefined && stated > 0) {
    return { width: Math.min(stated, measure), height: Number.POSITIVE_INFINITY, fills: true };
  }
  const between = page.height - page.margin.top - page.margin.bottom;
  return { width: measure, height: between * largestShareOfHeight, fills: false };
}

export function bodyImageSize(content: ImageContent, natural: Size, page: PageGeometry): Size {
  const { width, height, fills } = bodyImageBox(content, page);
  const fit = Math.min(width / natural.width, height / natural.height);
  return scaled(natural, fills ? fit : Math.min(1, fit));
}

/** As large as fits into what the template's part says; its own size where that says nothing. */
export function partImageSize(
  { width = Number.POSITIVE_INFINITY, height = Number.POSITIVE_INFINITY }: DeepReadonly<PartOf<"image">>,
  natural: Pick<PlaceableImage, "width" | "height">,
): Size {
  const fit = Math.min(width / natural.width, height / natural.height);
  return scaled(natural, Number.isFinite(fit) ? fit : 1);
}

function scaled({ width, height }: Size, factor: number): Size {
  return { width: width * factor, height: height * factor };
}
