import { isMap, LineCounter, parseDocument } from "yaml";
import { readingMessages } from "../../i18n/fr/reading.ts";

type Path = ReadonlyArray<PropertyKey>;

/** YAML as read, with the way back to its lines for error messages. */
export type YamlSource =
  | {
      readonly kind: "parsed";
      readonly value: unknown;
      /** Line (from 1) of the deepest existing node of a path, key included. */
      readonly lineOf: (path: Path) => number;
    }
  | { readonly kind: "invalid"; readonly line: number; readonly detail: string };

/** @param firstLine line of the file on which the text starts, for front matter. */
export function parseYaml(text: string, firstLine = 1): YamlSource {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: "silent" });
  const lineAt = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
  const error = document.errors[0];
  if (error) {
    const { yaml, yamlOther } = readingMessages.detail;
    return { kind: "invalid", line: lineAt(error.pos[0]), detail: yaml[error.code] ?? yamlOther };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch {
    // Aliases that multiply into a bomb, or that point nowhere.
    return { kind: "invalid", line: firstLine, detail: readingMessages.detail.yamlOther };
  }
  return { kind: "parsed", value, lineOf: (path) => lineAt(offsetOf(document, path)) };
}

function offsetOf(document: ReturnType<typeof parseDocument>, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => String(item.key) === String(last));
      const range = (pair?.key as { range?: readonly number[] } | undefined)?.range;
      if (range?.[0] !== undefined) return range[0];
    }
    const node = document.getIn(path.slice(0, length), true) as { range?: readonly number[] } | undefined;
    if (node?.range?.[0] !== undefined) return node.range[0];
  }
  return 0;
}
