import type { Collectivity } from "../collectivity/schema.ts";
import { fr } from "../i18n/fr/answering.ts";
import type { Retriever } from "../retrieval/evidence.ts";
import type { Log } from "../telemetry/log.ts";
import type { Answer, AnswerQuestion, StepTrace } from "./answer.ts";
import { shownDraft } from "./decision/shown-draft.ts";
import { plainWords } from "./plain-words.ts";
import type { Question } from "./question.ts";
import { cleanMessage, reduceMessage } from "./read-message.ts";
import { answerStructuredFacts } from "./steps/answer-structured-facts.ts";
import { answerWhereToWrite } from "./steps/answer-where-to-write.ts";
import { composeDraft } from "./steps/compose-draft.ts";
import { decide } from "./steps/decide.ts";
import { handOffAlwaysHuman } from "./steps/hand-off-always-human.ts";
import { handOffOtherLanguage } from "./steps/hand-off-other-language.ts";
import { handOffOutOfTerritory } from "./steps/hand-off-out-of-territory.ts";
import { handOffPersonalCase } from "./steps/hand-off-personal-case.ts";
import { handOverOnRequest } from "./steps/hand-over-on-request.ts";
import { keepWhatWasChosen } from "./steps/keep-what-was-chosen.ts";
import { makeSmallTalk } from "./steps/make-small-talk.ts";
import { readMessage } from "./steps/read-message.ts";
import { refuseAbuse } from "./steps/refuse-abuse.ts";
import { refuseInjection } from "./steps/refuse-injection.ts";
import { refuseOutOfCompetence } from "./steps/refuse-out-of-competence.ts";
import { retrieveEvidence } from "./steps/retrieve-evidence.ts";
import { rewriteFollowUp } from "./steps/rewrite-follow-up.ts";
import { signpostEmergency } from "./steps/signpost-emergency.ts";
import { takeRightsRequest } from "./steps/take-rights-request.ts";
import { verifyDraft } from "./steps/verify-draft.ts";
import type { Step, Turn } from "./turn.ts";

/** From a citizen's question to an answer, step by step: the first step that answers ends the turn. */
export function createAnswerQuestion(deps: {
  readonly retriever: Retriever;
  /** Read at every question: the file may have been edited since. */
  readonly collectivity: () => Collectivity;
  readonly log?: Log;
}): AnswerQuestion {
  const steps: ReadonlyArray<readonly [string, Step]> = [
    ["signpost-emergency", signpostEmergency],
    ["read-message", readMessage],
    ["hand-over-on-request", handOverOnRequest],
    ["take-rights-request", takeRightsRequest],
    ["refuse-injection", refuseInjection],
    ["refuse-abuse", refuseAbuse],
    ["hand-off-other-language", handOffOtherLanguage],
    ["make-small-talk", makeSmallTalk],
    ["hand-off-personal-case", handOffPersonalCase],
    ["hand-off-always-human", handOffAlwaysHuman],
    ["answer-where-to-write", answerWhereToWrite],
    ["refuse-out-of-competence", refuseOutOfCompetence],
    ["answer-structured-facts", answerStructuredFacts],
    ["rewrite-follow-up", rewriteFollowUp],
    ["retrieve-evidence", retrieveEvidence(deps.retriever)],
    ["keep-what-was-chosen", keepWhatWasChosen],
    ["compose-draft", composeDraft],
    ["hand-off-out-of-territory", handOffOutOfTerritory],
    ["verify-draft", verifyDraft],
    ["decide", decide],
  ];

  return async (question) => {
    const trace: StepTrace[] = [];
    let turn: Turn | null = null;
    let current = "begin";
    try {
      turn = begin(question, deps.collectivity());
      for (const [step, run] of steps) {
        current = step;
        const started = performance.now();
        const outcome: Turn | Answer = await run(turn);
        const milliseconds = performance.now() - started;
        if ("kind" in outcome) {
          trace.push({ step, milliseconds, outcome: outcome.kind });
          return {
            answer: outcome,
            confidence: turn.evidence?.confidence ?? 1,
            evidence: turn.evidence,
            steps: trace,
            draft: shownDraft(turn, outcome),
          };
        }
        trace.push({ step, milliseconds, outcome: "next" });
        turn = outcome;
      }
      throw new Error("no step answered");
    } catch (error) {
      deps.log?.error("answering.failed", {
        step: current,
        error: error instanceof Error ? error.message : String(error),
      });
      trace.push({ step: current, milliseconds: 0, outcome: "failed" });
      return {
        answer: { kind: "failed", text: fr.failed },
        confidence: 0,
        evidence: turn?.evidence ?? null,
        steps: trace,
        draft: null,
      };
    }
  };
}

function begin(question: Question, collectivity: Collectivity): Turn {
  const text = cleanMessage(question.text);
  const asked = reduceMessage(text);
  return { question, collectivity, text, plain: plainWords(text), asked, evidence: null, draft: null };
}
