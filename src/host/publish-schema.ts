/** The published JSON Schemas, generated from the schemas that validate. */

export const schemaNames = ["release", "issuer", "template", "batch"] as const;
export type SchemaName = (typeof schemaNames)[number];

export async function jsonSchema(name: SchemaName): Promise<object> {
  if (name === "template") return (await import("../template/template-json-schema.ts")).templateJsonSchema();
  const schemas = await import("../release/json-schema.ts");
  if (name === "batch") return schemas.batchListJsonSchema();
  return name === "release" ? schemas.releaseJsonSchema() : schemas.issuerJsonSchema();
}
