/** What stands around the body on the first, the later and the last page. */

import type { Part } from "../../../template/part-schema.ts";
import type { DeepReadonly } from "../../../template/template.ts";
import type { DocumentTree, Marginals, PageGeometry } from "../../document.ts";
import type { Paragraph } from "../../paragraph.ts";
import { type Composition, surroundingsIn } from "../composition.ts";
import { composeFixtures } from "./compose-fixtures.ts";
import { composeParts } from "./compose-parts.ts";

type PagesOfDocument = Pick<DocumentTree<Paragraph>, "firstPage" | "laterPages" | "lastPage">;

export function composeMarginals(composition: Composition, page: PageGeometry): PagesOfDocument {
  const { firstPage, laterPages, lastPage } = composition.template.settings.regions;
  const surroundings = surroundingsIn(composition.languages[0]);
  const parts = (side: readonly DeepReadonly<Part>[], pointer: string) =>
    composeParts(side, { composition, surroundings, pointer: `/regions/${pointer}` });
  const fixtures = (region: Parameters<typeof composeFixtures>[0], name: string) =>
    composeFixtures(region, { composition, surroundings, page, pointer: `/regions/${name}` });
  const marginals = (region: typeof firstPage, name: "firstPage" | "laterPages"): Marginals<Paragraph> => ({
    header: parts(region.header, `${name}/header`),
    footer: parts(region.footer, `${name}/footer`),
    fixtures: fixtures(region, name),
  });
  const pages = { firstPage: marginals(firstPage, "firstPage"), laterPages: marginals(laterPages, "laterPages") };
  if (!lastPage) return pages;
  const { header, footer } = lastPage;
  return {
    ...pages,
    lastPage: {
      ...(header ? { header: parts(header, "lastPage/header") } : {}),
      ...(footer ? { footer: parts(footer, "lastPage/footer") } : {}),
      fixtures: fixtures(lastPage, "lastPage"),
    },
  };
}
