/** The JSON Schema of template files, for editors and for `tarwisa schema template`. */

import { z } from "zod";
import { templateSchema } from "./template-schema.ts";

export function templateJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(templateSchema, { io: "input", target: "draft-2020-12" });
}
