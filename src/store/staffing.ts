import type { Kysely } from "kysely";
import type { Tables } from "./database.ts";

/** Milliseconds after its last sign during which an open Desk counts as attended. */
export const PRESENT_FOR = 90_000;

/** Roles that answer citizens. */
export const ANSWERING = ["agent", "supervisor", "administrator"] as const;

export interface Staffing {
  /** Accounts, once opened by their owner, that may answer for the service. */
  readonly agents: number;
  /** Those at their Desk now. */
  readonly present: number;
  /** Conversations waiting for the service. */
  readonly ahead: number;
}

/** Who could answer for a service at this instant. */
export async function staffingOf(database: Kysely<Tables>, service: string, now: number): Promise<Staffing> {
  const accounts = await database
    .selectFrom("account")
    .select(["services", "seen_at", "away"])
    .where("disabled_at", "is", null)
    .where("role", "in", ANSWERING)
    .where((where) => where.or([where("password", "is not", null), where("oidc_subject", "is not", null)]))
    .execute();
  const able = accounts.filter(({ services }) => {
    const own = JSON.parse(services) as readonly string[];
    return own.length === 0 || own.includes(service);
  });
  const present = able.filter(({ seen_at, away }) => away === 0 && (seen_at ?? 0) > now - PRESENT_FOR);
  const { ahead } = await database
    .selectFrom("handoff")
    .select((select) => select.fn.countAll<number>().as("ahead"))
    .where("service", "=", service)
    .where("state", "=", "waiting")
    .where("ended_at", "is", null)
    .executeTakeFirstOrThrow();
  return { agents: able.length, present: present.length, ahead: Number(ahead) };
}

/** Whether anybody at all could take a conversation over. */
export async function hasAgents(database: Kysely<Tables>): Promise<boolean> {
  const row = await database
    .selectFrom("account")
    .select("id")
    .where("disabled_at", "is", null)
    .where("role", "in", ANSWERING)
    .where((where) => where.or([where("password", "is not", null), where("oidc_subject", "is not", null)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The name citizens and colleagues read; null for an account that is gone, or for someone who answers from elsewhere. */
export async function accountName(database: Kysely<Tables>, id: string): Promise<string | null> {
  const row = await database.selectFrom("account").select("name").where("id", "=", id).executeTakeFirst();
  return row?.name ?? null;
}

/** Whether an account may be given a conversation: opened by its owner, and of those who answer. */
export async function isOpenAccount(database: Kysely<Tables>, id: string): Promise<boolean> {
  const row = await database
    .selectFrom("account")
    .select("id")
    .where("id", "=", id)
    .where("disabled_at", "is", null)
    .where("role", "in", ANSWERING)
    .where((where) => where.or([where("password", "is not", null), where("oidc_subject", "is not", null)]))
    .executeTakeFirst();
  return row !== undefined;
}
