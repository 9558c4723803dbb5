import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Box, InboxItem, InboxView } from "../../api/inbox.ts";
import { call } from "../api/call.ts";
import { coalesce } from "../live/coalesce.ts";
import { useLive } from "../live/live.tsx";
import { may, useSession } from "../session/session.tsx";

export interface Inbox {
  readonly box: Box;
  /** Id; null for all services. */
  readonly service: string | null;
  readonly chooseService: (service: string | null) => void;
  /** Null until the box was read. */
  readonly items: readonly InboxItem[] | null;
  readonly counts: InboxView["counts"] | null;
  readonly overdue: number;
  /** True when the last reading failed: what shows may be old. */
  readonly stale: boolean;
  /** Reads one page more; null at the end. */
  readonly readMore: (() => void) | null;
}

interface Shown {
  readonly wanted: string;
  readonly view: InboxView | null;
  readonly stale: boolean;
}

/** Milliseconds between two readings while a crowd writes: every message of anyone changes the list. */
const PAUSE = 300;

const Context = createContext<Inbox | null>(null);

export function useInbox(): Inbox {
  const inbox = useContext(Context);
  if (inbox === null) throw new Error("No inbox around this component");
  return inbox;
}

/** Keeps the box last chosen up to date, whatever page is open: the menu shows its counts. */
export function InboxProvider({
  box,
  children,
}: {
  readonly box: Box;
  readonly children: ComponentChildren;
}) {
  const [service, chooseService] = useState<string | null>(null);
  const [pages, setPages] = useState(1);
  const [shown, setShown] = useState<Shown>({ wanted: "", view: null, stale: false });
  const wanted = `box=${box}${service === null ? "" : `&service=${encodeURIComponent(service)}`}`;
  // Staff who only edit have no inbox: it would be refused to them.
  const answers = may(useSession().session, "answer");
  const latest = useRef({ wanted, pages, answers });
  latest.current = { wanted, pages, answers };

  const load = useMemo(
    () =>
      coalesce(async () => {
        const asked = latest.current;
        if (!asked.answers) return;
        const view = await readPages(asked.wanted, asked.pages);
        if (latest.current.wanted !== asked.wanted) return;
        setShown((before) =>
          view === null ? { ...before, stale: true } : { wanted: asked.wanted, view, stale: false },
        );
      }, PAUSE),
    [],
  );
  useEffect(() => setPages(1), [wanted]);
  useEffect(() => void load(), [load, wanted, pages]);
  useLive((event) => {
    if (event.kind === "changed" || event.kind === "arrived" || event.kind === "resync") void load();
  });

  const { view } = shown;
  const current = shown.wanted === wanted ? view : null;
  return (
    <Context.Provider
      value={{
        box,
        service,
        chooseService,
        items: current?.items ?? null,
        counts: view?.counts ?? null,
        overdue: view?.overdue ?? 0,
        stale: shown.stale,
        readMore: current === null || current.next === null ? null : () => setPages(pages + 1),
      }}
    >
      {children}
    </Context.Provider>
  );
}

/** The first pages of a box as one; null when the server could not be reached. */
async function readPages(wanted: string, pages: number): Promise<InboxView | null> {
  let read = null as InboxView | null;
  for (let page = 0; page < pages && (page === 0 || read?.next != null); page++) {
    const before: string = read?.next == null ? "" : `&before=${encodeURIComponent(read.next)}`;
    const outcome = await call<InboxView>("GET", `inbox?${wanted}${before}`);
    if (outcome.kind !== "ok") return null;
    const seen: ReadonlySet<string> = new Set(read?.items.map((item) => item.conversationId));
    const fresh = outcome.value.items.filter((item) => !seen.has(item.conversationId));
    read = { ...outcome.value, items: [...(read?.items ?? []), ...fresh] };
  }
  return read;
}
