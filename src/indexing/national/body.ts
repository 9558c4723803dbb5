import { fr } from "../../i18n/fr/national.ts";
import { inlineMarkdown, link, type UnknownElements } from "./inline.ts";
import { tableMarkdown } from "./table.ts";
import { childOf, childrenOf, type SheetElement, textOf } from "./tree.ts";

const NOTES: Readonly<Record<string, string>> = fr.notes;

/** Deepest heading Markdown has; deeper cases join their title to it so that each keeps its own condition. */
const DEEPEST = 6;

/**
 * Turns the reading elements of a sheet into Markdown. Every case and situation becomes a heading of its own:
 * an answer is never read under another's condition.
 */
export function bodyMarkdown(elements: readonly SheetElement[], unknown: UnknownElements): string {
  const lines: string[] = [];
  const walk = (element: SheetElement, depth: number, above: string): void => {
    const into = (children: readonly SheetElement[], title: string) => {
      const heading = depth > DEEPEST && above !== "" ? `${above} › ${title}` : title;
      if (heading !== "") lines.push(`${"#".repeat(Math.min(depth, DEEPEST))} ${heading}`);
      for (const child of children) walk(child, heading === "" ? depth : depth + 1, heading || above);
    };
    const inside = element.children.filter((child) => typeof child !== "string") as SheetElement[];
    const note = NOTES[element.name];
    switch (element.name) {
      case "Paragraphe":
      case "Citation":
        return push(lines, inlineMarkdown(element, unknown));
      case "Liste":
        return push(lines, listMarkdown(element, unknown));
      case "Tableau": {
        push(lines, textOf(childOf(element, "Titre")));
        return push(lines, tableMarkdown(element, unknown));
      }
      case "Chapitre":
      case "SousChapitre":
      case "Cas":
      case "Situation":
      case "Avertissement":
        return into(
          inside.filter((child) => child.name !== "Titre"),
          textOf(childOf(element, "Titre")),
        );
      case "Texte":
      case "Introduction":
      case "ListeSituations":
      case "BlocCas":
      case "FragmentConditionne":
        return into(
          inside.filter((child) => child.name !== "Titre"),
          "",
        );
      case "OuSAdresser":
      case "ServiceEnLigne":
      case "CommentFaireSi":
        return push(lines, resourceLine(element));
      case "Titre":
      case "Condition":
      case "ContenuIllustre":
      case "Illustration":
      case "RechercheGuidee":
      case "Variable":
        return;
      default:
        if (note !== undefined) return push(lines, noteMarkdown(element, note, unknown));
        unknown.set(element.name, (unknown.get(element.name) ?? 0) + 1);
        return push(lines, inlineMarkdown(element, unknown));
    }
  };
  for (const element of elements) walk(element, 2, "");
  return lines.join("\n\n");
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

function push(lines: string[], text: string): void {
  if (text !== "") lines.push(text);
}
