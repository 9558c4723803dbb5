import { fr } from "../../../i18n/fr/desk.ts";
import { type Call, createCall } from "./create-call.ts";

export type { Outcome } from "./create-call.ts";

const page: { csrf: string | null; onSignedOut: () => void; onUnreachable: () => void } = {
  csrf: null,
  onSignedOut: () => undefined,
  onUnreachable: () => undefined,
};

/** Calls the Desk's server in the name of whoever is signed in; `path` is what comes after `/desk/api/`. */
export const call: Call = createCall({
  fetch: (url, init) => fetch(url, init),
  csrf: () => page.csrf,
  onSignedOut: () => page.onSignedOut(),
  onUnreachable: () => page.onUnreachable(),
  unexplained: fr.unexplained,
});

/** Set by the session, and by nothing else. */
export function callAs(csrf: string | null): void {
  page.csrf = csrf;
}

export function whenSignedOut(listener: () => void): void {
  page.onSignedOut = listener;
}

export function whenUnreachable(listener: () => void): void {
  page.onUnreachable = listener;
}
