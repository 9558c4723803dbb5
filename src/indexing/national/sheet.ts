import { fr } from "../../i18n/fr/national.ts";
import { bodyMarkdown, resourceLine } from "./body.ts";
import type { UnknownElements } from "./inline.ts";
import { childOf, childrenOf, type SheetElement, textOf } from "./tree.ts";

/** One line of the national base kept in the data folder: the JSON Lines format of documents. */
export interface SheetRecord {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly kind: string;
  readonly audience: readonly string[];
  readonly theme: string | null;
  readonly dossier: string | null;
  readonly breadcrumb: readonly string[];
  /** ISO date of the sheet's own last update; null when the sheet gives none. */
  readonly updated: string | null;
  readonly publisher: string;
  readonly licence: string;
  /** Codes of the local desks the sheet sends to (`mairie`, `prefecture`…). */
  readonly pivots: readonly string[];
  readonly summary: string;
  readonly text: string;
}

export type SheetOutcome =
  | { readonly kind: "sheet"; readonly record: SheetRecord }
  | { readonly kind: "skipped"; readonly reason: string };

const READING = ["Avertissement", "Introduction", "Texte", "ListeSituations"];
const SKIPPED_TYPES = new Set(["Theme", "Dossier", "Thème"]);

/** Reads one `Publication` (sheet) or `ServiceComplementaire` (form, online service, letter template). */
export function readSheet(root: SheetElement, unknown: UnknownElements): SheetOutcome {
  const kind = root.attributes.type ?? "";
  const isSheet = root.name === "Publication" && !SKIPPED_TYPES.has(kind);
  if (!isSheet && root.name !== "ServiceComplementaire") return { kind: "skipped", reason: fr.notASheet };
  const title = textOf(childOf(root, "dc:title"));
  if (title === "") return { kind: "skipped", reason: fr.noTitle };
  const reading = root.children.filter(
    (child) => typeof child !== "string" && READING.includes(child.name),
  ) as SheetElement[];
  const body = [bodyMarkdown(reading, unknown), ...resources(root)]
    .filter((part) => part !== "")
    .join("\n\n");
  const summary = textOf(childOf(root, "dc:description"));
  if (body === "" && childOf(root, "LienExterneCommente"))
    return { kind: "skipped", reason: fr.pointsElsewhere };
  if (body === "" && (summary === "" || isSheet)) return { kind: "skipped", reason: fr.noText };
  return {
    kind: "sheet",
    record: {
      id: root.attributes.ID ?? textOf(childOf(root, "dc:identifier")),
      title,
      url: publicUrl(root),
      kind,
      audience: childrenOf(root, "Audience").map((audience) => textOf(audience).toLowerCase()),
      theme: textOf(childOf(childOf(root, "Theme") ?? root, "Titre")) || null,
      dossier: textOf(childOf(childOf(root, "DossierPere") ?? root, "Titre")) || null,
      breadcrumb: breadcrumb(root),
      updated: /\d{4}-\d{2}-\d{2}/.exec(textOf(childOf(root, "dc:date")))?.[0] ?? null,
      publisher: fr.producer,
      licence: fr.licence,
      pivots: pivots(root),
      summary,
      text: `# ${title}\n\n${body || summary}`,
    },
  };
}

function resources(root: SheetElement): string[] {
  const lines = (name: string) =>
    childrenOf(root, name)
      .map(resourceLine)
      .filter((line) => line !== "");
  const web = childrenOf(root, "LienWeb").flatMap((link) => link.attributes.URL ?? []);
  const where = lines("OuSAdresser");
  const online = [...lines("ServiceEnLigne"), ...web.map((url) => `- <${url}>`)];
  return [
    ...(where.length === 0 ? [] : [`## ${fr.whereHeading}\n\n${where.join("\n")}`]),
    ...(online.length === 0 ? [] : [`## ${fr.onlineHeading}\n\n${online.join("\n")}`]),
  ];
}

function breadcrumb(root: SheetElement): string[] {
  const levels = childrenOf(childOf(root, "FilDAriane") ?? root, "Niveau").map(textOf);
  return levels.slice(1, -1);
}

function pivots(root: SheetElement): string[] {
  const found = new Set<string>();
  const walk = (element: SheetElement): void => {
    if (element.name === "PivotLocal") found.add(textOf(element));
    for (const child of element.children) if (typeof child !== "string") walk(child);
  };
  walk(root);
  return [...found].filter((code) => code !== "");
}

/** Links moved from service-public.fr to service-public.gouv.fr; old sheets still carry the former. */
function publicUrl(root: SheetElement): string | null {
  const url = root.attributes.spUrl;
  if (url === undefined || !/^https?:\/\//.test(url)) return null;
  return url.replace(/^https?:\/\/www\.service-public\.fr\//, "https://www.service-public.gouv.fr/");
}
