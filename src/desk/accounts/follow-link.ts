import { takeLink } from "../../store/account-links.ts";
import {
  accountById,
  changeAccount,
  createAccount,
  hasAdministrator,
  type StoredAccount,
} from "../../store/accounts.ts";
import type { Database } from "../../store/database.ts";
import type { Audit } from "../audit/audit.ts";
import type { LinkTarget } from "./links.ts";
import type { Sessions } from "./sessions.ts";
import { digestOf } from "./tokens.ts";

export interface FollowedLink {
  readonly token: string;
  readonly target: LinkTarget;
  readonly name: string;
  readonly login: string;
  /** Already hashed. */
  readonly password: string;
}

interface FollowDeps {
  readonly database: Database;
  readonly sessions: Sessions;
  readonly audit: Audit;
  readonly clock: () => Date;
  readonly ids: () => string;
}

export type FollowOutcome =
  | { readonly kind: "followed"; readonly account: StoredAccount }
  | { readonly kind: "dead" | "login-taken" };

/** Uses a link once: makes the first administrator, or sets the account's password and ends its sessions. */
export async function followLink(deps: FollowDeps, followed: FollowedLink): Promise<FollowOutcome> {
  const { database, sessions, audit, clock } = deps;
  const { target, password } = followed;
  let tell = () => {};
  const follow = database.transaction().execute(async (transaction) => {
    if (!(await takeLink(transaction, digestOf(followed.token), clock().getTime())))
      throw new Refused("dead");
    const id =
      target.account === null ? await makeAdministrator(transaction, deps, followed) : target.account.id;
    const current = await accountById(transaction, id);
    if (current === null || current.disabled_at !== null) throw new Refused("dead");
    if (target.account !== null) {
      await changeAccount(transaction, id, { password, name: followed.name });
      tell = (await sessions.endAll(transaction, id)).tell;
    }
    const action = ACTIONS[target.purpose];
    await audit.write(transaction, { accountId: id, action, target: id, detail: null });
    return { ...current, password, name: followed.name };
  });
  try {
    const account = await follow;
    tell();
    return { kind: "followed", account };
  } catch (error) {
    if (error instanceof Refused) return { kind: error.reason };
    throw error;
  }
}

const ACTIONS = {
  "first-administrator": "account.first",
  invitation: "account.opened",
  "forgotten-password": "account.password-reset",
} as const;

async function makeAdministrator(
  transaction: Database,
  { clock, ids }: FollowDeps,
  { login, name, password }: FollowedLink,
): Promise<string> {
  if (await hasAdministrator(transaction)) throw new Refused("dead");
  const id = ids();
  const account = { id, login, name, role: "administrator", services: [], password } as const;
  if (!(await createAccount(transaction, { ...account, created_at: clock().getTime() }))) {
    throw new Refused("login-taken");
  }
  return id;
}

/** Undoes the transaction: the link is as good as before. */
class Refused extends Error {
  readonly reason: Exclude<FollowOutcome["kind"], "followed">;

  constructor(reason: Exclude<FollowOutcome["kind"], "followed">) {
    super(reason);
    this.reason = reason;
  }
}
