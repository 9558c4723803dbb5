import type { TextFormat } from "./file-format.ts";
import type { ReadOutcome } from "./parsed-document.ts";

/** Reads a text format; each reader is loaded on first use. */
export async function readText(format: TextFormat, text: string): Promise<ReadOutcome> {
  switch (format) {
    case "markdown":
      return (await import("./markdown/read-markdown.ts")).readMarkdown(text);
    case "csv":
      return (await import("./table/read-csv.ts")).readCsv(text);
    case "yaml":
      return (await import("./records/read-yaml-faq.ts")).readYamlFaq(text);
    case "jsonl":
      return (await import("./records/read-json-lines.ts")).readJsonLines(text);
  }
}
