import type { TranscriptDetail } from "../../src/conversation/transcript.ts";
import type { AccountView } from "../../src/desk/api/session.ts";
import { applyCommand } from "../../src/handoff/apply.ts";
import type { HandoffCommand } from "../../src/handoff/commands.ts";
import type { HandoffState } from "../../src/handoff/states.ts";
import type { Tables } from "../../src/store/database.ts";
import { type Database, openDatabase } from "../../src/store/database.ts";
import { lockConversation } from "../../src/store/handoffs.ts";
import { appendTranscript, type NewTranscriptEntry } from "../../src/store/transcript-writing.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** A Wednesday morning. */
export const NOW = Date.parse("2026-11-25T09:00:00Z");

/** The commands that bring a conversation from the assistant into a state. */
export function path(to: HandoffState, service: string, holder = "camille"): readonly HandoffCommand[] {
  const by = { id: holder, supervises: false };
  const request = {
    event: "request",
    reason: "asked",
    service,
    question: "Quand ouvre la mairie ?",
    answerRecordId: null,
  } as const;
  const queue = { event: "queue", deadlineAt: NOW + HOUR } as const;
  const offer = { event: "offer-callback", dueAt: NOW + 4 * HOUR, deadlineAt: NOW + HOUR } as const;
  const claim = { event: "claim", by } as const;
  const paths: Readonly<Record<HandoffState, readonly HandoffCommand[]>> = {
    bot: [request, queue, claim, { event: "give-back", by }],
    requested: [request],
    waiting: [request, queue],
    with_agent: [request, queue, claim],
    offered_callback: [request, offer],
    promised_callback: [request, offer, { event: "accept-callback", contact: "moi@example.org" }],
    closed: [request, queue, claim, { event: "close", by, reason: "answered" }],
  };
  return paths[to];
}

/** A database to fill with conversations, hand-offs made by the real state machine, and what was said. */
export async function deskData() {
  const database: Database = await openDatabase(":memory:");
  let made = 0;
  const ids = () => `id-${String(++made).padStart(6, "0")}`;

  async function conversation(id: string, lastInboundAt = NOW - HOUR, channel = "web"): Promise<string> {
    await database
      .insertInto("conversation")
      .values({
        ...{ id, channel, account_id: "site", external_id: id, user_id: `dl_${id}`, reference: "{}" },
        ...{ state: null, last_inbound_at: lastInboundAt },
      })
      .execute();
    return id;
  }

  const apply = (id: string, commands: readonly HandoffCommand[], at = NOW - HOUR) =>
    database.transaction().execute(async (transaction) => {
      await lockConversation(transaction, id);
      // A second apart, so that no two hand-offs of a conversation begin together.
      for (const [i, command] of commands.entries()) {
        await applyCommand(transaction, id, command, { at: at + i * 1000, ids, service: "mairie" });
      }
    });

  const say = (
    id: string,
    author: NewTranscriptEntry["author"],
    text: string,
    {
      detail,
      ...more
    }: Partial<Omit<NewTranscriptEntry, "detail">> & { readonly detail?: Partial<TranscriptDetail> } = {},
  ) =>
    database.transaction().execute((transaction) =>
      appendTranscript(transaction, id, [
        {
          ...{ at: NOW - HOUR, author, text, account_id: null, answer_record_id: null, outgoing_key: null },
          detail: detail === undefined ? null : JSON.stringify(detail),
          ...more,
        },
      ]),
    );

  return {
    database,
    conversation,
    apply,
    say,
    /** A conversation with a question, brought into a state. */
    async inState(id: string, state: HandoffState, service = "mairie", holder = "camille", at = NOW - HOUR) {
      await conversation(id, at);
      await say(id, "citizen", `Question de ${id}`, { at });
      await apply(id, path(state, service, holder), at);
      return id;
    },
    account: ({ id, login, name, role, services }: AccountView) =>
      database
        .insertInto("account")
        .values({
          ...{
            id,
            login,
            name,
            role,
            services: JSON.stringify(services),
            password: null,
            oidc_subject: null,
          },
          ...{ created_at: NOW, disabled_at: null, seen_at: null, away: 0, preferences: null },
        })
        .execute(),
    record: (id: string, conversationId: string, more: Partial<Tables["answer_record"]> = {}) =>
      database
        .insertInto("answer_record")
        .values({
          ...{ id, conversation_id: conversationId, at: NOW - HOUR, question: "?", kind: "handoff" },
          ...{ reason: "low-confidence", answer: "{}", confidence: 0.4, generation: null, evidence: null },
          ...{ steps: "[]", draft: null, draft_use: null },
          ...more,
        })
        .execute(),
    outgoing: (
      conversationId: string,
      key: string,
      status: Tables["outgoing"]["status"],
      error: string | null = null,
    ) =>
      database
        .insertInto("outgoing")
        .values({
          ...{ conversation_id: conversationId, key, reference: "{}", activity: "{}", created_at: NOW },
          ...{ due_at: NOW, status, attempts: 1, settled_at: null, platform_id: null, error },
        })
        .execute(),
  };
}

export type DeskData = Awaited<ReturnType<typeof deskData>>;
