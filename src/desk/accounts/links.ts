import { replaceLink, usableLink } from "../../store/account-links.ts";
import { accountById, hasAdministrator, type StoredAccount } from "../../store/accounts.ts";
import type { Database } from "../../store/database.ts";
import type { LinkView } from "../api/session.ts";
import { isOpened } from "./account-view.ts";
import { digestOf, newToken, type RandomBytes } from "./tokens.ts";

/** Hours that a link given to a colleague stays good: they may be on leave. */
export const INVITATION_HOURS = 7 * 24;
/** Hours for a link printed on the server. */
export const SERVER_LINK_HOURS = 24;

const HOUR = 60 * 60_000;

export interface LinkTarget {
  readonly purpose: LinkView["purpose"];
  /** Null for the first administrator, whose account the link makes. */
  readonly account: StoredAccount | null;
}

interface LinkDeps {
  readonly clock: () => Date;
  readonly randomBytes: RandomBytes;
}

/**
 * Makes a one-time address for an account (null: the first administrator), in the place of the earlier ones not used.
 * The token is in the fragment, which browsers send to nobody: no log holds it. Call it in a transaction.
 *
 * @param base address of this installation, with or without a final slash.
 */
export async function issueLink(
  transaction: Database,
  deps: LinkDeps,
  {
    accountId,
    hours,
    base,
  }: { readonly accountId: string | null; readonly hours: number; readonly base: string },
): Promise<string> {
  const token = newToken(deps.randomBytes);
  const now = deps.clock().getTime();
  await replaceLink(transaction, {
    id: digestOf(token),
    account_id: accountId,
    created_at: now,
    expires_at: now + hours * HOUR,
  });
  return `${base.replace(/\/$/, "")}/desk/#/lien/${token}`;
}

/** The first administrator's link, replacing the ones of earlier starts; null once there is one. */
export async function issueFirstLink(
  database: Database,
  deps: LinkDeps,
  base: string,
): Promise<string | null> {
  return database.transaction().execute(async (transaction) => {
    const link = await issueLink(transaction, deps, { accountId: null, hours: SERVER_LINK_HOURS, base });
    if (!(await hasAdministrator(transaction))) return link;
    await transaction.deleteFrom("account_link").where("account_id", "is", null).execute();
    return null;
  });
}

/** What the link opens; null when it was used, expired or never existed, or its account is disabled. */
export async function linkTarget(database: Database, token: string, now: number): Promise<LinkTarget | null> {
  const link = await usableLink(database, digestOf(token), now);
  if (link === null) return null;
  if (link.account_id === null) {
    return (await hasAdministrator(database)) ? null : { purpose: "first-administrator", account: null };
  }
  const account = await accountById(database, link.account_id);
  if (account === null || account.disabled_at !== null) return null;
  return { purpose: isOpened(account) ? "forgotten-password" : "invitation", account };
}
