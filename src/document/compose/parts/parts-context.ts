/** What the parts of a region need to know, and what all kinds of parts have in common. */

import type { Direction } from "../../../geometry/direction.ts";
import type { LanguageTag } from "../../../release/content.ts";
import type { Release, ReleaseMark } from "../../../release/release.ts";
import type { Condition } from "../../../template/part-schema.ts";
import type { DeepReadonly } from "../../../template/template.ts";
import type { BlockProperties } from "../../block.ts";
import { directionOf } from "../../locale/direction-of.ts";
import { imageFile } from "../compose-images.ts";
import type { Composition, Surroundings } from "../composition.ts";
import { plainBlock } from "../plain-block.ts";
import type { PatternContext } from "./compose-pattern.ts";

export interface PartsContext {
  readonly composition: Composition;
  readonly surroundings: Surroundings;
  /** Where the parts stand in the template. */
  readonly pointer: string;
}

/** A block of no style, which is decoration unless its kind says otherwise. */
export function plainProperties({
  composition,
  surroundings,
  pointer,
}: PartsContext): BlockProperties & { decoration?: never } {
  return {
    ...plainBlock(surroundings),
    role: "Artifact",
    origin: composition.template.originOf(pointer),
  };
}

export function patternContextOf(style: string, language: LanguageTag, context: PartsContext): PatternContext {
  const { composition, pointer } = context;
  return { composition, language, styles: [style], origin: composition.template.originOf(pointer) };
}

export function languagesOf(
  language: string | readonly string[] | undefined,
  { composition, surroundings }: PartsContext,
): readonly LanguageTag[] {
  if (language === undefined) return [surroundings.language];
  const wanted = typeof language === "string" ? [language] : language;
  return wanted.flatMap((tag) => (tag === "ltr" || tag === "rtl" ? languagesThatRun(tag, composition) : [tag]));
}

/** Those the release is typeset in before those that only the issuer's name has. */
function languagesThatRun(direction: Direction, { languages, release }: Composition): readonly LanguageTag[] {
  const all = new Set([...languages, ...release.issuer.name.keys()]);
  return [...all].filter((tag) => tag !== "und" && directionOf(tag) === direction);
}

/** Whether all that a condition says holds for the release and the language. */
export function holds(
  when: DeepReadonly<Condition> | undefined,
  language: LanguageTag,
  { composition }: PartsContext,
): boolean {
  if (!when) return true;
  const { values, layout, languages, release } = composition;
  if (when.has !== undefined && !values.get(when.has, language)) return false;
  if (when.lacks !== undefined && values.get(when.lacks, language)) return false;
  if (when.layout !== undefined && when.layout !== layout) return false;
  if (when.kind !== undefined && !(typeof release.kind === "string" && when.kind.includes(release.kind))) return false;
  if (when.mark !== undefined && !bears(release.mark, when.mark)) return false;
  if (when.image !== undefined && !imageFile(release, when.image)) return false;
  if (when.typeset !== undefined && when.typeset !== languages.includes(language)) return false;
  if (when.language === undefined) return true;
  const wanted = typeof when.language === "string" ? [when.language] : when.language;
  return wanted.some((tag) => languages.some((own) => own === tag || own.startsWith(`${tag}-`)));
}

/** A mark in the author's own words is none of the known ones. */
function bears(mark: Release["mark"], wanted: ReleaseMark | readonly ReleaseMark[]): boolean {
  return typeof mark === "string" && (typeof wanted === "string" ? wanted === mark : wanted.includes(mark));
}
