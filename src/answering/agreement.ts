import type { Evidence, ScoredPassage } from "../retrieval/evidence.ts";
import { plausible } from "./cite.ts";
import type { Draft } from "./compose/draft.ts";
import { claimsOf } from "./verify/claims.ts";

/** Share of the claims that makes two documents agree: one may list a price or two that the other leaves out. */
const MOST = 2 / 3;

/** The best passages of the other plausible documents, told apart by whether they make the claims of the draft. */
export function compareWithOthers(
  evidence: Evidence,
  draft: Draft,
): { readonly agreeing: readonly ScoredPassage[]; readonly others: readonly ScoredPassage[] } {
  const claims = [...claimsOf(draft.parts.map(({ body }) => body).join("\n"))];
  const agrees = ({ document }: ScoredPassage) => {
    const texts = evidence.passages
      .filter((one) => one.document.id === document.id)
      .map(({ passage }) => passage.text);
    const held = claimsOf(texts.join("\n"));
    return claims.length > 0 && claims.filter((claim) => held.has(claim)).length >= claims.length * MOST;
  };
  const rest = plausible(evidence).filter(({ document }) => document.id !== draft.source.document.id);
  return { agreeing: rest.filter(agrees), others: rest.filter((one) => !agrees(one)) };
}
