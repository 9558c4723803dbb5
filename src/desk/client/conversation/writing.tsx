import { type ComponentChildren, createContext, type RefObject } from "preact";
import { useContext, useRef, useState } from "preact/hooks";
import type { Citation } from "../../../answering/answer.ts";
import { type Draft, type DraftKind, EMPTY_DRAFT } from "../drafts/drafts.ts";
import type { Outgoing } from "../sending/outgoing.ts";
import { useSending } from "../sending/sending.tsx";
import { joined } from "./composer/join-draft.ts";

/** What the agent is writing in one conversation; every change is kept in the browser at once. */
export interface Writing {
  readonly mode: DraftKind;
  readonly setMode: (mode: DraftKind) => void;
  readonly reply: Draft;
  readonly note: Draft;
  readonly change: (kind: DraftKind, draft: Draft) => void;
  /** False when the reply has as many sources as it may. */
  readonly insert: (text: string, citation: Citation) => boolean;
  /** Back into the box, with what is there already. */
  readonly putBack: (item: Outgoing) => void;
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly focus: (mode: DraftKind) => void;
}

const MOST_CITATIONS = 5;

const Context = createContext<Writing | null>(null);

export function useWriting(): Writing {
  const writing = useContext(Context);
  if (writing === null) throw new Error("Nothing to write in around this component");
  return writing;
}

/** Give it the conversation's id as `key`. */
export function WritingProvider(props: {
  readonly conversationId: string;
  readonly children: ComponentChildren;
}) {
  const { conversationId, children } = props;
  const { drafts } = useSending();
  const [mode, setMode] = useState<DraftKind>("reply");
  const [reply, setReply] = useState(() => drafts.read(conversationId, "reply"));
  const [note, setNote] = useState(() => drafts.read(conversationId, "note"));
  const box = useRef<HTMLTextAreaElement>(null);
  const change = (kind: DraftKind, draft: Draft) => {
    (kind === "reply" ? setReply : setNote)(draft);
    drafts.write(conversationId, kind, draft);
  };
  const focus = (next: DraftKind) => {
    setMode(next);
    requestAnimationFrame(() => box.current?.focus());
  };
  return (
    <Context.Provider
      value={{
        mode,
        setMode,
        reply,
        note,
        change,
        box,
        focus,
        insert: (text, citation) => {
          const next = joined(reply, { ...EMPTY_DRAFT, text, citations: [citation] });
          if (next.citations.length > MOST_CITATIONS) return false;
          change("reply", next);
          setMode("reply");
          return true;
        },
        putBack: (item) => {
          if (item.command === "note") {
            change("note", joined(note, { ...EMPTY_DRAFT, text: item.body.text }));
            focus("note");
          } else {
            const { text, citations, by } = item.body;
            change("reply", joined(reply, { text, citations, by, suggestion: null }));
            focus("reply");
          }
        },
      }}
    >
      {children}
    </Context.Provider>
  );
}
