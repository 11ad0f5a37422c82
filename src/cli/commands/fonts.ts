/** `tarwisa fonts`: the faces there are, with coverage and embedding permission. */

import { type ListedFont, listFonts } from "../../index.ts";
import { ExitCode } from "../exit-code.ts";
import type { CommandIo } from "../io.ts";
import { chosenFonts, type SourceOptions } from "../read-input.ts";

/** Scripts with fewer characters than this are incidental and left out of the table. */
const fewest = 20;

export async function fonts(options: SourceOptions & { readonly json?: boolean }, io: CommandIo): Promise<ExitCode> {
  const listed = await listFonts(chosenFonts(options, io));
  if (options.json) {
    io.stdout(`${JSON.stringify({ ok: listed.every(({ ok }) => ok), fonts: listed }, null, 2)}\n`);
  } else {
    const rows = [
      ["family", "style", "weight", "characters", "scripts", "embedding", "subsetting"],
      ...listed.map(row),
    ];
    io.stdout(table(rows));
  }
  return listed.every(({ ok }) => ok) ? ExitCode.ok : ExitCode.input;
}

function row(font: ListedFont): string[] {
  if (!font.ok) return [font.file, "unreadable", "", "", font.reason, "", ""];
  const { family, subfamily, characters, scripts, embedding, subsetting } = font.description;
  const covered = Object.entries(scripts).filter(([script, count]) => count >= fewest && !script.startsWith("Z"));
  return [
    family,
    subfamily,
    weightOf(font),
    String(characters),
    covered.map(([script, count]) => `${script} ${count}`).join(", "),
    embedding,
    subsetting ? "allowed" : "forbidden",
  ];
}

/** The weight, or the weights a variable font reaches. */
function weightOf({ weight, axes = [] }: ListedFont): string {
  const axis = axes.find(({ tag }) => tag === "wght");
  return axis ? `${axis.min}-${axis.max}` : String(weight);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => (cells[column] ?? "").length)));
  return rows
    .map(
      (cells) =>
        `${cells
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}
