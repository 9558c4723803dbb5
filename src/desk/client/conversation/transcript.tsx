import { useEffect, useRef, useState } from "preact/hooks";
import { fr } from "../../../i18n/fr/desk-conversation.ts";
import { Button } from "../controls/button.tsx";
import { useSending } from "../sending/sending.tsx";
import { useSignedIn } from "../session/session.tsx";
import { useNow } from "../time/use-now.ts";
import { Entry } from "./entry.tsx";
import { OutgoingEntry } from "./outgoing-entry.tsx";
import { standingOf } from "./standing.ts";
import { stillOutgoing } from "./still-outgoing.ts";
import type { Conversation } from "./use-conversation.ts";

/** Nearer the end than this (pixels), the transcript follows what is said. */
const NEAR = 120;

export function Transcript({ conversation }: { readonly conversation: Conversation }) {
  const { view, id } = conversation;
  const { outgoing } = useSending();
  const { session } = useSignedIn();
  const now = new Date(useNow());
  const scroller = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const lastLeaving = useRef(0);
  const lastTop = useRef(0);
  const [readingOlder, setReadingOlder] = useState(false);
  const entries = view?.entries ?? [];
  const leaving = stillOutgoing(outgoing, id, entries);
  const end = `${entries.at(-1)?.sequence} ${leaving.length} ${conversation.citizenTypes}`;
  useEffect(() => {
    const { current } = scroller;
    if (current === null) return;
    // Not every browser lets the keyboard scroll what cannot be focused.
    current.tabIndex = 0;
    if (following.current) current.scrollTop = current.scrollHeight;
  }, [end]);
  useEffect(() => {
    const { current } = scroller;
    if (current === null) return;
    const observer = new ResizeObserver(() => {
      if (following.current) current.scrollTop = current.scrollHeight;
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [view === null]);
  if (leaving.length > lastLeaving.current) following.current = true;
  lastLeaving.current = leaving.length;
  if (view === null) return null;

  const readOlder = async () => {
    const { current } = scroller;
    const fromEnd = current === null ? 0 : current.scrollHeight - current.scrollTop;
    setReadingOlder(true);
    following.current = false;
    await conversation.readOlder();
    setReadingOlder(false);
    requestAnimationFrame(() => {
      if (current !== null) current.scrollTop = current.scrollHeight - fromEnd;
    });
  };
  return (
    <div
      ref={scroller}
      class="transcript"
      role="log"
      aria-label={fr.log}
      aria-live={readingOlder ? "off" : "polite"}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        // Only whoever goes up stops following: what is added below also moves the end away.
        if (scrollHeight - scrollTop - clientHeight < NEAR) following.current = true;
        else if (scrollTop < lastTop.current) following.current = false;
        lastTop.current = scrollTop;
      }}
    >
      {view.more && (
        <div class="more">
          <Button small busy={readingOlder} onClick={() => void readOlder()}>
            {fr.older}
          </Button>
        </div>
      )}
      {entries.map((entry) => (
        <Entry key={entry.sequence} entry={entry} conversationId={id} now={now} />
      ))}
      {leaving.map((item) => (
        <OutgoingEntry key={item.key} item={item} mine={standingOf(view, session).mine} />
      ))}
      {conversation.citizenTypes && <p class="typing">{fr.typing}</p>}
    </div>
  );
}
