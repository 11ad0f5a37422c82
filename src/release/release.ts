/** `Release`: what the author wrote, validated, with every text at its source position. The door out of this room. */

import type { Origin } from "../diagnostics/source-position.ts";
import type { ColorDefinition } from "./color-schema.ts";
import type { BodyRow, LanguageTag, Localized, SourcedText } from "./content.ts";

export type ReleaseLayout = "single" | "stacked" | "parallel";
export type ReleaseKind = "press-release" | "statement" | "circular" | "letter";
export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

/** A calendar date without time or zone; months and days count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The date as stated. What is absent is computed from what is present; what is stated twice must agree. */
export interface ReleaseDate {
  readonly gregorian?: CalendarDate;
  readonly hijri?: CalendarDate;
  readonly weekday?: Weekday;
  readonly origin: Origin;
}

export type ContactKind = "phone" | "mobile" | "fax" | "email" | "url" | "pobox" | "address" | "social";

export interface Contact {
  readonly kind: ContactKind;
  /** An address usually has one value per language; a number has one value, under the key `und`. */
  readonly value: Localized<SourcedText>;
  readonly label: Localized<SourcedText>;
  readonly origin: Origin;
}

/** A file the author names, already read below the root; later rooms get bytes, never paths. */
export interface SourcedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly origin: Origin;
}

export interface SourcedColor {
  readonly definition: ColorDefinition;
  readonly origin: Origin;
}

export interface Issuer {
  readonly name: Localized<SourcedText>;
  readonly unit: Localized<SourcedText>;
  readonly motto: Localized<SourcedText>;
  readonly logo?: SourcedFile;
  readonly contacts: readonly Contact[];
  /** Named colours that a template may use in place of its own. */
  readonly colors: ReadonlyMap<string, SourcedColor>;
  readonly origin: Origin;
}

export interface Signature {
  readonly name: Localized<SourcedText>;
  readonly role: Localized<SourcedText>;
  readonly unit: Localized<SourcedText>;
  readonly image?: SourcedFile;
  readonly stamp?: SourcedFile;
  readonly origin: Origin;
}

/** Factors from above 0 to 1. */
export interface FitRequest {
  readonly pages?: number;
  readonly size?: number;
  readonly leading?: number;
  readonly space?: number;
  readonly origin: Origin;
}

export type ReleaseMark = "draft" | "copy" | "original" | "confidential";

export interface Recipient {
  readonly name: Localized<SourcedText>;
  readonly role: Localized<SourcedText>;
  readonly organization: Localized<SourcedText>;
  /** Line feeds part its lines. */
  readonly address: Localized<SourcedText>;
  readonly origin: Origin;
}

export interface Addressee {
  readonly name: Localized<SourcedText>;
  readonly note: Localized<SourcedText>;
  readonly origin: Origin;
}

/** What letters and circulars have besides a release. */
export interface LetterMatters {
  /** One of the known marks, whose label the template gives, or the author's own words. */
  readonly mark?: ReleaseMark | Localized<SourcedText>;
  readonly recipient?: Recipient;
  /** Under `und` when the author gave one form for all languages. */
  readonly yourReference: Localized<SourcedText>;
  readonly addressees: readonly Addressee[];
  readonly salutation: Localized<SourcedText>;
  readonly closing: Localized<SourcedText>;
  readonly copies: readonly Addressee[];
}

export interface Release extends LetterMatters {
  /** The name of the file, for messages. */
  readonly file: string;
  /** At least one; the first leads. */
  readonly languages: readonly [LanguageTag, ...LanguageTag[]];
  /** One of the known kinds, whose label the template gives, or the author's own label. */
  readonly kind: ReleaseKind | Localized<SourcedText>;
  readonly layout?: ReleaseLayout;
  readonly template?: SourcedText;
  readonly issuer: Issuer;
  /** Under `und` when the author gave one form for all languages. */
  readonly reference: Localized<SourcedText>;
  readonly date: ReleaseDate;
  readonly place: Localized<SourcedText>;
  /** Where the release itself stands on the web, as written. */
  readonly url?: SourcedText;
  /** ISO 8601 date and time with offset, as written. */
  readonly embargo?: SourcedText;
  readonly title: Localized<SourcedText>;
  readonly subtitle: Localized<SourcedText>;
  readonly body: readonly BodyRow[];
  /** The body's place, if blocks of its languages do not correspond: side by side, some stand without a counterpart. */
  readonly unaligned?: Origin;
  /** The files of the body's images, by the paths as written. */
  readonly images: ReadonlyMap<string, SourcedFile>;
  /** Whether headings and captions are numbered; absent where the template decides. */
  readonly numbered?: boolean;
  readonly signature?: Signature;
  readonly contacts: readonly Contact[];
  /** How many pages it may take, and how far it may shrink to fit them; limits left out are the template's. */
  readonly fit?: FitRequest;
  readonly attachments: readonly SourcedText[];
  readonly origin: Origin;
}
