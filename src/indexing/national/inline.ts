import type { SheetElement } from "./tree.ts";

/** Inline elements whose text flows with the sentence around them. */
const TRANSPARENT = new Set([
  "Paragraphe",
  "MiseEnEvidence",
  "Valeur",
  "Expression",
  "Exposant",
  "Indice",
  "Citation",
  "TermeEtranger",
  "LienIntra",
  "LienInterne",
  "LienExterneCommente",
  "Texte",
  "Titre",
  "Source",
]);

/** Elements that carry no words of their own for the reader. */
const SILENT = new Set([
  "Image",
  "ContenuIllustre",
  "Illustration",
  "Condition",
  "Colonne",
  "Legende",
  "Credits",
  "TexteDeRemplacement",
  "PivotLocal",
  "RessourceWeb",
]);

/** A list or a table inside a list item or a cell: Markdown has no room for it, its items follow one another. */
const NESTED = new Set(["Item", "Rangée", "Cellule"]);
const GROUPS = new Set(["Liste", "Tableau", "Chapitre", "SousChapitre", "Introduction"]);

/** Names met that this reader does not know, with how often; schemas gain elements at any time. */
export type UnknownElements = Map<string, number>;

/** One line of Markdown out of running text; links kept, white space folded. */
export function inlineMarkdown(element: SheetElement, unknown: UnknownElements): string {
  return element.children
    .map((child) => inlineOf(child, unknown))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

function inlineOf(node: SheetElement | string, unknown: UnknownElements): string {
  if (typeof node === "string") return escapeMarkdown(node);
  if (SILENT.has(node.name)) return "";
  const inner = node.children.map((child) => inlineOf(child, unknown)).join("");
  if (node.name === "LienExterne" || node.name === "LienWeb") return link(inner, node.attributes.URL);
  if (NESTED.has(node.name)) return ` ${inner.trim()} ; `;
  if (GROUPS.has(node.name)) return ` ${inner.trim().replace(/;$/, "")} `;
  if (!TRANSPARENT.has(node.name)) unknown.set(node.name, (unknown.get(node.name) ?? 0) + 1);
  return node.name === "Paragraphe" ? ` ${inner} ` : inner;
}

/** A Markdown link, or the bare words when the address is not one a browser may follow. */
export function link(words: string, url: string | undefined): string {
  const label = words.replace(/\s+/g, " ").trim();
  if (url === undefined || !/^https?:\/\//i.test(url)) return label;
  return `[${label === "" ? url : label}](${url.replace(/[()\s]/g, encodeURIComponent)})`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, (mark) =>
    mark === "_" || mark === "<" || mark === ">" ? mark : `\\${mark}`,
  );
}
