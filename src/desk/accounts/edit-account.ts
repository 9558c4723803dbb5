import { accountById, changeAccount, countAdministrators, type StoredAccount } from "../../store/accounts.ts";
import type { AccountChange } from "../api/accounts.ts";
import type { AccountDeps } from "./account-deps.ts";

export type EditOutcome =
  | { readonly kind: "changed"; readonly account: StoredAccount }
  | { readonly kind: "unknown" | "own-role" | "own-disabling" | "last-administrator" };

/**
 * Changes somebody's account on behalf of the administrator `by`. Nobody changes their own role, nor disables
 * themselves, and one administrator always remains, also when two demote each other at the same instant.
 */
export async function editAccount(
  { database, sessions, audit, clock }: Pick<AccountDeps, "database" | "sessions" | "audit" | "clock">,
  by: string,
  id: string,
  change: AccountChange,
): Promise<EditOutcome> {
  let tell = () => {};
  const edit = database.transaction().execute(async (transaction): Promise<EditOutcome> => {
    // Written first: it takes the lock, so that what is read next cannot change before the commit.
    await audit.write(transaction, {
      ...{ accountId: by, action: "account.changed", target: id, detail: describe(change) },
    });
    const before = await accountById(transaction, id);
    if (before === null) throw new Refused("unknown");
    if (id === by && change.role !== undefined && change.role !== before.role) throw new Refused("own-role");
    if (id === by && change.disabled === true) throw new Refused("own-disabling");
    const disabledAt = change.disabled ? (before.disabled_at ?? clock().getTime()) : null;
    await changeAccount(transaction, id, {
      name: change.name ?? before.name,
      role: change.role ?? before.role,
      services: change.services === undefined ? before.services : JSON.stringify(change.services),
      disabled_at: change.disabled === undefined ? before.disabled_at : disabledAt,
    });
    const account = await accountById(transaction, id);
    if (account === null) throw new Refused("unknown");
    if ((await countAdministrators(transaction)) === 0) throw new Refused("last-administrator");
    if (account.role !== before.role || account.disabled_at !== null) {
      tell = (await sessions.endAll(transaction, id)).tell;
    }
    return { kind: "changed", account };
  });
  try {
    const outcome = await edit;
    tell();
    return outcome;
  } catch (error) {
    if (error instanceof Refused) return { kind: error.reason };
    throw error;
  }
}

/** Undoes the transaction. */
class Refused extends Error {
  readonly reason: Exclude<EditOutcome["kind"], "changed">;

  constructor(reason: Exclude<EditOutcome["kind"], "changed">) {
    super(reason);
    this.reason = reason;
  }
}

function describe({ name, role, services, disabled }: AccountChange): string {
  return [
    name === undefined ? "" : `name: ${name}`,
    role === undefined ? "" : `role: ${role}`,
    services === undefined ? "" : `services: ${services.join(", ") || "*"}`,
    disabled === undefined ? "" : `disabled: ${disabled}`,
  ]
    .filter((part) => part !== "")
    .join("; ");
}
