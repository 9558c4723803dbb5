import { fr } from "../../../i18n/fr/desk.ts";
import { Icon } from "../controls/icon.tsx";
import { useOnline } from "../live/live.tsx";
import { useSending } from "../sending/sending.tsx";
import { useSignedIn } from "../session/session.tsx";

/** What the agent must know whatever page is open. */
export function Banner() {
  const online = useOnline();
  const { session } = useSignedIn();
  const { outgoing } = useSending();
  const waiting = outgoing.filter(({ problem }) => problem === null).length;
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
      {session.me.away && <p class="caution">{fr.awayExplained}</p>}
    </div>
  );
}
