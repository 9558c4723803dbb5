import type { AccountView } from "../api/session.ts";
import { allows } from "../roles.ts";

/** What an account may read of the conversations. */
export interface Reader {
  /** Account id. */
  readonly me: string;
  /** Ids of the services it answers for; null for all. */
  readonly services: readonly string[] | null;
}

/** Null for an account that reads no conversation: who supervises reads all, who answers reads their services'. */
export function readerOf({ id, role, services }: AccountView): Reader | null {
  if (!allows(role, "answer")) return null;
  return { me: id, services: services.length === 0 || allows(role, "supervise") ? null : services };
}
