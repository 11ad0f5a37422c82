/** `fields:` of a release: what type the values have that fill its placeholders, and what stands where a record has none. */

import { z } from "zod";
import { childOf, type SourceMapping, type SourceNode } from "../source-tree.ts";
import { mapping } from "../text-schema.ts";
import { fieldName } from "./data-record.ts";

export const fieldTypes = ["text", "number", "date", "phone", "email", "url"] as const;
export type FieldType = (typeof fieldTypes)[number];

const typeSchema = z.enum(fieldTypes, `one of ${fieldTypes.join(", ")}`);
const valueSchema = z.union([z.string(), z.number()], "a text or a number");

export const fieldsSchema = z
  .record(
    z.string(),
    z.union(
      [
        typeSchema,
        mapping(
          {
            type: typeSchema
              .optional()
              .meta({ description: "What the value is; text by default.", examples: ["number"] }),
            default: z
              .union(
                [valueSchema, z.record(z.string(), valueSchema)],
                "a text, a number, or a mapping from language to them",
              )
              .optional()
              .meta({ description: "Stands where the record has no value.", examples: ["—"] }),
            optional: z
              .boolean("true or false")
              .optional()
              .meta({
                description: "Whether the record may have no value; then nothing stands there.",
                examples: [true],
              }),
            label: z
              .union([z.string(), z.record(z.string(), z.string())], "text, or a mapping from language to text")
              .optional()
              .meta({ description: "What the field is, for people and forms.", examples: ["Amount due"] }),
          },
          "a mapping with type, default, optional or label",
        ),
      ],
      `one of ${fieldTypes.join(", ")}, or a mapping with type, default, optional or label`,
    ),
    "a mapping from field names to their types",
  )
  .meta({
    title: "Fields",
    description: "The fields that a data record fills in: {{name}} in any text stands for the record's value.",
    examples: [{ due: "date", amount: { type: "number" }, remark: { optional: true } }],
  });

export interface FieldDeclaration {
  readonly type?: FieldType;
  readonly default?: SourceNode;
  readonly optional: boolean;
}

/** What the schema refuses is left out; it has been reported. */
export function readFields(release: SourceMapping): ReadonlyMap<string, FieldDeclaration> {
  const declared = new Map<string, FieldDeclaration>();
  const node = childOf(release, "fields");
  if (node?.kind !== "mapping") return declared;
  for (const [name, { value }] of node.entries) {
    const typeNode = value.kind === "mapping" ? childOf(value, "type") : value;
    const type = fieldTypes.find((known) => typeNode?.kind === "scalar" && typeNode.value === known);
    const fallback = childOf(value, "default");
    const optional = childOf(value, "optional");
    declared.set(fieldName(name), {
      ...(type ? { type } : {}),
      ...(fallback ? { default: fallback } : {}),
      optional: optional?.kind === "scalar" && optional.value === true,
    });
  }
  return declared;
}
