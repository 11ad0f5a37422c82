/** Reads every import in src and holds the one direction of flow, the doors of third-party libraries, and the engine's purity. */

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { describe, expect, it } from "vitest";

const source = join(import.meta.dirname, "..", "..", "src");

/** Left to right: a room imports only from rooms to its left and from itself. */
const rooms = [
  "diagnostics",
  "geometry",
  "unicode",
  "font",
  "image",
  "release",
  "template",
  "document",
  "text",
  "line",
  "flow",
  "proof",
  "press",
  "preflight",
  "reader",
  "signature",
  "export",
  "roundtrip",
  "engine",
  "host",
  "index",
  "pool",
  "queue",
  "batch",
  "server",
  "cli",
  "bundle",
];

/** Rooms on top see the public surface, each other's types and nothing below it. */
const onTop = new Set(["pool", "queue", "batch", "server", "cli"]);

/** Rooms that may touch disk, network, clock, locale or environment. */
const outside = new Set(["host", ...onTop]);

/** Reads its own WebAssembly file, as any import would; reads nothing the document or the user names. */
const loadsItsCode = new Set(["font/harfbuzz.ts", "line/breaking/hyphenate.ts"]);

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typesOnly: boolean;
}

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts") && !/(^|\/)generate[\w-]*\.ts$/.test(file));

const imports: readonly Import[] = files.flatMap((from) => {
  const text = readFileSync(join(source, from), "utf8");
  const specifiers = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^"';]*?from\s*"([^"]+)"|import\("([^"]+)"\)|(?:^|\n)import "([^"]+)"/g,
  );
  return [...specifiers].map((match) => ({
    from,
    to: (match[1] ?? match[2] ?? match[3]) as string,
    typesOnly: /^\s*(?:import|export) type\b/.test(match[0]),
  }));
});

function roomOf(file: string): string {
  const [first = ""] = file.split("/");
  return first.replace(/\.ts$/, "");
}

function target({ from, to }: Import): string | undefined {
  return to.startsWith(".") ? posix.normalize(posix.join(posix.dirname(from), to)) : undefined;
}

describe("the rooms", () => {
  it("are all known", () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !rooms.includes(room))).toEqual([]);
  });

  it("import from their left only", () => {
    const wrong = imports.filter((entry) => {
      const to = target(entry);
      return to !== undefined && rooms.indexOf(roomOf(to)) > rooms.indexOf(roomOf(entry.from));
    });
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it("on top see the public surface only", () => {
    const wrong = imports.filter((entry) => {
      const to = target(entry);
      if (to === undefined || !onTop.has(roomOf(entry.from))) return false;
      return roomOf(to) !== "index" && !onTop.has(roomOf(to));
    });
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it("have no import cycles", () => {
    const graph = new Map<string, string[]>();
    for (const entry of imports) {
      const to = target(entry);
      if (to) graph.set(entry.from, [...(graph.get(entry.from) ?? []), to]);
    }
    const state = new Map<string, "open" | "done">();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === "done") return;
      if (state.get(file) === "open") {
        cycles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
        return;
      }
      state.set(file, "open");
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      state.set(file, "done");
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it("have exporters that do not import one another", () => {
    const wrong = imports.filter((entry) => {
      const to = target(entry);
      if (!to || roomOf(to) !== "export" || roomOf(entry.from) !== "export") return false;
      const exporter = (file: string) => (file.split("/").length > 2 ? file.split("/")[1] : "");
      return exporter(to) !== "" && exporter(entry.from) !== exporter(to);
    });
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });
});

describe("third-party libraries", () => {
  it("stand behind one file each", () => {
    const doors = new Map<string, Set<string>>();
    for (const { from, to, typesOnly } of imports) {
      if (typesOnly || to.startsWith(".") || to.startsWith("node:")) continue;
      const name = to
        .split("/")
        .slice(0, to.startsWith("@") ? 2 : 1)
        .join("/");
      doors.set(name, (doors.get(name) ?? new Set()).add(from));
    }
    // zod is the language schemas are written in, so every schema file speaks it; commander and sharp stand apart.
    const many = [...doors].filter(([name, from]) => name !== "zod" && name !== "mdast" && from.size > 1);
    expect(many.map(([name, from]) => `${name}: ${[...from].join(", ")}`)).toEqual([]);
  });
});

describe("the engine", () => {
  it("touches no disk, network, process, clock or locale", () => {
    const forbidden =
      /from "node:(fs|net|http|https|child_process|os|process|worker_threads)|\bprocess\.|\bDate\.now\(|new Date\(\)|\bIntl\.|\.toLocale\w*\(|\bMath\.random\(/;
    const wrong = files.filter((file) => {
      if (outside.has(roomOf(file)) || loadsItsCode.has(file)) return false;
      return forbidden.test(withoutComments(readFileSync(join(source, file), "utf8")));
    });
    expect(wrong).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
}

it("looks at a source tree that is there", () => {
  expect(files.length).toBeGreaterThan(50);
  expect(relative(source, dirname(join(source, "engine.ts")))).toBe("");
});
