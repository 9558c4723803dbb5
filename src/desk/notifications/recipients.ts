import type { Database } from "../../store/database.ts";
import { allows } from "../roles.ts";
import { isAddress } from "./address.ts";
import type { Audience, Recipient } from "./notification.ts";

export type FindRecipients = (audience: Audience) => Promise<readonly Recipient[]>;

/**
 * Agents to write to, from their accounts: those of the service who may answer, opened their account and did not say
 * no to e-mails. Agents who set themselves away are left in peace, unless there is nobody else.
 */
export function recipientsIn(database: Database): FindRecipients {
  return async (audience) => {
    const accounts = await database
      .selectFrom("account")
      .select(["id", "login", "name", "role", "services", "away", "preferences"])
      .where("disabled_at", "is", null)
      .where((where) => where.or([where("password", "is not", null), where("oidc_subject", "is not", null)]))
      .orderBy("login")
      .execute();
    const able = accounts.filter(
      (account) =>
        allows(account.role, "answer") &&
        isAddress(account.login) &&
        wantsEmail(account.preferences) &&
        (audience.kind === "agent"
          ? account.id === audience.accountId
          : serves(account.services, audience.service)),
    );
    const here = able.filter(({ away }) => away === 0);
    return (here.length > 0 ? here : able).map(({ login, name }) => ({ email: login, name }));
  };
}

function serves(services: string, service: string): boolean {
  const own = JSON.parse(services) as readonly string[];
  return own.length === 0 || own.includes(service);
}

function wantsEmail(preferences: string | null): boolean {
  const chosen = JSON.parse(preferences ?? "{}") as { readonly notifyByEmail?: boolean };
  return chosen.notifyByEmail !== false;
}
