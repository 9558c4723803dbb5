import { lastAuthors } from "../../store/faq-draft-sources.ts";
import type { FaqDraftView } from "../api/knowledge.ts";
import type { DraftDeps } from "./draft-deps.ts";
import { readDraft } from "./read-draft.ts";

/** What the audit trail calls an agent's proposal. */
export const PROPOSED = "faq-draft.proposed";

/** Drafts as they are in their files; those that have gone meanwhile are left out. */
export async function viewDrafts(
  { database, folder, readFile, collectivity }: DraftDeps,
  names: readonly string[],
): Promise<FaqDraftView[]> {
  const authors = await lastAuthors(database, PROPOSED, names);
  const views: FaqDraftView[] = [];
  for (const name of names) {
    const path = await folder.find(name);
    if (path === null) continue;
    const draft = readDraft(await readFile(path), collectivity());
    views.push({ name, ...draft, proposedBy: authors.get(name) ?? null });
  }
  return views;
}
