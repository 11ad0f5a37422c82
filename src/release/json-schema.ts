/** The schemas as JSON Schema (draft 2020-12), which editors read to complete and check what authors write. */

import { z } from "zod";
import { batchListSchema } from "./batch-list-schema.ts";
import { issuerSchema } from "./issuer-schema.ts";
import { releaseSchema } from "./schema.ts";

export type JsonSchema = Readonly<Record<string, unknown>>;

export function releaseJsonSchema(): JsonSchema {
  return publish(releaseSchema);
}

export function issuerJsonSchema(): JsonSchema {
  return publish(issuerSchema);
}

export function batchListJsonSchema(): JsonSchema {
  return publish(batchListSchema);
}

function publish(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    target: "draft-2020-12",
    io: "input",
    override: ({ jsonSchema }) => {
      // Editors show a property's title; one that is not worth a title of its own goes by its key.
      for (const [key, property] of Object.entries(jsonSchema.properties ?? {})) {
        if (typeof property === "object") property.title ??= key.charAt(0).toUpperCase() + key.slice(1);
      }
    },
  });
}
