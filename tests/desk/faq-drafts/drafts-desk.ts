import { randomUUID } from "node:crypto";
import { faqDraftRoutes } from "../../../src/desk/faq-drafts/faq-draft-routes.ts";
import { readDocumentFile } from "../../../src/indexing/parse/read-file.ts";
import type { Database } from "../../../src/store/database.ts";
import { fixtureCollectivity } from "../../collectivity/fixture.ts";
import { staffedDesk } from "../staffed-desk.ts";

export const NOW = Date.parse("2026-11-23T09:00:00Z");

/** The routes of FAQ drafts over a real knowledge folder, with an agent and an editor at their screens. */
export async function draftsDesk(knowledgeFolder: string, clock: () => Date = () => new Date(NOW)) {
  const collectivity = await fixtureCollectivity();
  const desk = await staffedDesk(clock, ["agent", "editor"], ({ database, accounts }) =>
    faqDraftRoutes({
      ...{ knowledgeFolder, database, clock, ids: randomUUID },
      readFile: readDocumentFile,
      collectivity: () => collectivity,
      guard: accounts.guard,
      audit: accounts.audit,
      mayRead: async (_account, id) => id !== "d-un-autre-service",
    }),
  );
  return { ...desk, collectivity };
}

/** A conversation closed after an agent's replies. */
export async function answered(
  database: Database,
  conversationId: string,
  { question, replies, accountId }: Said,
): Promise<void> {
  await database
    .insertInto("conversation")
    .values({
      ...{ id: conversationId, channel: "web", account_id: "web", external_id: conversationId },
      ...{ user_id: "dl_1", reference: "{}", state: null, last_inbound_at: NOW },
    })
    .execute();
  await database
    .insertInto("handoff")
    .values({
      ...{ id: `h-${conversationId}`, conversation_id: conversationId, state: "closed", version: 4 },
      ...{ reason: "asked", service: "etat-civil", question, answer_record_id: null },
      ...{ requested_at: NOW - 60_000, waiting_since: null, deadline_at: null, agent_id: accountId },
      ...{ reserved_for: null, claimed_at: NOW - 50_000, first_reply_at: NOW - 40_000 },
      ...{ last_agent_at: NOW - 40_000, last_citizen_at: NOW - 60_000, acknowledged: 0 },
      ...{ consented_at: null, contact: null, due_at: null, reminded_at: null },
      ...{ ended_at: NOW - 10_000, end_reason: "answered" },
    })
    .execute();
  const said = { conversation_id: conversationId, detail: null, answer_record_id: null };
  const agent = { ...said, author: "agent" as const, account_id: accountId };
  await database
    .insertInto("transcript")
    .values([
      { ...agent, at: NOW - 90_000, text: "D'une demande d'avant.", outgoing_key: null },
      { ...said, at: NOW - 60_000, author: "citizen", account_id: null, text: "Allô ?", outgoing_key: null },
      { ...agent, at: NOW - 45_000, author: "note", text: "Note entre nous.", outgoing_key: null },
      ...replies.map((text) => ({ ...agent, at: NOW - 40_000, text, outgoing_key: randomUUID() })),
    ])
    .execute();
}

interface Said {
  readonly question: string | null;
  readonly replies: readonly string[];
  readonly accountId: string;
}
