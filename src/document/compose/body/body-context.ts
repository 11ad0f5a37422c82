/** What a block of the body needs to know about where it stands. */

import type { ContentBlock } from "../../../release/content.ts";
import type { Block } from "../../block.ts";
import type { Paragraph } from "../../paragraph.ts";
import type { Composition, Surroundings } from "../composition.ts";

/** Where blocks stand: what surrounds them, how deep in lists, and which style their paragraphs take. */
export interface BodyContext extends Surroundings {
  readonly composition: Composition;
  readonly paragraphStyle: string;
  /** The style of what lists hold; `list-text` where the blocks around want no other. */
  readonly listStyle?: string;
  /** Numbers of the list items around, the outermost first. */
  readonly path: readonly number[];
  /** Ranks of the heading depths in use, so that the structure skips none (ISO 14289-1 7.4.2). */
  readonly headingRanks: ReadonlyMap<number, number>;
  /** Composes the blocks inside a block. */
  readonly composeBlocks: (blocks: readonly ContentBlock[], context: BodyContext) => readonly Block<Paragraph>[];
}
