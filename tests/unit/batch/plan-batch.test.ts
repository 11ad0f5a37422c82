import { describe, expect, it } from "vitest";
import type { BatchInput } from "../../../src/batch/batch-job.ts";
import { planBatch } from "../../../src/batch/plan-batch.ts";
import { readDataRecords } from "../../../src/index.ts";

const settings = { editions: ["screen"], format: "pdf", resolution: 144, keepGoing: false } as const;

const release = new TextEncoder().encode(
  'tarwisa: 1\nlanguages: [ar, en]\nreference: "1447 / 031"\ntitle: {ar: عودة المياه, en: The water is back}\n',
);

const input = (file: string): BatchInput => ({ file, content: release });

describe("the plan of a batch", () => {
  it("names documents after their files, and equal names apart", async () => {
    const { jobs } = await planBatch([input("a/notice.yaml"), input("b/Notice.yaml")], settings, undefined);
    expect(jobs.map(({ number, path }) => [number, path])).toEqual([
      [1, "notice.pdf"],
      [2, "Notice-2.pdf"],
    ]);
  });

  it("fills a pattern from the release, in its leading language, and from the record before it", async () => {
    const { records } = await readDataRecords("reference,name\n007,ليان\n", "people.csv");
    const [record] = records;
    if (!record) throw new Error("no record");
    const inputs = [input("notice.yaml"), { ...input("notice.yaml"), record }];
    const { jobs, unfilled } = await planBatch(
      inputs,
      settings,
      "{{lang}}/{{reference}} {{title}} {{title.en}} {{name}}.pdf",
    );
    expect(jobs.map(({ path }) => path)).toEqual([
      "ar/1447 - 031 عودة المياه The water is back.pdf",
      "ar/007 عودة المياه The water is back ليان.pdf",
    ]);
    expect([...unfilled]).toEqual([["name", 1]]);
  });

  it("gives equal work one key, and any other input or setting another", async () => {
    const key = async (one: BatchInput, own: Parameters<typeof planBatch>[1] = settings) =>
      (await planBatch([one], own, undefined)).jobs[0]?.key;
    const same = await key(input("notice.yaml"));
    expect(await key(input("notice.yaml"))).toBe(same);
    const others = await Promise.all([
      key(input("other.yaml")),
      key({ ...input("notice.yaml"), content: new TextEncoder().encode("tarwisa: 1\n") }),
      key({ ...input("notice.yaml"), template: "letter" }),
      key(input("notice.yaml"), { ...settings, page: "letter" }),
      key(input("notice.yaml"), { ...settings, editions: ["print"] }),
    ]);
    expect(new Set([same, ...others]).size).toBe(6);
  });
});
