/** `tarwisa schema`: the JSON Schema of a format, for editors and other programs. */

import { jsonSchema, type SchemaName } from "../../index.ts";
import { ExitCode } from "../exit-code.ts";
import type { CommandIo } from "../io.ts";

export async function schema(name: SchemaName, io: CommandIo): Promise<ExitCode> {
  io.stdout(`${JSON.stringify(await jsonSchema(name), null, 2)}\n`);
  return ExitCode.ok;
}
