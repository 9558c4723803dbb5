import type { AccountRow } from "../../../api/accounts.ts";

/** Whether nobody else could look after accounts: the server refuses to demote or disable this one. */
export function isLastAdministrator(account: AccountRow, accounts: readonly AccountRow[]): boolean {
  const administers = ({ role, disabled }: AccountRow) => role === "administrator" && !disabled;
  return administers(account) && accounts.every((other) => other.id === account.id || !administers(other));
}
