/** The schemas as JSON Schema (draft 2020-12), which editors read to complete and check what authors write. */

import { z } from "zod";
import { issuerSchema } from "./issuer-schema.ts";
import { releaseSchema } from "./schema.ts";

export type JsonSchema = Readonly<Record<string, unknown>>;

export function releaseJsonSchema(): JsonSchema {
  return z.toJSONSchema(releaseSchema, { target: "draft-2020-12", io: "input" });
}

export function issuerJsonSchema(): JsonSchema {
  return z.toJSONSchema(issuerSchema, { target: "draft-2020-12", io: "input" });
}
