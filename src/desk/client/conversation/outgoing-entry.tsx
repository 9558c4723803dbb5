import { fr } from "../../../i18n/fr/desk-conversation.ts";
import { Button } from "../controls/button.tsx";
import { Icon } from "../controls/icon.tsx";
import type { Outgoing } from "../sending/outgoing.ts";
import { useSending } from "../sending/sending.tsx";
import { frenchSpaces } from "../typography/french-spaces.ts";
import { useWriting } from "./writing.tsx";

/** What the agent wrote and the server has not taken yet. */
export function OutgoingEntry({ item, mine }: { readonly item: Outgoing; readonly mine: boolean }) {
  const { queue } = useSending();
  const { putBack } = useWriting();
  const { key, command, problem, body } = item;
  return (
    <article class={`entry leaving ${command === "note" ? "note" : "agent"}`}>
      <p class="byline">
        {command === "note" && <Icon name="note" />}
        <span class="who">{fr.you}</span>
        {command === "note" && <span>({fr.noteSeen})</span>}
      </p>
      <div class="bubble as-written" dir="auto">
        {frenchSpaces(body.text)}
      </div>
      {problem === null ? (
        <p class="fate">
          <Icon name="clock" /> {fr.waitingToLeave}
        </p>
      ) : (
        <div class="fate bad">
          <p>
            <Icon name="warning" /> {frenchSpaces(fr.refusedBecause(problem))}{" "}
            {command === "replies" && !mine && fr.claimToSend}
          </p>
          <div class="form-actions">
            <Button small onClick={() => queue.retry(key)}>
              {fr.sendAgain}
            </Button>
            <Button
              small
              onClick={() => {
                putBack(item);
                queue.remove(key);
              }}
            >
              {fr.takeBack}
            </Button>
          </div>
        </div>
      )}
    </article>
  );
}
