/** `ArchiveManifest`: what the files within an archive are, and what its pages were made with. It is one of those files. */

import { z } from "zod";
import { pressNames, printerMarks } from "../../template/print-schema.ts";

export const manifestName = "tarwisa-archive.json";

const text = z.string();
const attachment = text.meta({ description: "The name of an attached file." });

export const manifestSchema = z.object({
  tarwisaArchive: z.literal(1),
  engine: z.object({ name: z.literal("Tarwisa"), version: text.regex(/^[\w.+-]{1,40}$/) }),
  /** `file`: the name of the release, whose ending says its format. */
  release: z.object({ attachment, file: text }),
  data: z.object({ attachment, number: z.int().min(1) }).nullable(),
  /** What a run may say in place of release and template; absent where it said nothing. */
  options: z.object({
    page: z.enum(["a4", "letter"]).optional(),
    press: z.enum(pressNames).optional(),
    marks: z.array(z.enum(printerMarks)).optional(),
    /** Points. */
    bleed: z.number().min(0).max(1000).optional(),
  }),
  /** Those that the release named, by their path from the root. */
  files: z.array(z.object({ path: text, attachment })),
  /** The first is the one that the pages are set in. */
  templates: z.array(
    z.union([
      /** One that comes with every engine of the version. */
      z.object({ id: text, bundled: text }),
      z.object({
        id: text,
        /** Its name with that of its folder, in which nothing else of it is told. */
        file: text,
        attachment,
        /** What it extends: the name written in it, and which of the templates that means. */
        extends: z.array(z.object({ name: text, template: text })),
        /** Files in its folder. */
        files: z.array(z.object({ path: text, attachment })),
      }),
    ]),
  ),
  /** Of every attached file but this one, in hexadecimal digits. */
  sha256: z.record(text, text),
});

export type ArchiveManifest = z.infer<typeof manifestSchema>;
