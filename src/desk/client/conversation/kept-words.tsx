import { fr } from "../../../i18n/fr/desk-conversation.ts";
import { Button } from "../controls/button.tsx";
import { type DraftKind, EMPTY_DRAFT } from "../drafts/drafts.ts";
import { useSending } from "../sending/sending.tsx";
import { frenchSpaces } from "../typography/french-spaces.ts";
import { useWriting } from "./writing.tsx";

/** What the agent wrote for a conversation that they may no longer open: to copy, or to throw away. */
export function KeptWords({ id }: { readonly id: string }) {
  const { outgoing, queue } = useSending();
  const { reply, note, change } = useWriting();
  const unsent = outgoing
    .filter(({ conversationId }) => conversationId === id)
    .map(({ key, body }) => ({ key, text: body.text, discard: () => queue.remove(key) }));
  const drafts = (["reply", "note"] as const satisfies readonly DraftKind[])
    .map((kind) => ({
      key: kind,
      text: (kind === "reply" ? reply : note).text,
      discard: () => change(kind, EMPTY_DRAFT),
    }))
    .filter(({ text }) => text !== "");
  const kept = [...unsent, ...drafts];
  if (kept.length === 0) return null;
  return (
    <section class="kept-words" aria-labelledby="kept-words">
      <h2 id="kept-words">{fr.kept.title}</h2>
      <p>{fr.kept.text}</p>
      {kept.map(({ key, text, discard }) => (
        <div key={key} class="kept-one">
          <blockquote class="as-written" dir="auto">
            {frenchSpaces(text)}
          </blockquote>
          <Button small onClick={discard}>
            {fr.kept.discard}
          </Button>
        </div>
      ))}
    </section>
  );
}
