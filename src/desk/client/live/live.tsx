import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { LiveEvent } from "../../api/inbox.ts";
import { whenUnreachable } from "../api/call.ts";
import { useSignedIn } from "../session/session.tsx";
import { after } from "../time/timers.ts";
import { listen, type Source } from "./live-events.ts";
import { shareSource, type Wire } from "./shared-source.ts";

/** `resync`: what happened lately is unknown, everything shown is to be read again. */
export type DeskEvent = LiveEvent | { readonly kind: "resync" };

type Listener = (event: DeskEvent) => void;

interface LiveContext {
  readonly online: boolean;
  readonly subscribe: (listener: Listener) => () => void;
}

const Context = createContext<LiveContext>({ online: true, subscribe: () => () => undefined });

/** In case a proxy swallows the stream without cutting it. */
const READ_AGAIN_EVERY = 60_000;
/** A stream that opens within this time was not worth a banner. */
const CUT_SHOWS_AFTER = 1_500;

export function useOnline(): boolean {
  return useContext(Context).online;
}

/** Calls `listener` at each event; it may change from one render to the next. */
export function useLive(listener: Listener): void {
  const { subscribe } = useContext(Context);
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => subscribe((event) => latest.current(event)), [subscribe]);
}

export function LiveProvider({ children }: { readonly children: ComponentChildren }) {
  const { session, reload } = useSignedIn();
  const account = session.me.id;
  const [online, setOnline] = useState(true);
  const listeners = useMemo(() => new Set<Listener>(), []);
  const subscribe = useMemo(
    () => (listener: Listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    [listeners],
  );

  useEffect(() => {
    const tell: Listener = (event) => {
      for (const listener of listeners) listener(event);
    };
    let callOffBanner: (() => void) | null = null;
    const live = listen({
      open: () => openSource(account),
      after,
      random: Math.random,
      onEvent: (event) => (event.kind === "signed-out" ? void reload() : tell(event)),
      onOpen: () => {
        callOffBanner?.();
        callOffBanner = null;
        setOnline(true);
        tell({ kind: "resync" });
      },
      onCut: () => {
        callOffBanner ??= after(CUT_SHOWS_AFTER, () => setOnline(false));
        // A stream refused because the session ended looks like a cut: only a call can tell.
        void reload();
      },
    });
    const comeBack = () => {
      if (document.visibilityState === "hidden") return;
      live.hurry();
      tell({ kind: "resync" });
    };
    const timer = setInterval(comeBack, READ_AGAIN_EVERY);
    addEventListener("online", live.hurry);
    addEventListener("offline", live.doubt);
    whenUnreachable(live.doubt);
    document.addEventListener("visibilitychange", comeBack);
    return () => {
      callOffBanner?.();
      live.stop();
      clearInterval(timer);
      removeEventListener("online", live.hurry);
      removeEventListener("offline", live.doubt);
      whenUnreachable(() => undefined);
      document.removeEventListener("visibilitychange", comeBack);
    };
  }, [listeners, reload, account]);

  return <Context.Provider value={{ online, subscribe }}>{children}</Context.Provider>;
}

/** Shared between tabs where the browser can: pages served without TLS have no locks. */
function openSource(account: string): Source {
  const open = () => new EventSource("/desk/api/events") as Source;
  if (!("locks" in navigator) || !("BroadcastChannel" in window)) return open();
  const name = `parvis.desk.live.${account}`;
  return shareSource({
    open,
    wire: () => new BroadcastChannel(name) as Wire,
    turn: (hold, signal) => navigator.locks.request(name, { signal }, hold),
  });
}
