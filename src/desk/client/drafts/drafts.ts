import type { Citation } from "../../../answering/answer.ts";
import { keysWith, type Memory, readJson, writeJson } from "./memory.ts";

/** What an agent is writing. */
export interface Draft {
  readonly text: string;
  readonly citations: readonly Citation[];
  /** The suggestion it began as, with its words to tell whether they were changed. */
  readonly suggestion: { readonly answerRecordId: string; readonly text: string } | null;
  /** Null until the agent chooses: as it was promised. */
  readonly by: "channel" | "email" | null;
}

export type DraftKind = "reply" | "note";

export const EMPTY_DRAFT: Draft = { text: "", citations: [], suggestion: null, by: null };

export interface Drafts {
  readonly read: (conversationId: string, kind: DraftKind) => Draft;
  /** An empty draft is forgotten. */
  readonly write: (conversationId: string, kind: DraftKind, draft: Draft) => void;
  readonly clearAll: () => void;
}

interface Kept {
  readonly at: number;
  readonly draft: Draft;
}

const PREFIX = "parvis.desk.draft.";
/** Milliseconds. A draft may quote a citizen: it does not stay in a browser for ever. */
const FORGOTTEN_AFTER = 7 * 86_400_000;

/** Drafts of one account in this browser; those of any account are forgotten after a week. */
export function createDrafts(deps: {
  readonly memory: Memory;
  readonly account: string;
  readonly clock: () => Date;
}): Drafts {
  const { memory, account, clock } = deps;
  const own = `${PREFIX}${account}.`;
  for (const key of keysWith(memory, PREFIX)) {
    const kept = readJson(memory, key, isKept);
    if (kept === null || clock().getTime() - kept.at > FORGOTTEN_AFTER) memory.removeItem(key);
  }
  return {
    read: (conversationId, kind) =>
      readJson(memory, `${own}${kind}.${conversationId}`, isKept)?.draft ?? EMPTY_DRAFT,
    write: (conversationId, kind, draft) => {
      const key = `${own}${kind}.${conversationId}`;
      if (draft.text === "" && draft.citations.length === 0) memory.removeItem(key);
      else writeJson(memory, key, { at: clock().getTime(), draft });
    },
    clearAll: () => {
      for (const key of keysWith(memory, own)) memory.removeItem(key);
    },
  };
}

function isKept(value: unknown): value is Kept {
  const { at, draft } = (value ?? {}) as Partial<Kept>;
  return (
    typeof at === "number" &&
    typeof draft?.text === "string" &&
    Array.isArray(draft.citations) &&
    (draft.by === null || draft.by === "channel" || draft.by === "email")
  );
}
