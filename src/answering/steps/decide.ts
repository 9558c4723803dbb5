import { contactOf } from "../../collectivity/contact.ts";
import { fr } from "../../i18n/fr/answering.ts";
import type { Evidence, ScoredPassage } from "../../retrieval/evidence.ts";
import type { Answer, Contact } from "../answer.ts";
import { cautions } from "../cautions.ts";
import { cite, citeOthers, plausible } from "../cite.ts";
import type { Draft } from "../compose/draft.ts";
import { contactForTurn, handOff } from "../hand-off.ts";
import { names, propose } from "../propose.ts";
import type { Thresholds } from "../thresholds.ts";
import type { Turn } from "../turn.ts";

const MOST_PROPOSALS = 3;
const RIVAL = 0.93;
/** So close that even a sure ranking may have taken one for the other. */
const TIE = 0.98;
const FAQ_ASKED_AGAIN = 0.9;

/** Answers, offers up to three readings, or hands off, by confidence. Always ends the turn. */
export function decide(thresholds: Thresholds): (turn: Turn) => Answer {
  return (turn) => {
    const { evidence, draft } = turn;
    if (evidence === null || draft === null || evidence.confidence < thresholds.clarify) {
      return handOffUnanswered(turn, thresholds);
    }
    const named = names(turn.asked, draft.source);
    const sure = evidence.confidence >= thresholds.sure;
    if (!draft.fitsQuestion && !sure) return handOffUnanswered(turn, thresholds);
    const settled = named || !hasRival(evidence, sure ? TIE : RIVAL);
    if (settled && (named || evidence.confidence >= thresholds.answer)) return answer(turn, evidence, draft);
    return {
      kind: "clarify",
      text: fr.clarify,
      proposals: plausible(evidence)
        .slice(0, MOST_PROPOSALS)
        .map((reading) => propose(turn.asked, reading)),
    };
  };
}

function answer(turn: Turn, evidence: Evidence, draft: Draft): Answer {
  const { document } = draft.source;
  const body = draft.parts.flatMap((part) =>
    part.heading === null ? [part.body] : [`**${part.heading}**`, part.body],
  );
  return {
    kind: "answered",
    text: [...body, ...cautions(turn, document, documentContact(turn, draft.source))].join("\n\n"),
    citations: [cite(draft.source, draft.parts.map((part) => part.body).join("\n\n"))],
    seeAlso: citeOthers(evidence, draft.source),
  };
}

/** Another document comes so close that the question may well be about it. */
function hasRival(evidence: Evidence, closeness: number): boolean {
  const [best, rival] = plausible(evidence);
  if (best === undefined || rival === undefined) return false;
  if (best.parts.faq >= FAQ_ASKED_AGAIN || best.document.origin !== rival.document.origin) return false;
  return rival.score >= best.score * closeness && rival.parts.coverage >= best.parts.coverage;
}

function handOffUnanswered(turn: Turn, thresholds: Thresholds): Answer {
  const of = turn.collectivity.called;
  const found = turn.evidence !== null && turn.evidence.confidence >= thresholds.clarify;
  const opening = found ? fr.handoff.lowConfidence(of) : fr.handoff.noEvidence(of);
  const best = found ? turn.evidence?.passages[0] : undefined;
  const contact = best?.document.service ? documentContact(turn, best) : contactForTurn(turn);
  return handOff(found ? "low-confidence" : "no-evidence", `${opening} ${fr.handoff.canAnswer}`, contact);
}

function documentContact(turn: Turn, { document }: ScoredPassage): Contact {
  if (document.service === null) return contactForTurn(turn);
  return contactOf(turn.collectivity, document.service, turn.question.at);
}
