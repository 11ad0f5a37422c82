/** The published JSON Schemas: complete, described, and about the same files that the reader takes. */

import { expect, test } from "vitest";
import { issuerJsonSchema, releaseJsonSchema } from "../../../src/release/json-schema.ts";

function undescribed(schema: unknown, path = ""): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (key === "examples") return [];
    if (key !== "properties") return undescribed(value, `${path}/${key}`);
    return Object.entries(value as Record<string, Record<string, unknown>>).flatMap(([name, property]) => [
      ...["title", "description", "examples"]
        .filter((word) => !(word in property))
        .map((word) => `${path}/${name} ${word}`),
      ...undescribed(property, `${path}/${name}`),
    ]);
  });
}

test.each([
  ["release", releaseJsonSchema()],
  ["issuer", issuerJsonSchema()],
])("the %s schema is draft 2020-12 and describes every field", (_, schema) => {
  expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(undescribed(schema)).toEqual([]);
});

test("the release schema requires what a release needs, and nothing else is allowed", () => {
  expect(releaseJsonSchema()).toMatchObject({
    required: ["kind", "languages", "issuer", "date", "title", "body"],
    additionalProperties: false,
  });
});
