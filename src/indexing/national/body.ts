import { fr } from "../../i18n/fr/national.ts";
import { inlineMarkdown, link, type UnknownElements } from "./inline.ts";
import { tableMarkdown } from "./table.ts";
import { childOf, childrenOf, type SheetElement, textOf } from "./tree.ts";

const NOTES: Readonly<Record<string, string>> = fr.notes;

/** Deepest heading Markdown has; deeper cases join their title to it so that each keeps its own condition. */
const DEEPEST = 6;

/** Each opens a section under its own title. */
const TITLED = new Set(["Chapitre", "SousChapitre", "Cas", "Situation", "Avertissement"]);

/** Each only groups what it holds. */
const GROUPING = new Set(["Texte", "Introduction", "ListeSituations", "BlocCas", "FragmentConditionne"]);

/** Titles are read by what holds them; guided searches and pictures have no text to quote. */
const SILENT = new Set([
  "Titre",
  "Condition",
  "ContenuIllustre",
  "Illustration",
  "RechercheGuidee",
  "Variable",
]);

/**
 * Turns the reading elements of a sheet into Markdown. Every case and situation becomes a heading of its own:
 * an answer is never read under another's condition.
 */
export function bodyMarkdown(elements: readonly SheetElement[], unknown: UnknownElements): string {
  const lines: string[] = [];
  const walk = (element: SheetElement, depth: number, above: string): void => {
    if (SILENT.has(element.name)) return;
    if (!TITLED.has(element.name) && !GROUPING.has(element.name)) {
      lines.push(leafMarkdown(element, unknown));
      return;
    }
    const title = TITLED.has(element.name) ? textOf(childOf(element, "Titre")) : "";
    const heading = title !== "" && depth > DEEPEST && above !== "" ? `${above} › ${title}` : title;
    if (heading !== "") lines.push(`${"#".repeat(Math.min(depth, DEEPEST))} ${heading}`);
    for (const child of element.children) {
      if (typeof child !== "string") walk(child, heading === "" ? depth : depth + 1, heading || above);
    }
  };
  for (const element of elements) walk(element, 2, "");
  return lines.filter((line) => line !== "").join("\n\n");
}

function leafMarkdown(element: SheetElement, unknown: UnknownElements): string {
  const note = NOTES[element.name];
  if (note !== undefined) return noteMarkdown(element, note, unknown);
  switch (element.name) {
    case "Paragraphe":
    case "Citation":
      return inlineMarkdown(element, unknown);
    case "Liste":
      return listMarkdown(element, unknown);
    case "Tableau":
      return `${textOf(childOf(element, "Titre"))}\n\n${tableMarkdown(element, unknown)}`.trim();
    case "OuSAdresser":
    case "ServiceEnLigne":
    case "CommentFaireSi":
      return resourceLine(element);
    default:
      unknown.set(element.name, (unknown.get(element.name) ?? 0) + 1);
      return inlineMarkdown(element, unknown);
  }
}

function listMarkdown(list: SheetElement, unknown: UnknownElements): string {
  const ordered = list.attributes.type === "numero";
  return childrenOf(list, "Item")
    .map((item) => inlineMarkdown(item, unknown))
    .filter((text) => text !== "")
    .map((text, position) => `${ordered ? `${position + 1}.` : "-"} ${text}`)
    .join("\n");
}

function noteMarkdown(note: SheetElement, label: string, unknown: UnknownElements): string {
  const body = note.children
    .filter((child) => typeof child === "string" || child.name !== "Titre")
    .map((child) =>
      typeof child === "string"
        ? child
        : child.name === "Liste"
          ? listMarkdown(child, unknown)
          : inlineMarkdown(child, unknown),
    )
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .join("\n\n");
  return body === "" ? "" : `**${label} :** ${body}`;
}

/** "Où s'adresser" and online services: kind, title, address on one line. */
export function resourceLine(resource: SheetElement): string {
  const title = textOf(childOf(resource, "Titre")) || textOf(resource);
  const url = resource.attributes.URL ?? childOf(resource, "RessourceWeb")?.attributes.URL;
  const kind = resource.name === "OuSAdresser" ? fr.whereToGo : (resource.attributes.type ?? fr.seeAlso);
  return title === "" ? "" : `- ${kind} : ${link(title, url)}`;
}
