import { expect } from "vitest";
import type { Database } from "../../../src/store/database.ts";

const BEGINS = "handoff-joined";
const ENDS = new Set(["handoff-returned", "handoff-closed", "handoff-cancelled"]);
const PLACED = new Set(["handoff-waiting", "handoff-callback"]);

/**
 * Reads one conversation as the citizen did, and holds it to what the design promises: one speaker at a time, every
 * hand-off announced, each exchange with an agent ended once, nothing said that was not written, nothing written twice.
 */
export async function expectOrderly(
  database: Database,
  conversationId: string,
  delivered: readonly string[],
): Promise<void> {
  const entries = await database
    .selectFrom("transcript")
    .selectAll()
    .where("conversation_id", "=", conversationId)
    .orderBy("sequence")
    .execute();
  let holder: string | null = null;
  let held = false;
  for (const { author, detail, text, account_id } of entries) {
    const kind = detail === null ? "" : (JSON.parse(detail) as { kind: string }).kind;
    if (author === "assistant") expect(held, `the bot spoke over an agent: ${text}`).toBe(false);
    if (author === "agent") {
      expect(held, `an agent spoke unannounced: ${text}`).toBe(true);
      holder ??= account_id;
      expect(account_id, "two agents spoke in one exchange").toBe(holder);
    }
    if (kind === BEGINS) {
      expect(held, "two agents joined").toBe(false);
      held = true;
      holder = null;
    }
    if (ENDS.has(kind) || kind === "handoff-transferred") held = false;
  }
  const keyed = entries.filter(({ outgoing_key, author }) => outgoing_key !== null && author !== "note");
  expect(delivered).toEqual(keyed.map(({ outgoing_key }) => outgoing_key));
  await expectAnnounced(database, conversationId, entries);
}

async function expectAnnounced(
  database: Database,
  conversationId: string,
  entries: ReadonlyArray<{ readonly detail: string | null; readonly author: string }>,
): Promise<void> {
  const handoffs = await database
    .selectFrom("handoff")
    .selectAll()
    .where("conversation_id", "=", conversationId)
    .execute();
  expect(handoffs.filter(({ ended_at }) => ended_at === null).length).toBeLessThanOrEqual(1);
  const events = await database
    .selectFrom("handoff_event")
    .innerJoin("handoff", "handoff.id", "handoff_event.handoff_id")
    .select(["event", "from_state", "to_state"])
    .where("conversation_id", "=", conversationId)
    .execute();
  const moved = (event: string) =>
    events.filter((one) => one.event === event && one.from_state !== one.to_state).length;
  const kinds = entries.map(({ detail }) => (JSON.parse(detail ?? "{}") as { kind?: string }).kind ?? "");
  const told = kinds.filter((kind) => PLACED.has(kind));
  // An offer that nobody took up has nothing to end.
  const over = handoffs.filter(
    ({ ended_at, end_reason }) => ended_at !== null && end_reason !== "unanswered-offer",
  );
  expect(
    kinds.filter((kind) => ENDS.has(kind)),
    "one closing message each",
  ).toHaveLength(over.length);
  expect(told.length, "a hand-off was silent").toBeGreaterThanOrEqual(moved("request"));
  // No loop: it takes words of the citizen to ask for a person.
  const wrote = entries.filter(({ author }) => author === "citizen").length;
  expect(moved("request"), "a hand-off nobody asked for").toBeLessThanOrEqual(wrote);
  expect(moved("queue") + moved("offer-callback")).toBeGreaterThanOrEqual(moved("request"));
  for (const { state, deadline_at, due_at, ended_at } of handoffs) {
    if (ended_at !== null) continue;
    if (state === "waiting" || state === "offered_callback")
      expect(deadline_at, "an endless wait").not.toBeNull();
    if (state === "promised_callback") expect(due_at).not.toBeNull();
    expect(state, "a request placed nowhere").not.toBe("requested");
  }
}
