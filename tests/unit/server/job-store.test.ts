import { expect, it } from "vitest";
import { JobStore } from "../../../src/server/job-store.ts";
import { Problem } from "../../../src/server/problem.ts";

const failure = () => ({ state: "failed" as const, problem: new Problem("invalid-release", "it has an error") });

it("finds a job by its id, and by the key it was asked for under", () => {
  const store = new JobStore({ jobs: 10, keepJobs: 1000 }, () => 0);
  const job = store.add("1", "hash", "key");
  expect(store.get("1")).toBe(job);
  expect(store.underKey("key")).toBe(job);
  expect(store.underKey("other")).toBeUndefined();
});

it("forgets results when their time is over, and no job that is under way", () => {
  let time = 0;
  const store = new JobStore({ jobs: 10, keepJobs: 1000 }, () => time);
  store.finish(store.add("done", "a", "key"), failure());
  store.add("waiting", "b", undefined);
  time = 1000;
  expect([store.get("done"), store.underKey("key")]).toEqual([undefined, undefined]);
  expect(store.get("waiting")?.progress.state).toBe("waiting");
});

it("keeps so many results and no more, the newest", () => {
  const store = new JobStore({ jobs: 2, keepJobs: 1000 }, () => 0);
  for (const id of ["1", "2", "3", "4"]) store.finish(store.add(id, id, undefined), failure());
  expect(["1", "2", "3", "4"].filter((id) => store.get(id))).toEqual(["3", "4"]);
});
