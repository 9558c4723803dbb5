import { type Document, isMap, isNode, type LineCounter } from "yaml";
import type { ZodError } from "zod";
import { fr } from "../i18n/fr/collectivity.ts";
import type { CollectivityProblem } from "./load.ts";

export type Path = readonly PropertyKey[];
type Issue = ZodError["issues"][number];

/** Turns zod's issues into problems staff can mend, each at its place in the file. */
export function fieldProblems(
  error: ZodError,
  data: object,
  at: (path: Path) => { line?: number; field?: string },
): CollectivityProblem[] {
  return error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => describe(issue, [...issue.path, key], data, at))
      : [describe(issue, issue.path, data, at)],
  );
}

function describe(
  issue: Issue,
  path: Path,
  data: object,
  at: (path: Path) => { line?: number; field?: string },
): CollectivityProblem {
  const name = String(path.findLast((part) => typeof part === "string") ?? "");
  const example = fr.examples[name];
  return {
    message: message(issue, valueAt(data, path)),
    ...at(path),
    ...(example === undefined || issue.code === "unrecognized_keys" ? {} : { example }),
  };
}

function message(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case "invalid_type":
      return value === undefined ? fr.required : fr.wrongType(issue.expected, fr.shown(value));
    case "unrecognized_keys":
      return issue.path.at(-1) === "week" ? fr.unknownDay : fr.unknownKey;
    case "invalid_value":
      return fr.notAmong(fr.shown(value), issue.values.map(String));
    case "too_small":
      return fr.tooFew(Number(issue.minimum));
    case "too_big":
      return fr.tooMany(Number(issue.maximum));
    case "invalid_format":
      if (issue.format === "email") return fr.badEmail(fr.shown(value));
      if (issue.format === "url") return fr.badUrl(fr.shown(value));
      return `${issue.message} ; ${fr.found(fr.shown(value))}`;
    default:
      return `${issue.message} ; ${fr.found(fr.shown(value))}`;
  }
}

/** Line and dotted path of a value; for one that is not in the file, the line of its nearest parent. */
export function place(document: Document, lines: LineCounter, path: Path): { line?: number; field?: string } {
  const field = path.reduce<string>(
    (text, part) => (typeof part === "number" ? `${text}[${part}]` : `${text}${text && "."}${String(part)}`),
    "",
  );
  for (let length = path.length; length > 0; length--) {
    const start = startOf(document, path.slice(0, length));
    if (start !== null) return { line: lines.linePos(start).line, ...(field ? { field } : {}) };
  }
  return { line: 1, ...(field ? { field } : {}) };
}

/** Offset of a key (so that a block value is shown at its name), else of a list item. */
function startOf(document: Document, path: Path): number | null {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isNode(item.key) && String(item.key) === String(last));
    return isNode(pair?.key) ? (pair.key.range?.[0] ?? null) : null;
  }
  const node = document.getIn(path, true);
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === "object" && value !== null
        ? (value as Readonly<Record<PropertyKey, unknown>>)[part]
        : undefined,
    data,
  );
}
