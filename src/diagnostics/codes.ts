/** Every diagnostic code there is, with its severity and what it means. Codes are published: add, never rename. */

import type { Severity } from "./severity.ts";

interface CodeEntry {
  readonly severity: Severity;
  readonly meaning: string;
}

export const diagnosticCodes = {
  // Reading the release and the template
  syntax: { severity: "error", meaning: "The file is not well-formed YAML, JSON or Markdown with front matter." },
  "unsupported-version": { severity: "error", meaning: "The format version is not one this program reads." },
  "unknown-key": { severity: "error", meaning: "A key that the schema does not know." },
  "missing-key": { severity: "error", meaning: "A required key is absent." },
  "invalid-value": { severity: "error", meaning: "A value of the wrong type or form." },
  "missing-translation": { severity: "error", meaning: "A text is absent in a language that requires it." },
  "unknown-language": { severity: "error", meaning: "A text in a language that the release does not list." },
  "empty-body": { severity: "error", meaning: "The release has no body text." },
  "unaligned-body": { severity: "warning", meaning: "Bodies in parallel columns whose blocks do not correspond." },
  "ignored-break": { severity: "warning", meaning: "A page break where no page can begin." },
  "unsupported-block": { severity: "error", meaning: "A block that this version does not typeset." },
  "unsupported-markup": { severity: "error", meaning: "Markup that this version does not typeset." },
  "unknown-footnote": { severity: "error", meaning: "The mark of a footnote that nothing defines." },
  "unused-footnote": { severity: "warning", meaning: "A footnote without a mark in the text." },
  "duplicate-footnote": { severity: "error", meaning: "Two footnotes of one name." },
  "unknown-anchor": { severity: "error", meaning: "A reference to a name that nothing in the document has." },
  "duplicate-anchor": { severity: "error", meaning: "Two things of one name." },
  "file-not-found": { severity: "error", meaning: "A referenced file does not exist." },
  "file-exists": { severity: "error", meaning: "A file that would have to be overwritten." },
  "file-unreadable": { severity: "error", meaning: "A referenced file cannot be read." },
  "path-outside-root": { severity: "error", meaning: "A path that leads out of the root folder." },
  "limit-exceeded": { severity: "error", meaning: "Input beyond a stated limit." },
  "missing-data": { severity: "error", meaning: "A placeholder for which the data record has no value." },
  "invalid-data": { severity: "error", meaning: "A value of a data record that cannot stand where it is wanted." },
  "record-choice": { severity: "error", meaning: "A data file that does not hold exactly the one record wanted." },
  "template-not-found": { severity: "error", meaning: "No template of that name." },
  "template-circle": { severity: "error", meaning: "Templates that extend each other in a circle." },
  "missing-style": { severity: "error", meaning: "The template names a style it does not define." },
  // Dates and typed fields
  "invalid-date": { severity: "error", meaning: "Not a date of the calendar." },
  "date-mismatch": { severity: "error", meaning: "Gregorian date, Hijri date and weekday do not agree." },
  "date-outside-table": { severity: "error", meaning: "A date outside the Umm al-Qura table; state the Hijri date." },
  "invalid-field": { severity: "error", meaning: "A typed field that does not have the form of its type." },
  // Text
  "bidi-control-stripped": { severity: "warning", meaning: "A directional control was removed from a field." },
  "bidi-control-rejected": { severity: "error", meaning: "A directional control where the policy allows none." },
  "bidi-control-unbalanced": {
    severity: "warning",
    meaning: "Unbalanced directional controls, confined to their field.",
  },
  "bidi-override": { severity: "warning", meaning: "A directional override, confined to its field." },
  "invisible-character": { severity: "warning", meaning: "An invisible or control character in a field." },
  "tracking-ignored": { severity: "warning", meaning: "A style spaces letters of a script whose letters join." },
  "latin-punctuation": {
    severity: "hint",
    meaning: "A Latin comma, semicolon, question mark or percent sign in Arabic text.",
  },
  "missing-glyph": { severity: "error", meaning: "No declared font has a glyph for a character." },
  // Fonts and images
  "font-not-found": { severity: "error", meaning: "A font family that the font book does not hold." },
  "font-unreadable": { severity: "error", meaning: "A font file that cannot be read." },
  "font-weight-substituted": {
    severity: "warning",
    meaning: "The family has no face of the weight or slant asked for.",
  },
  "font-feature-missing": { severity: "warning", meaning: "An OpenType feature that no font of the style has." },
  "font-axis-unknown": { severity: "warning", meaning: "A variation axis that no font of the style has." },
  "font-axis-out-of-range": {
    severity: "warning",
    meaning: "A value beyond the ends of a font's variation axis; the end is used.",
  },
  "font-not-embeddable": { severity: "error", meaning: "The font's licence bits forbid embedding." },
  "image-unreadable": { severity: "error", meaning: "An image that cannot be decoded." },
  "image-unsafe": { severity: "error", meaning: "A drawing that could run or fetch something." },
  "drawing-rastered": {
    severity: "hint",
    meaning: "A drawing is set in pixels, because outlines cannot show all of it.",
  },
  "low-resolution": { severity: "warning", meaning: "An image has too few pixels for the size it is placed at." },
  "missing-alternative": { severity: "error", meaning: "An image without words for those who cannot see it." },
  // Scripture and verse
  "scripture-altered": { severity: "error", meaning: "A quotation on the pages is not the one that was written." },
  "scripture-word-broken": { severity: "error", meaning: "A word of a quotation is cut at a line's end." },
  "scripture-stretched": { severity: "error", meaning: "Letters of a quotation are moved apart or elongated." },
  "scripture-fallback": { severity: "error", meaning: "Part of a quotation is not set in the face declared for it." },
  "scripture-mark-order": { severity: "error", meaning: "Equivalent orders of marks do not come out alike." },
  "scripture-mark-floats": { severity: "error", meaning: "A mark of a quotation does not stand on its own letter." },
  "scripture-ink-collision": { severity: "warning", meaning: "Marks of a quotation run into other ink." },
  "citation-verse-count": { severity: "error", meaning: "A citation names other verses than the quotation has." },
  "citation-mismatch": { severity: "error", meaning: "The citations of one quotation do not agree." },
  "verse-end-open": { severity: "warning", meaning: "The number of a verse stands outside its ornament." },
  "ornate-parentheses-swapped": { severity: "warning", meaning: "Ornate parentheses that face away from their text." },
  // Lines and pages
  "overfull-line": { severity: "error", meaning: "Text wider than its measure that no allowed break can mend." },
  "overfull-row": { severity: "error", meaning: "Cells side by side wider than the measure they stand in." },
  "overfull-fixture": { severity: "error", meaning: "Content taller than the fixed box of the page it stands in." },
  "overfull-table": { severity: "error", meaning: "A table whose columns need more width than there is." },
  "overfull-page": { severity: "error", meaning: "Content taller than the region it must stand in." },
  "little-room": { severity: "warning", meaning: "Header and footer leave little of the page for the text." },
  "overfull-document": { severity: "error", meaning: "A text too long for its pages even when shrunk to the limits." },
  "overfull-block": { severity: "error", meaning: "A text too long for its lines even when shrunk to the limit." },
  fitted: { severity: "hint", meaning: "A text was shrunk, within limits, to fit its pages." },
  "unsettled-pages": { severity: "warning", meaning: "Page numbers in the text that change the pages they name." },
  "ink-collision": { severity: "warning", meaning: "Lines whose marks touch though they were opened to the limit." },
  "small-marks": { severity: "warning", meaning: "Vowel marks that print too small to be read." },
  // Finished files
  "roundtrip-text-missing": { severity: "error", meaning: "A text of the release that stands on no page." },
  "roundtrip-mismatch": { severity: "error", meaning: "A reader does not give back from a file what was written." },
  "link-refused": { severity: "error", meaning: "A link to an address of a kind that files may not hold." },
  // Archives
  "archive-unreadable": { severity: "error", meaning: "A file that is no PDF, or a PDF that cannot be read." },
  "archive-without-release": { severity: "error", meaning: "A PDF that does not keep the release it was made from." },
  "archive-file-altered": { severity: "error", meaning: "A file within an archive that was exchanged or removed." },
  "archive-not-remade": { severity: "error", meaning: "An archive whose own files do not make pages." },
  "archive-page-differs": { severity: "error", meaning: "A page of an archive that its own release does not make." },
  "archive-extended": { severity: "warning", meaning: "An archive in which changes were saved after it was made." },
  "archive-engine": { severity: "hint", meaning: "An archive that another version of this program made." },
  // Signing
  "signature-file-unreadable": { severity: "error", meaning: "The file to sign with is no PKCS#12 file one can open." },
  "signature-password": { severity: "error", meaning: "The file to sign with needs a password, or another one." },
  "signature-key-missing": { severity: "error", meaning: "The file to sign with lacks the key or its certificate." },
  "signature-key-choice": { severity: "error", meaning: "The file to sign with holds more than one private key." },
  "signature-key-unsupported": { severity: "error", meaning: "A kind of key that does not sign PDF files here." },
  "signature-key-weak": { severity: "warning", meaning: "A key too short for its signatures to be trusted." },
  "signature-key-usage": { severity: "warning", meaning: "A certificate that was not issued for signing documents." },
  "signature-certificate-not-valid": {
    severity: "error",
    meaning: "The certificate is not valid at the time of signing.",
  },
  "signature-refused": { severity: "error", meaning: "A signature on an edition that cannot hold one." },
  // Preflight: before finished pages go to press
  "ink-coverage": { severity: "warning", meaning: "More ink at one place than the paper takes." },
  hairline: { severity: "warning", meaning: "A line too thin for the press and for the inks it is printed in." },
  "small-type": { severity: "warning", meaning: "Type too small for the press and for the inks it is printed in." },
  "rich-black-type": { severity: "warning", meaning: "Small type in black of several inks." },
  "registration-color": {
    severity: "warning",
    meaning: "Paint in all inks at full strength, as printer's marks have.",
  },
  "coarse-image": { severity: "warning", meaning: "An image with too few pixels where it stands on the page." },
  "white-overprint": { severity: "error", meaning: "Paint lighter than its ground that is set to print over it." },
  "unseparated-color": { severity: "error", meaning: "A colour or image for which there are no inks." },
  "page-size": { severity: "warning", meaning: "Pages of one document that are not of one size." },
  "missing-bleed": { severity: "warning", meaning: "Paint at the trimmed edge that does not run past it far enough." },
  "near-trim": { severity: "warning", meaning: "Text so near to the trimmed edge that it may be cut." },
  "flattened-transparency": { severity: "hint", meaning: "An image whose see-through parts were filled for print." },
  // Preflight: before finished pages are read on a screen or aloud
  "low-contrast": { severity: "warning", meaning: "Text too near in lightness to what it stands on." },
  "missing-title": { severity: "warning", meaning: "A document without a title." },
  "missing-language": { severity: "warning", meaning: "A document, or part of one, in no known language." },
  // Inks
  "colors-converted": { severity: "hint", meaning: "Colours without inks of their own went through the profile." },
  "spot-mismatch": { severity: "error", meaning: "One spot ink for which different process inks stand." },
  "press-profile-unusable": { severity: "error", meaning: "A colour profile that is not one for a press." },
} as const satisfies Record<string, CodeEntry>;

export type DiagnosticCode = keyof typeof diagnosticCodes;

export function severityOf(code: DiagnosticCode): Severity {
  return diagnosticCodes[code].severity;
}
