import { useState } from "preact/hooks";
import { fr as desk } from "../../../i18n/fr/desk.ts";
import { fr } from "../../../i18n/fr/desk-conversation.ts";
import type { ConversationView } from "../../api/conversation.ts";
import { Icon } from "../controls/icon.tsx";
import { useSignedIn } from "../session/session.tsx";
import type { SignedIn } from "../session/signed-in.ts";
import { useNow } from "../time/use-now.ts";
import { frenchSpaces } from "../typography/french-spaces.ts";
import { roomy } from "./roomy.ts";

/** Who answers, why it came here, how long they have waited, until when one may write. */
export function Facts({ view }: { readonly view: ConversationView }) {
  const { session } = useSignedIn();
  const now = useNow();
  const [unfolded] = useState(roomy);
  const channel = desk.channel(view.channel);
  const left = view.windowUntil === null ? null : Date.parse(view.windowUntil) - now;
  return (
    <>
      <details class="facts" open={unfolded}>
        <summary>
          <strong>{holder(view, session)}</strong>{" "}
          {view.waitingSince !== null && <span>{fr.waits(now - Date.parse(view.waitingSince))}</span>}
          {view.waitingSince === null && view.requestedAt !== null && (
            <span>{fr.asked(new Date(view.requestedAt), new Date(now))}</span>
          )}
        </summary>
        <p>{view.reason === null ? fr.noReason : fr.reason(view.reason)}</p>
        {view.question !== null && (
          <p class="facts-question" dir="auto">
            <span class="label">{fr.asks}&nbsp;:</span> {frenchSpaces(view.question)}
          </p>
        )}
        {left !== null && left > 0 && <p class="soft">{fr.windowLeft(left, channel)}</p>}
      </details>
      {!view.reachable && (
        <p class="caution">
          <Icon name="warning" /> {frenchSpaces(fr.windowClosed(channel))}
        </p>
      )}
    </>
  );
}

function holder(view: ConversationView, session: SignedIn): string {
  if (view.state === "with_agent") {
    if (view.agent === null) return fr.heldElsewhere;
    return view.agent.id === session.me.id ? fr.heldByYou : fr.heldBy(view.agent.name);
  }
  if (view.state === "closed") return fr.closed;
  if (view.state === "bot") return fr.botSpeaks;
  const reserved = session.colleagues.find(({ id }) => id === view.reservedFor);
  return reserved === undefined ? fr.nobody : fr.reservedFor(reserved.name);
}
