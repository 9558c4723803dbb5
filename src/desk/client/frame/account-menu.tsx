import { useState } from "preact/hooks";
import { fr } from "../../../i18n/fr/desk.ts";
import type { MyPreferences, SessionView } from "../../api/session.ts";
import { call } from "../api/call.ts";
import { Button } from "../controls/button.tsx";
import { Dialog } from "../controls/dialog.tsx";
import { useTell } from "../controls/status.tsx";
import { hashOf } from "../routing/route.ts";
import { useSending } from "../sending/sending.tsx";
import { may, useSignedIn } from "../session/session.tsx";

export interface AccountMenuProps {
  readonly onSettings: () => void;
  readonly onShortcuts: () => void;
}

export function AccountMenu({ onSettings, onShortcuts }: AccountMenuProps) {
  const { session, enter, reload } = useSignedIn();
  const { outgoing, drafts } = useSending();
  const tell = useTell();
  const [warning, setWarning] = useState(false);
  const { me, preferences } = session;

  const leave = async () => {
    const outcome = await call<SessionView>("POST", "logout", {});
    if (outcome.kind !== "ok") return tell(fr.leave.failed, "bad");
    drafts.clearAll();
    if (outcome.value?.kind === "signed-out") enter(outcome.value);
    else await reload();
    if (outcome.value?.kind === "signed-out" && outcome.value.endSession !== undefined) {
      location.assign(outcome.value.endSession);
    }
  };
  const setAway = async (away: boolean) => {
    const wanted: MyPreferences = { ...preferences, away };
    const outcome = await call<SessionView>("PUT", "me", wanted);
    if (outcome.kind === "ok") enter(outcome.value);
    else tell(outcome.kind === "refused" ? outcome.problem.message : fr.notDone, "bad");
  };
  return (
    <div class="account">
      <p>
        <a href={hashOf({ kind: "page", page: "me" })}>{me.name}</a>
        {may(session, "answer") && <span class="soft"> ({me.away ? fr.away : fr.available})</span>}
      </p>
      <div class="account-buttons">
        {may(session, "answer") && (
          <Button small onClick={() => void setAway(!me.away)}>
            {me.away ? fr.comeBack : fr.goAway}
          </Button>
        )}
        <Button small onClick={onSettings}>
          {fr.settings}
        </Button>
        <Button small onClick={onShortcuts}>
          {fr.shortcuts}
        </Button>
        <Button small icon="leave" onClick={() => (outgoing.length > 0 ? setWarning(true) : void leave())}>
          {fr.signOut}
        </Button>
      </div>
      {warning && (
        <Dialog title={fr.leave.title} onClose={() => setWarning(false)}>
          <div class="form">
            <p>{fr.leave.text}</p>
            <div class="form-actions">
              <Button kind="primary" onClick={() => setWarning(false)}>
                {fr.leave.stay}
              </Button>
              <Button onClick={() => void leave()}>{fr.leave.leave}</Button>
            </div>
          </div>
        </Dialog>
      )}
    </div>
  );
}
