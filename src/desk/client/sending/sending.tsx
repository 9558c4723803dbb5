import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ConversationView } from "../../api/conversation.ts";
import { call } from "../api/call.ts";
import { createDrafts, type Drafts } from "../drafts/drafts.ts";
import { useLive } from "../live/live.tsx";
import { after } from "../time/timers.ts";
import { createOutgoingMemory, type Outgoing } from "./outgoing.ts";
import { createSendQueue, type SendQueue } from "./send-queue.ts";

interface Sending {
  readonly drafts: Drafts;
  readonly queue: SendQueue;
  readonly outgoing: readonly Outgoing[];
  /** Told the state that the server gave back for a conversation. */
  readonly watch: (listener: (state: ConversationView) => void) => () => void;
}

const Context = createContext<Sending | null>(null);

export function useSending(): Sending {
  const sending = useContext(Context);
  if (sending === null) throw new Error("Nothing to send with around this component");
  return sending;
}

/** Drafts and unsent messages of one account; give it the account's id as `key`. */
export function SendingProvider(props: { readonly account: string; readonly children: ComponentChildren }) {
  const { account, children } = props;
  const [outgoing, setOutgoing] = useState<readonly Outgoing[]>([]);
  const watchers = useRef(new Set<(state: ConversationView) => void>());
  const { queue, drafts } = useMemo(() => {
    const queue: SendQueue = createSendQueue({
      memory: createOutgoingMemory(localStorage, account),
      call,
      after,
      onChange: () => setOutgoing(queue.list()),
      onState: (state) => {
        for (const watcher of watchers.current) watcher(state);
      },
    });
    return { queue, drafts: createDrafts({ memory: localStorage, account, clock: () => new Date() }) };
  }, [account]);
  useEffect(() => {
    setOutgoing(queue.list());
    queue.flush();
    return queue.stop;
  }, [queue]);
  useLive((event) => {
    if (event.kind === "resync") queue.flush();
  });
  const watch = useMemo(
    () => (listener: (state: ConversationView) => void) => {
      watchers.current.add(listener);
      return () => {
        watchers.current.delete(listener);
      };
    },
    [],
  );
  return <Context.Provider value={{ drafts, queue, outgoing, watch }}>{children}</Context.Provider>;
}
