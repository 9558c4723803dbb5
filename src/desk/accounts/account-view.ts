import type { StoredAccount } from "../../store/accounts.ts";
import type { AccountRow } from "../api/accounts.ts";
import type { AccountView, MyPreferences } from "../api/session.ts";

export function accountView(account: StoredAccount): AccountView {
  const { id, login, name, role } = account;
  return { id, login, name, role, services: servicesOf(account), away: account.away === 1 };
}

export function accountRow(account: StoredAccount): AccountRow {
  return {
    ...accountView(account),
    disabled: account.disabled_at !== null,
    opened: isOpened(account),
    seenAt: account.seen_at === null ? null : new Date(account.seen_at).toISOString(),
  };
}

/** Whether its owner has come once, by the invitation or by the identity provider. */
export function isOpened(account: StoredAccount): boolean {
  return account.password !== null || account.oidc_subject !== null;
}

export function preferencesOf(account: StoredAccount): MyPreferences {
  const stored = JSON.parse(account.preferences ?? "{}") as { readonly notifyByEmail?: boolean };
  return { away: account.away === 1, notifyByEmail: stored.notifyByEmail ?? true };
}

function servicesOf(account: StoredAccount): readonly string[] {
  return JSON.parse(account.services) as readonly string[];
}
