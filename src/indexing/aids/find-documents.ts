import { posix } from "node:path";
import { fr } from "../../i18n/fr/aids.ts";
import type { RememberedQuestion } from "../../retrieval/aids.ts";
import type { ReadWarning } from "../parse/parsed-document.ts";
import type { WrittenQuestion } from "./questions.ts";

/** A file and the documents that the index takes from it. */
export interface FileOfDocuments {
  readonly path: string;
  readonly documentIds: readonly string[];
}

/** Files or ids named in a message. */
const SHOWN = 3;

/**
 * Finds the documents of the questions. A question counts with those found; each one not found is reported at its line.
 *
 * @param files local before national: of two with the same path, the first is meant.
 */
export function findDocuments(
  questions: ReadonlyArray<{ readonly line: number; readonly entry: WrittenQuestion }>,
  files: readonly FileOfDocuments[],
): { readonly entries: readonly RememberedQuestion[]; readonly warnings: readonly ReadWarning[] } {
  const lookUp = createLookUp(files);
  const entries: RememberedQuestion[] = [];
  const warnings: ReadWarning[] = [];
  for (const { line, entry } of questions) {
    const ids = new Set<string>();
    for (const name of entry.documents) {
      const found = lookUp(name);
      if (found.kind === "found") ids.add(found.id);
      else warnings.push({ message: fr.leftOut(found.reason), line });
    }
    if (ids.size > 0) entries.push({ question: entry.question, documentIds: [...ids] });
  }
  return { entries, warnings };
}

type Found =
  | { readonly kind: "found"; readonly id: string }
  | { readonly kind: "not-found"; readonly reason: string };

function createLookUp(files: readonly FileOfDocuments[]): (name: string) => Found {
  const ids = new Map(files.flatMap(({ documentIds }) => documentIds.map((id) => [plain(id), id])));
  const byPath = new Map<string, FileOfDocuments>();
  for (const file of files) if (!byPath.has(plain(file.path))) byPath.set(plain(file.path), file);
  return (name) => {
    const asked = plain(name);
    const id = ids.get(asked);
    if (id !== undefined) return { kind: "found", id };
    const file = byPath.get(asked);
    const [only, ...others] = file?.documentIds ?? [];
    if (file !== undefined && only !== undefined && others.length > 0) {
      const { path, documentIds } = file;
      const examples = documentIds.slice(0, SHOWN);
      return {
        kind: "not-found",
        reason: fr.question.severalDocuments(path, documentIds.length, examples),
      };
    }
    if (only !== undefined) return { kind: "found", id: only };
    const sameName = files.filter(
      ({ path, documentIds }) =>
        documentIds.length > 0 && posix.basename(plain(path)) === posix.basename(asked),
    );
    const close = sameName.slice(0, SHOWN).map(({ path }) => path);
    return { kind: "not-found", reason: fr.question.noDocument(name, close) };
  };
}

/** Windows separators, and the two ways to write an accent, name the same file. */
function plain(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\.\//, "").normalize("NFC");
}
