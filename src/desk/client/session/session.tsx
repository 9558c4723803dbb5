import { type ComponentChildren, createContext } from "preact";
import { useCallback, useContext, useEffect, useState } from "preact/hooks";
import { fr } from "../../../i18n/fr/desk.ts";
import type { SessionView } from "../../api/session.ts";
import type { Permission } from "../../roles.ts";
import { call, callAs, whenSignedOut } from "../api/call.ts";
import type { SignedIn } from "./signed-in.ts";

export interface SessionContext {
  readonly session: SessionView;
  /** Takes a session that a call gave back (`login`, `link`, `PUT me`). */
  readonly enter: (session: SessionView) => void;
  /** Reads who is signed in again. */
  readonly reload: () => Promise<void>;
}

type Arrival = { readonly kind: "loading" } | { readonly kind: "unreachable" } | SessionView;

const Context = createContext<SessionContext | null>(null);

/** Who is at the screen, and how another comes in. */
export function useSession(): SessionContext {
  const context = useContext(Context);
  if (context === null) throw new Error("No session around this component");
  return context;
}

/** Like `useSession`, for pages that only show once signed in. */
export function useSignedIn(): SessionContext & { readonly session: SignedIn } {
  const context = useSession();
  if (context.session.kind !== "signed-in") throw new Error("Nobody is signed in");
  return { ...context, session: context.session };
}

export function may(session: SessionView, permission: Permission): boolean {
  return session.kind === "signed-in" && session.permissions.includes(permission);
}

export function SessionProvider({ children }: { readonly children: ComponentChildren }) {
  const [arrival, setArrival] = useState<Arrival>({ kind: "loading" });
  const enter = useCallback((session: SessionView) => {
    callAs(session.kind === "signed-in" ? session.csrf : null);
    setArrival(session);
  }, []);
  const reload = useCallback(async () => {
    const outcome = await call<SessionView>("GET", "session");
    if (outcome.kind === "ok") enter(outcome.value);
    else setArrival((before) => (before.kind === "loading" ? { kind: "unreachable" } : before));
  }, [enter]);
  useEffect(() => {
    whenSignedOut(() => void reload());
    void reload();
  }, [reload]);

  if (arrival.kind === "loading") return <p class="arrival">{fr.loading}</p>;
  if (arrival.kind === "unreachable") {
    return (
      <main class="arrival">
        <h1>{fr.unreachable}</h1>
        <button type="button" class="button primary" onClick={() => void reload()}>
          {fr.retry}
        </button>
      </main>
    );
  }
  return <Context.Provider value={{ session: arrival, enter, reload }}>{children}</Context.Provider>;
}
