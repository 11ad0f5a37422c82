/** The JSON Schema of releases as a file, made once. */

import { jsonSchema } from "../publish-schema.ts";

let schema: Promise<Uint8Array> | undefined;

export function releaseSchema(): Promise<Uint8Array> {
  schema ??= jsonSchema("release").then((json) => new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`));
  return schema;
}
