/** What each edition claims to hold, as rules. */

import type { EditionName } from "../../../src/export/edition.ts";
import type { Rule } from "./rule.ts";
import { accessibleAnnotationRules, annotationRules, noAnnotationRules } from "./rules/annotations.ts";
import { attachmentRules, noAttachmentRules } from "./rules/attachments.ts";
import { archiveColorRules, paintRules } from "./rules/color.ts";
import { fontRules, textRules } from "./rules/fonts.ts";
import {
  accessibilityMetadataRules,
  archiveMetadataRules,
  metadataRules,
  pressMetadataRules,
} from "./rules/metadata.ts";
import { opaqueRules, pressFileRules, pressRules } from "./rules/press.ts";
import { securityRules } from "./rules/security.ts";
import { structureRules } from "./rules/structure.ts";
import { syntaxRules } from "./rules/syntax.ts";
import { tableRules } from "./rules/tables.ts";
import { taggedContentRules, untaggedRules } from "./rules/tagged-content.ts";

/** True of any file this engine writes. */
const everyFile: readonly Rule[] = [...syntaxRules, ...securityRules, ...fontRules, ...paintRules, ...metadataRules];

/** PDF/UA-1. */
const accessible: readonly Rule[] = [
  ...textRules,
  ...annotationRules,
  ...accessibleAnnotationRules,
  ...taggedContentRules,
  ...structureRules,
  ...tableRules,
  ...accessibilityMetadataRules,
];

export const ruleSets: Readonly<Record<EditionName, readonly Rule[]>> = {
  screen: [...everyFile, ...accessible, ...noAttachmentRules],
  /** PDF/A-3a, or 2a where nothing is attached. */
  archive: [...everyFile, ...accessible, ...archiveColorRules, ...archiveMetadataRules, ...attachmentRules],
  /** PDF/X-4. */
  print: [
    ...everyFile,
    ...pressFileRules,
    ...pressRules,
    ...opaqueRules,
    ...pressMetadataRules,
    ...noAnnotationRules,
    ...noAttachmentRules,
    ...untaggedRules,
  ],
};
