import { useState } from "preact/hooks";
import { fr as shared } from "../../../../i18n/fr/desk-pages.ts";
import { fr } from "../../../../i18n/fr/desk-sign-in.ts";
import type { MyPreferences, SessionView } from "../../../api/session.ts";
import { call } from "../../api/call.ts";
import { Tick } from "../../controls/field.tsx";
import { useTell } from "../../controls/status.tsx";
import { useSignedIn } from "../../session/session.tsx";

/** Presence and e-mails, kept by the server as soon as they are chosen. */
export function Preferences() {
  const { session, enter } = useSignedIn();
  const tell = useTell();
  /** What was chosen and the server has not answered yet. */
  const [chosen, setChosen] = useState<MyPreferences | null>(null);
  const { away, notifyByEmail } = chosen ?? session.preferences;
  const choose = async (change: Partial<MyPreferences>) => {
    const wanted = { away, notifyByEmail, ...change };
    setChosen(wanted);
    const outcome = await call<SessionView>("PUT", "me", wanted);
    if (outcome.kind === "ok") {
      enter(outcome.value);
      tell(fr.me.saved);
    } else tell(outcome.kind === "offline" ? shared.offline : outcome.problem.message, "bad");
    setChosen(null);
  };
  return (
    <>
      <section aria-labelledby="presence">
        <h2 id="presence">{fr.me.presence}</h2>
        <fieldset aria-labelledby="presence">
          <Presence
            label={fr.me.present}
            hint={fr.me.presentHint}
            checked={!away}
            onChoose={() => void choose({ away: false })}
          />
          <Presence
            label={fr.me.away}
            hint={fr.me.awayHint}
            checked={away}
            onChoose={() => void choose({ away: true })}
          />
        </fieldset>
      </section>
      <section aria-labelledby="notifications">
        <h2 id="notifications">{fr.me.notifications}</h2>
        <Tick
          label={fr.me.byEmail}
          checked={notifyByEmail}
          onChange={(checked) => void choose({ notifyByEmail: checked })}
        />
      </section>
    </>
  );
}

interface PresenceProps {
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function Presence({ label, hint, checked, onChoose }: PresenceProps) {
  return (
    <label>
      <input type="radio" name="presence" checked={checked} onChange={onChoose} />
      <span>
        {label} <span class="hint">: {hint}</span>
      </span>
    </label>
  );
}
