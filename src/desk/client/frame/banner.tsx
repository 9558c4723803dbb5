import { fr } from "../../../i18n/fr/desk.ts";
import { Icon } from "../controls/icon.tsx";
import { useOnline } from "../live/live.tsx";
import { hashOf, type Route } from "../routing/route.ts";
import { useSending } from "../sending/sending.tsx";
import { useSignedIn } from "../session/session.tsx";

/** What the agent must know whatever page is open. */
export function Banner({ route }: { readonly route: Route }) {
  const online = useOnline();
  const { session } = useSignedIn();
  const { outgoing } = useSending();
  const waiting = outgoing.filter(({ problem }) => problem === null).length;
  // The open conversation shows its own.
  const refused = outgoing.filter(
    ({ problem, conversationId }) =>
      problem !== null && !(route.kind === "conversation" && route.id === conversationId),
  );
  return (
    <div class="banner" role="status">
      {!online && (
        <p class="caution">
          <Icon name="warning" />
          <span>
            {fr.offline} {waiting > 0 && fr.unsent(waiting)}
          </span>
        </p>
      )}
      {refused[0] !== undefined && (
        <p class="caution">
          <Icon name="warning" />
          <span>
            {fr.refused(refused.length)}{" "}
            <a href={hashOf({ kind: "conversation", id: refused[0].conversationId })}>{fr.seeRefused}</a>
          </span>
        </p>
      )}
      {session.me.away && <p class="caution">{fr.awayExplained}</p>}
    </div>
  );
}
