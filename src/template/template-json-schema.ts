/** The JSON Schema of template files, for editors and for `tarwisa schema template`. */

import { z } from "zod";
import { templateSchema } from "./template-schema.ts";

export function templateJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(templateSchema, { io: "input", target: "draft-2020-12" });
  return { title: "Tarwisa template", ...schema };
}
