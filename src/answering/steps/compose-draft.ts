import { composeExtract } from "../compose/compose-extract.ts";
import type { Turn } from "../turn.ts";

/** Drafts the answer from the official words of the best document. */
export function composeDraft(turn: Turn): Turn {
  return turn.evidence === null ? turn : { ...turn, draft: composeExtract(turn.asked, turn.evidence) };
}
