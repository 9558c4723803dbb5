import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import { fr } from "../i18n/fr/collectivity.ts";
import { crossCheck } from "./cross-check.ts";
import { fieldProblems, type Path, place } from "./field-problems.ts";
import { COLLECTIVITY_FILE, type Collectivity, collectivitySchema } from "./schema.ts";

/** One thing for staff to mend in `collectivity.yaml`. */
export interface CollectivityProblem {
  /** What is wrong and how to mend it, in French. */
  readonly message: string;
  /** From 1. */
  readonly line?: number;
  /** `services[2].phone` */
  readonly field?: string;
  readonly example?: string;
}

export type LoadedCollectivity =
  | { readonly kind: "loaded"; readonly collectivity: Collectivity }
  | { readonly kind: "invalid"; readonly problems: readonly CollectivityProblem[] };

/** Reads and checks `collectivity.yaml`; every problem is given at once, none is thrown. */
export async function loadCollectivity(knowledgeFolder: string): Promise<LoadedCollectivity> {
  let text: string;
  try {
    text = await readFile(join(knowledgeFolder, COLLECTIVITY_FILE), "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const message =
      code === "ENOENT" || code === "ENOTDIR"
        ? fr.missing(COLLECTIVITY_FILE, knowledgeFolder)
        : fr.unreadable(COLLECTIVITY_FILE, String(error instanceof Error ? error.message : error));
    return invalid([{ message, example: fr.minimalExample }]);
  }
  return parseCollectivity(text);
}

function parseCollectivity(text: string): LoadedCollectivity {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return invalid(
      document.errors.map((error) => ({
        message: fr.syntax(error.code, error.message),
        line: lines.linePos(error.pos[0]).line,
      })),
    );
  }
  let data: unknown;
  try {
    data = document.toJS();
  } catch (error) {
    // Aliases that expand without end are refused only at this point.
    return invalid([{ message: fr.syntax("ALIAS", String(error instanceof Error ? error.message : error)) }]);
  }
  if (data === null || typeof data !== "object" || Array.isArray(data)) {
    return invalid([{ message: fr.empty, line: 1, example: fr.minimalExample }]);
  }
  const at = (path: Path) => place(document, lines, path);
  const parsed = collectivitySchema.safeParse(data);
  if (!parsed.success) return invalid(fieldProblems(parsed.error, data, at));
  const problems = crossCheck(parsed.data).map(({ path, ...problem }) => ({ ...at(path), ...problem }));
  return problems.length > 0 ? invalid(problems) : { kind: "loaded", collectivity: parsed.data };
}

function invalid(problems: readonly CollectivityProblem[]): LoadedCollectivity {
  return { kind: "invalid", problems };
}
