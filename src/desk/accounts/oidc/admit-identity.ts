import {
  accountByLogin,
  accountBySubject,
  createAccount,
  linkIdentity,
  type StoredAccount,
} from "../../../store/accounts.ts";
import type { AccountDeps } from "../account-deps.ts";
import type { Identity } from "./identity.ts";
import type { OidcProblem } from "./problem.ts";
import type { OidcSettings } from "./settings.ts";

/**
 * Finds the account of somebody whom the provider vouches for: by subject, else by the address that was invited (then
 * bound to the subject), else by making one where the settings say so.
 */
export async function admitIdentity(
  { database, audit, clock, ids }: Pick<AccountDeps, "database" | "audit" | "clock" | "ids">,
  { subject, email, name }: Identity,
  { createAccounts }: Pick<OidcSettings, "createAccounts">,
): Promise<StoredAccount | OidcProblem> {
  return database.transaction().execute(async (transaction) => {
    const note = (accountId: string, action: string, detail: string | null) =>
      audit.write(transaction, { accountId, action, target: accountId, detail });
    const linked = await linkIdentity(transaction, email, subject);
    let account = await accountBySubject(transaction, subject);
    if (account === null && createAccounts !== null) {
      const id = ids();
      const made = { id, login: email, name, role: createAccounts, services: [], oidcSubject: subject };
      if (await createAccount(transaction, { ...made, created_at: clock().getTime() })) {
        await note(id, "account.created", `role: ${createAccounts}; openid-connect`);
        account = await accountBySubject(transaction, subject);
      }
    }
    if (account === null) return refusalOf(await accountByLogin(transaction, email));
    if (account.disabled_at !== null) return "disabled";
    if (linked) await note(account.id, "account.linked", "openid-connect");
    await note(account.id, "login.succeeded", "openid-connect");
    return account;
  });
}

function refusalOf(sameAddress: StoredAccount | null): OidcProblem {
  if (sameAddress === null) return "not-invited";
  return sameAddress.disabled_at === null ? "other-identity" : "disabled";
}
