import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "./page.ts";

interface CodeNode {
  readonly type: string;
  readonly data: {
    readonly id: string;
    readonly title?: string;
    readonly texte?: string;
    readonly etat?: string;
  };
  readonly children?: readonly CodeNode[];
}

/** Reads the articles in force of the codes of law: npm package `@socialgouv/legi-data`; a page an article. */
export function readCodes(folder: string): Page[] {
  const pages: Page[] = [];
  const home = join(folder, "data");
  for (const name of readdirSync(home).sort()) {
    if (!/^LEGITEXT\d+\.json$/.test(name)) continue;
    gather(JSON.parse(readFileSync(join(home, name), "utf8")) as CodeNode, [], pages);
  }
  return pages;
}

function gather({ type, data, children }: CodeNode, path: readonly string[], pages: Page[]): void {
  if (type === "article") {
    const text = (data.texte ?? "").replace(/\s+/g, " ").trim();
    if (text === "" || data.etat === "ABROGE") return;
    const [code = "", ...parts] = path;
    const title = parts.at(-1) ?? code;
    pages.push({
      id: data.id,
      group: parts.at(-2) ?? code,
      title,
      summary: "",
      sections: [{ headings: [], text }],
      anchors: [],
    });
    return;
  }
  for (const child of children ?? []) gather(child, [...path, subjectOf(data.title ?? "")], pages);
}

/** "Section 2 : Dispositions d'ordre public." → what the part is about. */
function subjectOf(title: string): string {
  return title
    .replace(/^[^:]{0,40}:/, "")
    .replace(/\s+/g, " ")
    .trim();
}
