import { expect, it } from "vitest";
import { jobId, type QueueJob, queueFile, renderTask } from "../../../src/queue/queue-job.ts";

const text = (value: string) => new TextEncoder().encode(value);

const job: QueueJob = {
  release: queueFile("notice.yaml", text("tarwisa: 1\n")),
  assets: [queueFile("شعار.svg", new Uint8Array([0, 255, 10]))],
  record: { file: "people.csv#3.json", values: '{"number":"007"}' },
  settings: { edition: "archive", template: "letter" },
  path: "003.pdf",
};

it("gives a worker everything a document needs, byte for byte, after a way through JSON", () => {
  const task = renderTask(JSON.parse(JSON.stringify(job)));
  expect(task).toMatchObject({
    source: { file: "notice.yaml" },
    data: { content: '{"number":"007"}', file: "people.csv#3.json" },
    template: "letter",
    editions: ["archive"],
    format: "pdf",
  });
  expect(new TextDecoder().decode(task.source.content as Uint8Array)).toBe("tarwisa: 1\n");
  expect([...(task.assets?.get("شعار.svg") ?? [])]).toEqual([0, 255, 10]);
});

it("has one id for equal work and another for other work", () => {
  expect(jobId(structuredClone(job))).toBe(jobId(job));
  const others: readonly QueueJob[] = [
    { ...job, path: "004.pdf" },
    { ...job, assets: [] },
    { ...job, settings: { edition: "archive" } },
    { ...job, release: queueFile("notice.yaml", text("tarwisa: 1 \n")) },
  ];
  expect(new Set([job, ...others].map(jobId)).size).toBe(5);
  expect(jobId(job)).toMatch(/^[0-9a-f]{64}$/);
});
