import { openDatabase } from "../../../../src/store/database.ts";

const HOUR = 3_600_000;

/** Writes what past work leaves: so many hand-offs, one every six hours before `now`, in two services. */
export async function leaveHandoffs(databaseFile: string, count: number, now: number): Promise<void> {
  const database = await openDatabase(databaseFile);
  for (let place = 0; place < count; place += 1) {
    const id = `past-${place}`;
    const requested = now - (place + 1) * 6 * HOUR;
    const claimed = place % 5 === 0 ? null : requested + (place % 7) * 60_000;
    await database
      .insertInto("conversation")
      .values({
        ...{ id, channel: "web", account_id: "web", external_id: id, user_id: "dl_1", reference: "{}" },
        ...{ state: null, last_inbound_at: requested },
      })
      .execute();
    await database
      .insertInto("handoff")
      .values({
        ...{ id, conversation_id: id, state: "closed", version: 3, question: null, answer_record_id: null },
        ...{ reason: place % 3 === 0 ? "low-confidence" : "asked" },
        ...{ service: place % 4 === 0 ? "service-supprime" : "mairie", requested_at: requested },
        ...{
          waiting_since: null,
          deadline_at: null,
          agent_id: null,
          reserved_for: null,
          claimed_at: claimed,
        },
        ...{ first_reply_at: claimed === null ? null : claimed + 30_000, last_agent_at: null },
        ...{ last_citizen_at: null, acknowledged: 0, consented_at: null, contact: null, due_at: null },
        ...{ reminded_at: null, ended_at: requested + HOUR },
        end_reason: claimed === null ? "cancelled" : "answered",
      })
      .execute();
  }
  await database.destroy();
}
