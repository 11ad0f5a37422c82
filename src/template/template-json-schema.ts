/** The JSON Schema of template files, for editors and for `tarwisa schema template`. */

import { z } from "zod";
import { templateSchema } from "./template-schema.ts";

type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * A template that extends another leaves out what it inherits and takes keys away with null. Editors are told so for all
 * templates, save that one which extends none must have every top-level key; the rest `tarwisa check` knows better.
 */
export function templateJsonSchema(): Record<string, unknown> {
  const { required, properties, ...schema } = z.toJSONSchema(templateSchema, {
    io: "input",
    target: "draft-2020-12",
  }) as JsonSchema & {
    readonly required: readonly string[];
    readonly properties: Readonly<Record<string, JsonSchema>>;
  };
  const { colors, ...others } = properties;
  return {
    ...schema,
    properties: {
      ...inherited(others),
      // A colour is replaced whole: its own keys are as required as ever.
      colors: { ...colors, additionalProperties: orNull(colors?.additionalProperties as JsonSchema) },
    },
    if: { required: ["extends"] },
    else: { required },
  };
}

function inherited(properties: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, orNull(partial(schema))]));
}

/** Lists are replaced whole, so that what stands in them is complete. */
function partial(schema: JsonSchema): JsonSchema {
  const { required: _, properties, additionalProperties, anyOf, ...rest } = schema;
  return {
    ...rest,
    ...(properties ? { properties: inherited(properties as Readonly<Record<string, JsonSchema>>) } : {}),
    ...(additionalProperties === undefined
      ? {}
      : {
          additionalProperties: isSchema(additionalProperties)
            ? orNull(partial(additionalProperties))
            : additionalProperties,
        }),
    ...(anyOf ? { anyOf: (anyOf as readonly JsonSchema[]).map(partial) } : {}),
  };
}

function orNull(schema: JsonSchema): JsonSchema {
  const { description, title, examples, default: preset, anyOf, ...rest } = schema;
  const said = { title, description, examples, default: preset };
  const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const branches =
    Array.isArray(anyOf) && Object.keys(rest).length === 0
      ? (anyOf as JsonSchema[])
      : [{ ...rest, ...(anyOf ? { anyOf } : {}) }];
  return { ...known, anyOf: [...branches, { type: "null" }] };
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null;
}
