import type { Transaction } from "kysely";
import { stateOf } from "../../handoff/apply.ts";
import { ELSEWHERE, type HandoffCommand } from "../../handoff/commands.ts";
import { promiseFor } from "../../handoff/placing/desk-hours.ts";
import { speakerOf } from "../../handoff/states.ts";
import { fr } from "../../i18n/fr/placing.ts";
import type { Tables } from "../../store/database.ts";
import { isOurs } from "../../store/delivery-reports.ts";
import { recordFeedback } from "../../store/feedback.ts";
import { hasAgents } from "../../store/staffing.ts";
import { appendTranscript } from "../../store/transcript-writing.ts";
import { carryOver } from "../carry/carry-over.ts";
import { citizenEntries } from "../transcript.ts";
import type { FinishedTurn } from "./finish-turn.ts";
import { hubCommand, type Intent } from "./intent.ts";
import { type MoveDeps, moveHandoff } from "./move-handoff.ts";
import { promisedText } from "./notices.ts";
import { offer } from "./place.ts";
import { sayNotice } from "./say-notice.ts";

/**
 * Does what a batch asked of the hand-off itself, without any answer of the bot.
 *
 * @returns id of another conversation that changed with it; null when none did.
 */
export async function carryOut(
  transaction: Transaction<Tables>,
  finished: FinishedTurn,
  intent: Exclude<Intent, { kind: "converse" }>,
  deps: MoveDeps,
): Promise<string | null> {
  if (intent.kind === "carry") return carryOver(transaction, finished, intent.carry, deps);
  await carryOutHere(transaction, finished, intent, deps);
  return null;
}

async function carryOutHere(
  transaction: Transaction<Tables>,
  finished: FinishedTurn,
  intent: Exclude<Intent, { kind: "converse" | "carry" }>,
  deps: MoveDeps,
): Promise<void> {
  const { conversation, events, at } = finished;
  const move = (command: Parameters<typeof moveHandoff>[2]) =>
    moveHandoff(transaction, conversation, command, deps, { at });
  const notice = (kind: string, text: string, choices: readonly string[] = []) =>
    sayNotice(transaction, conversation, { kind, text, choices }, deps, at);
  // A phone number or an address given for the call back is kept with the hand-off, not with what was said.
  await appendTranscript(transaction, conversation.id, citizenEntries(events, false, finished.kept.files));
  switch (intent.kind) {
    case "move": {
      const applied = await move(promisedAnew(intent.command, finished, deps));
      if (
        applied.kind === "stays" &&
        intent.command.event === "accept-callback" &&
        applied.handoff !== null
      ) {
        await notice("handoff-callback", promisedText(applied.handoff, deps.collectivity(), at));
      }
      return;
    }
    case "ask":
      return notice("handoff-callback", intent.text);
    case "rate":
      return rate(transaction, finished, intent, deps, notice);
    case "answered-elsewhere":
      if (await isOurs(transaction, conversation.id, intent)) return;
      await appendTranscript(transaction, conversation.id, [
        {
          at,
          author: "agent",
          account_id: ELSEWHERE,
          text: intent.text,
          detail: null,
          answer_record_id: null,
          outgoing_key: null,
        },
      ]);
      await move({ event: "agent-writes-elsewhere" });
      return;
    case "hub": {
      if (intent.state !== "failed") {
        await move(hubCommand(intent.state));
        return;
      }
      const collectivity = deps.collectivity();
      const service = finished.seen?.service ?? collectivity.defaultService;
      const promise = promiseFor(collectivity, service, new Date(at));
      await move(promise === null ? { event: "cancel", reason: "other" } : offer(promise, at));
    }
  }
}

/** Nobody is promised an answer for an instant that has passed: the date offered gives way to the next one. */
function promisedAnew(
  command: HandoffCommand,
  { seen, at }: FinishedTurn,
  { collectivity }: MoveDeps,
): HandoffCommand {
  if (command.event !== "accept-callback" || seen === null || (seen.due_at ?? 0) > at) return command;
  const promise = promiseFor(collectivity(), seen.service, new Date(at));
  return promise === null ? command : { ...command, dueAt: promise.dueAt.getTime() };
}

/** "Not useful" of an answer offers a person, where there is one and nobody speaks yet. */
async function rate(
  transaction: Transaction<Tables>,
  { conversation, seen, at }: FinishedTurn,
  { feedback, useful, thank }: Extract<Intent, { kind: "rate" }>,
  { ids }: MoveDeps,
  notice: (kind: string, text: string, choices?: readonly string[]) => Promise<void>,
): Promise<void> {
  const known = await recordFeedback(transaction, {
    id: ids(),
    conversation_id: conversation.id,
    at,
    ...feedback,
    useful: useful ? 1 : 0,
  });
  if (thank) return notice("thanks", fr.rating.thanks);
  if (!known || useful || feedback.kind !== "answer" || speakerOf(stateOf(seen)) !== "bot") return;
  if (!(await hasAgents(transaction))) return;
  await notice("feedback", fr.rating.offerHuman, [fr.rating.wantHuman, fr.choices.no]);
}
