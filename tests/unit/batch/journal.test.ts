import { appendFile, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { Journal, type JournalEntry, readJournal } from "../../../src/batch/journal.ts";

const entry = (key: string, number: number): JournalEntry => ({
  key,
  number,
  ok: true,
  pages: 1,
  milliseconds: 20,
  warnings: 0,
  files: [{ path: `${key}.pdf`, edition: "screen", pages: 1, sha256: "00" }],
  inputs: [],
});

const journalPath = async () => join(await mkdtemp(join(tmpdir(), "tarwisa-journal-")), "journal.jsonl");

it("gives back what was appended, the last of each key", async () => {
  const path = await journalPath();
  const journal = await Journal.open(path, "begin");
  await Promise.all([journal.append(entry("a", 1)), journal.append(entry("b", 2)), journal.append(entry("a", 3))]);
  await journal.close();
  const entries = await readJournal(path);
  expect([...entries.keys()]).toEqual(["a", "b"]);
  expect(entries.get("a")?.number).toBe(3);
});

it("takes a line cut off by a kill for none, and loses no line after it", async () => {
  const path = await journalPath();
  await writeFile(path, `${JSON.stringify(entry("a", 1))}\n${JSON.stringify(entry("b", 2)).slice(0, 40)}`);
  const journal = await Journal.open(path, "resume");
  await journal.append(entry("c", 3));
  await journal.close();
  expect([...(await readJournal(path)).keys()]).toEqual(["a", "c"]);
});

it("knows nothing where there is no journal, and begins anew when told to", async () => {
  const path = await journalPath();
  expect((await readJournal(path)).size).toBe(0);
  await appendFile(path, `${JSON.stringify(entry("a", 1))}\n`);
  await (await Journal.open(path, "begin")).close();
  expect(await readFile(path, "utf8")).toBe("");
});
