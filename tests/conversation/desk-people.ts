import type { Agent } from "../../src/conversation/handoffs/agent-commands.ts";
import type { Database } from "../../src/store/database.ts";

export type { Agent };

export const CAMILLE: Agent = { id: "camille", name: "Camille", supervises: false };
export const DENIS: Agent = { id: "denis", name: "Denis", supervises: false };

/** Agents with open accounts, at their Desk since `seenAt` (milliseconds since 1970; null: never). */
export async function hire(
  database: Database,
  people: readonly Agent[],
  seenAt: number | null = null,
  services: readonly string[] = [],
): Promise<void> {
  await database
    .insertInto("account")
    .values(
      people.map(({ id, name, supervises }) => ({
        id,
        login: `${id}@valcour.example`,
        name,
        role: supervises ? ("supervisor" as const) : ("agent" as const),
        services: JSON.stringify(services),
        password: "set",
        oidc_subject: null,
        created_at: 0,
        disabled_at: null,
        seen_at: seenAt,
        away: 0,
        preferences: null,
      })),
    )
    .execute();
}

/** What an agent reads of a conversation, one line an entry. */
export async function transcriptOf(database: Database): Promise<string[]> {
  const rows = await database.selectFrom("transcript").selectAll().orderBy("sequence").execute();
  return rows.map(({ author, text }) => `${author}: ${text}`);
}
