import { contactOf } from "../../collectivity/contact.ts";
import { fr } from "../../i18n/fr/answering.ts";
import type { Evidence, ScoredPassage } from "../../retrieval/evidence.ts";
import { compareWithOthers } from "../agreement.ts";
import type { Answer, Contact } from "../answer.ts";
import { cautions } from "../cautions.ts";
import { cite, citeOthers, plausible } from "../cite.ts";
import type { Draft } from "../compose/draft.ts";
import { contactForTurn, handOff } from "../hand-off.ts";
import { names, propose } from "../propose.ts";
import type { Thresholds } from "../thresholds.ts";
import type { Turn } from "../turn.ts";

const MOST_PROPOSALS = 3;
/** Share of the best score from which another document may be the one meant… */
const RIVAL = 0.93;
/** …and from which even a sure ranking may have taken one for the other. */
const TIE = 0.98;
/** Share of the question's weight that a document must hold to be worth suggesting. */
const WORTH_SUGGESTING = 1 / 3;
const FAQ_ASKED_AGAIN = 0.9;
const FAQ_COVERS_QUESTION = 0.7;

/** Answers, offers up to three readings, or hands off, by confidence. Always ends the turn. */
export function decide(thresholds: Thresholds): (turn: Turn) => Answer {
  return (turn) => {
    const { evidence, draft } = turn;
    if (evidence === null || draft === null || draft.fit === "missing")
      return handOffUnanswered(turn, thresholds);
    const { confidence } = evidence;
    if (confidence < thresholds.propose) return handOffUnanswered(turn, thresholds);
    const { agreeing, others } = compareWithOthers(evidence, draft);
    // Two official documents that say the same figures prove each other.
    const proven = draft.fit === "exact" && agreeing.length > 0;
    if (confidence < thresholds.clarify) {
      return suggest(turn, evidence, thresholds);
    }
    const closeness = confidence >= thresholds.sure ? TIE : RIVAL;
    const named = names(turn.asked, draft.source);
    const alone =
      named || !others.some((other) => rivals(other, evidence.passages[0] ?? draft.source, closeness));
    const enough = named || proven || (confidence >= thresholds.answer && coversQuestion(draft.source));
    if (alone && enough) return answer(turn, evidence, draft);
    return clarify(turn, evidence);
  };
}

/** A FAQ pair answers one question: words of the citizen's that it lacks ask for something else. */
function coversQuestion({ passage, parts }: ScoredPassage): boolean {
  return passage.kind !== "faq" || parts.faq >= FAQ_ASKED_AGAIN || parts.coverage >= FAQ_COVERS_QUESTION;
}

/** Another document comes so close that the question may well be about it. */
function rivals(other: ScoredPassage, best: ScoredPassage, closeness: number): boolean {
  if (best.parts.faq >= FAQ_ASKED_AGAIN || best.document.origin !== other.document.origin) return false;
  return other.score >= best.score * closeness && other.parts.coverage >= best.parts.coverage;
}

function clarify(turn: Turn, evidence: Evidence): Answer {
  const readings = plausible(evidence).slice(0, MOST_PROPOSALS);
  return {
    kind: "clarify",
    text: readings.length > 1 ? fr.clarify.several : fr.clarify.one,
    proposals: readings.map((reading) => propose(turn.asked, reading)),
  };
}

/** Nothing is close enough to answer: the likeliest documents, and who to ask if none of them fits. */
function suggest(turn: Turn, evidence: Evidence, thresholds: Thresholds): Answer {
  const readings = plausible(evidence).filter(({ parts }) => parts.coverage >= WORTH_SUGGESTING);
  if (readings.length === 0) return handOffUnanswered(turn, thresholds);
  const best = evidence.passages[0];
  const contact = best === undefined ? contactForTurn(turn) : documentContact(turn, best);
  return {
    kind: "clarify",
    text: fr.clarify.unsure(contact),
    proposals: readings.slice(0, MOST_PROPOSALS).map((reading) => propose(turn.asked, reading)),
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
