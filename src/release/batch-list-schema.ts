/** The schema of a batch list: a file that names the documents of a batch one by one. */

import { z } from "zod";
import { mapping } from "./text-schema.ts";

const path = z.string("a path").min(1, "a path");
const pattern = z
  .string("a pattern of file names")
  .min(1, "a pattern of file names")
  .meta({
    description: "Pattern of the files' names; fields of the release and of its record in braces.",
    examples: ["{{reference}}-{{lang}}.pdf"],
  });
const template = path.optional().meta({ description: "A template: a name, or a folder.", examples: ["letterhead"] });
const recordNumber = z.int("a whole number").min(1, "a whole number from 1");

const document = mapping(
  {
    release: path.meta({ description: "A release, relative to this file.", examples: ["notice.yaml"] }),
    data: path.optional().meta({
      description: "A file of records, each of which fills the release once, relative to this file.",
      examples: ["people.csv"],
    }),
    record: recordNumber.optional().meta({ description: "Only this one of the records.", examples: [3] }),
    template,
    name: pattern.optional(),
  },
  "a mapping such as {release: …}",
);

export const batchListSchema = mapping(
  {
    batch: z.literal(1, "the format version 1").meta({ description: "The version of this format.", examples: [1] }),
    template,
    name: pattern.optional(),
    documents: z
      .array(
        z.union([path, document], "the path of a release, or a mapping such as {release: …}"),
        "a list of releases",
      )
      .min(1, "a list with at least one release")
      .meta({
        description: "The documents, in their order.",
        examples: [["first.yaml", { release: "notice.yaml", data: "people.csv" }]],
      }),
  },
  "a mapping with the documents of a batch",
).meta({
  id: "Batch",
  title: "Tarwisa batch list",
  description: "The documents of a batch, one by one.",
  examples: [{ batch: 1, documents: ["first.yaml"] }],
});

export type BatchList = z.output<typeof batchListSchema>;
