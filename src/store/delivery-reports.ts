import type { Kysely } from "kysely";
import type { Tables } from "./database.ts";

/** Begins the error of a message that may or may not have arrived. */
export const UNKNOWN = "unknown";

export interface Reported {
  readonly channel: string;
  readonly key: string | null;
  readonly platformId: string | null;
  readonly at: number;
}

/** The platform has the message: it is not sent again. Returns its conversation; null when nothing changed. */
export async function markArrived(database: Kysely<Tables>, reported: Reported): Promise<string | null> {
  const row = await find(database, reported);
  if (row === null) return null;
  const doubtful = row.status === "pending" || row.error?.startsWith(`${UNKNOWN}:`) === true;
  if (!doubtful) return null;
  await database
    .updateTable("outgoing")
    .set({
      ...{ status: "delivered" as const, settled_at: reported.at, error: null },
      platform_id: reported.platformId,
    })
    .where("sequence", "=", row.sequence)
    .execute();
  return row.conversation_id;
}

/** The platform took the message and could not bring it. Returns its conversation; null when nothing changed. */
export async function markFailed(
  database: Kysely<Tables>,
  reported: Reported,
  error: string,
): Promise<string | null> {
  const row = await find(database, reported);
  if (row === null || row.status === "undeliverable") return null;
  await database
    .updateTable("outgoing")
    .set({ status: "undeliverable", settled_at: reported.at, error })
    .where("sequence", "=", row.sequence)
    .execute();
  return row.conversation_id;
}

async function find(database: Kysely<Tables>, { channel, key, platformId }: Reported) {
  const [column, value] = key === null ? (["platform_id", platformId] as const) : (["key", key] as const);
  if (value === null) return null;
  const row = await database
    .selectFrom("outgoing")
    .innerJoin("conversation", "conversation.id", "outgoing.conversation_id")
    .select(["outgoing.sequence", "outgoing.conversation_id", "outgoing.status", "outgoing.error"])
    .where("conversation.channel", "=", channel)
    .where(`outgoing.${column}`, "=", value)
    .orderBy("outgoing.sequence", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Whether a message seen on the platform is one of ours: by its id, or, while its id is not known yet, by its words
 * (links left out: some platforms rewrite them).
 */
export async function isOurs(
  database: Kysely<Tables>,
  conversationId: string,
  seen: { readonly platformId: string | null; readonly text: string },
): Promise<boolean> {
  const rows = await database
    .selectFrom("outgoing")
    .select(["platform_id", "activity", "attempts", "status", "error"])
    .where("conversation_id", "=", conversationId)
    .orderBy("sequence", "desc")
    .limit(50)
    .execute();
  const words = withoutLinks(seen.text);
  return rows.some(({ platform_id, activity, attempts, status, error }) => {
    if (seen.platformId !== null && platform_id === seen.platformId) return true;
    const underWay = status === "pending" && attempts > 0;
    if (!underWay && error?.startsWith(`${UNKNOWN}:`) !== true) return false;
    const { text } = JSON.parse(activity) as { readonly text?: unknown };
    return typeof text === "string" && withoutLinks(text) === words;
  });
}

function withoutLinks(text: string): string {
  return text
    .replace(/https?:\/\/\S+/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
