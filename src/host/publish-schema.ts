/** The published JSON Schemas, generated from the schemas that validate. */

export const schemaNames = ["release", "issuer", "template"] as const;
export type SchemaName = (typeof schemaNames)[number];

export async function jsonSchema(name: SchemaName): Promise<object> {
  if (name === "template") return (await import("../template/template-json-schema.ts")).templateJsonSchema();
  const { releaseJsonSchema, issuerJsonSchema } = await import("../release/json-schema.ts");
  return name === "release" ? releaseJsonSchema() : issuerJsonSchema();
}
