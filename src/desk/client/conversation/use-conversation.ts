import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { fr } from "../../../i18n/fr/desk.ts";
import type { Commands, CommandView, ConversationView } from "../../api/conversation.ts";
import { call } from "../api/call.ts";
import { useTell } from "../controls/status.tsx";
import { coalesce } from "../live/coalesce.ts";
import { useLive } from "../live/live.tsx";
import { useSending } from "../sending/sending.tsx";
import { after } from "../time/timers.ts";
import { mergeEntries } from "./merge-entries.ts";

export interface Conversation {
  readonly id: string;
  readonly view: ConversationView | null;
  /** Why it cannot be shown, in French. */
  readonly problem: string | null;
  readonly citizenTypes: boolean;
  /** True once the server has done it; otherwise the agent was told why not. */
  readonly command: <Name extends keyof Commands>(name: Name, body: Commands[Name]) => Promise<boolean>;
  readonly readOlder: () => Promise<void>;
  readonly readAgain: () => void;
}

const TYPING_SHOWS_FOR = 6_000;
/** Milliseconds before the first look at what became of a message; doubles at each one. */
const FATE_KNOWN_IN = 3_000;
const LONGEST_WAIT = 60_000;

/** One conversation, kept up to date while it is shown. */
export function useConversation(id: string): Conversation {
  const tell = useTell();
  const { watch } = useSending();
  const [view, setView] = useState<ConversationView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [citizenTypes, setCitizenTypes] = useState(false);
  const path = `conversations/${encodeURIComponent(id)}`;
  /** Grows with what commands gave back: a reading begun before one may be older than it. */
  const commands = useRef(0);
  const shown = useRef(id);
  shown.current = id;

  const take = useMemo(
    () => (read: ConversationView) => {
      if (read.conversationId !== shown.current) return;
      setProblem(null);
      setView((before) => {
        if (before === null || before.conversationId !== read.conversationId) return read;
        if (read.entries.some(({ author, sequence }) => author === "citizen" && sequence > lastOf(before))) {
          setCitizenTypes(false);
        }
        const entries = mergeEntries(before.entries, read);
        const older = entries[0]?.sequence !== read.entries[0]?.sequence;
        return { ...read, entries, more: older ? before.more : read.more };
      });
    },
    [],
  );
  const load = useMemo(() => {
    const again = coalesce(async () => {
      const begun = commands.current;
      const outcome = await call<ConversationView>("GET", path);
      if (outcome.kind === "refused") {
        setProblem(outcome.problem.message);
        // Given to another service: what shows would be old, and nothing of it could be done any more.
        if (outcome.problem.code === "not-found") setView(null);
      }
      if (outcome.kind === "offline") setProblem(fr.unreachable);
      if (outcome.kind !== "ok") return;
      if (begun === commands.current) take(outcome.value);
      else void again();
    });
    return again;
  }, [path, take]);

  useEffect(() => {
    setView(null);
    setProblem(null);
    setCitizenTypes(false);
    void load();
  }, [load]);
  useEffect(
    () =>
      watch((state) => {
        commands.current += 1;
        take(state);
      }),
    [watch, take],
  );
  useEffect(
    () => (citizenTypes ? after(TYPING_SHOWS_FOR, () => setCitizenTypes(false)) : undefined),
    [citizenTypes],
  );
  // No event tells that an e-mail left, nor what another process delivered.
  const pending = view?.entries.findLast(({ delivery }) => delivery?.status === "pending")?.sequence;
  useEffect(() => {
    if (pending === undefined) return;
    let wait = FATE_KNOWN_IN;
    const look = () => {
      void load();
      wait = Math.min(wait * 2, LONGEST_WAIT);
      callOff = after(wait, look);
    };
    let callOff = after(wait, look);
    return () => callOff();
  }, [pending, load]);
  useLive((event) => {
    if (event.kind === "resync") void load();
    if (!("conversationId" in event) || event.conversationId !== id) return;
    if (event.kind === "citizen-typing") setCitizenTypes(true);
    else void load();
  });

  return {
    id,
    view: view?.conversationId === id ? view : null,
    problem,
    citizenTypes,
    command: async (name, body) => {
      const outcome = await call<CommandView>("POST", `${path}/${name}`, body);
      if (outcome.kind === "offline") {
        tell(fr.notDone, "bad");
        return false;
      }
      const said = outcome.kind === "ok" ? outcome.value : (outcome.body as Partial<CommandView> | undefined);
      if (said?.conversation != null) {
        commands.current += 1;
        take(said.conversation);
      } else if (said?.conversation === null) void load();
      if (outcome.kind === "refused") tell(outcome.problem.message, "bad");
      return outcome.kind === "ok";
    },
    readOlder: async () => {
      const oldest = view?.entries[0]?.sequence;
      if (oldest === undefined) return;
      const outcome = await call<ConversationView>("GET", `${path}?before=${oldest}`);
      if (outcome.kind !== "ok") return tell(fr.unreachable, "bad");
      const { entries, more } = outcome.value;
      setView((now) =>
        now === null || now.conversationId !== id
          ? now
          : { ...now, entries: mergeEntries(entries, { entries: now.entries, more: false }), more },
      );
    },
    readAgain: () => void load(),
  };
}

function lastOf(view: ConversationView): number {
  return view.entries.at(-1)?.sequence ?? -1;
}
