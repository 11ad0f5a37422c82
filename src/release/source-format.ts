/** Which of the three forms a file has: by its extension, else by how it begins. */

export type SourceFormat = "yaml" | "json" | "markdown";

export function sourceFormat(file: string, text: string): SourceFormat {
  const extension = /\.([A-Za-z]+)$/.exec(file)?.[1]?.toLowerCase();
  if (extension === "yaml" || extension === "yml") return "yaml";
  if (extension === "json") return "json";
  if (extension === "md" || extension === "markdown") return "markdown";
  if (/^\s*\{/.test(text)) return "json";
  return /^---[ \t]*\n[\s\S]*?\n---[ \t]*(?:\n|$)/.test(text) ? "markdown" : "yaml";
}
