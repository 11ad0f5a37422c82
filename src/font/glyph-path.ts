/** `GlyphPath`: a glyph's outline, whatever kind of outlines the face has. */

import type { Path } from "../geometry/path.ts";

/** Font units, y upwards, relative to the glyph's origin on the baseline. */
export type GlyphPath = Path;
