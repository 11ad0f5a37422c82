/** What every part of composing a document needs to know. */

import type { DiagnosticLog } from "../../diagnostics/diagnostic.ts";
import type { Direction } from "../../geometry/direction.ts";
import type { PlaceableImage } from "../../image/placeable-image.ts";
import type { LanguageTag } from "../../release/content.ts";
import type { Release, ReleaseLayout, SourcedFile } from "../../release/release.ts";
import type { Template } from "../../template/template.ts";
import type { PageGeometry } from "../document.ts";
import { directionOf } from "../locale/direction-of.ts";
import type { StyleSheet } from "../style-sheet.ts";
import type { CaptionNumbers } from "./landmarks/caption-numbers.ts";
import type { Landmarks } from "./landmarks/landmarks.ts";
import type { NoteNumbers } from "./notes/note-numbers.ts";
import type { FieldValues } from "./parts/field-values.ts";
import type { ProseContext } from "./prose/compose-prose.ts";
import { mergedValues } from "./prose/merged-values.ts";

export interface Composition {
  readonly release: Release;
  readonly template: Template;
  readonly sheet: StyleSheet;
  readonly values: FieldValues;
  readonly layout: ReleaseLayout;
  /** Languages that the document is typeset in, the leading one first. */
  readonly languages: readonly [LanguageTag, ...LanguageTag[]];
  /** Images that could be decoded, by the file they came from. */
  readonly images: ReadonlyMap<SourcedFile, PlaceableImage>;
  readonly page: PageGeometry;
  readonly notes: NoteNumbers;
  readonly landmarks: Landmarks;
  readonly captions: CaptionNumbers;
  readonly log: DiagnosticLog;
}

/** The language and direction of what stands around a block. */
export interface Surroundings {
  readonly language: LanguageTag;
  readonly direction: Direction;
}

export function surroundingsIn(language: LanguageTag): Surroundings {
  return { language, direction: directionOf(language) };
}

export function proseContext(
  { sheet, log, template, languages, release }: Composition,
  language: LanguageTag,
  styles: readonly string[],
): ProseContext {
  const context = {
    sheet,
    log,
    controls: template.settings.policies.bidiControls,
    language,
    languages: [...languages, ...release.languages],
    styles,
  };
  return { ...context, merged: mergedValues(template, context) };
}
