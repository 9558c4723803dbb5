import { useState } from "preact/hooks";
import { fr as accounts } from "../../../i18n/fr/desk-accounts.ts";
import { fr } from "../../../i18n/fr/desk-sign-in.ts";
import { Button } from "../controls/button.tsx";
import { may, useSignedIn } from "../session/session.tsx";
import { SettingsDialog } from "../settings/settings-dialog.tsx";
import { ChangePassword } from "./me/change-password.tsx";
import { Preferences } from "./me/preferences.tsx";
import "./page.css";
import "./me/me.css";

export function Page() {
  const { session } = useSignedIn();
  const [settling, setSettling] = useState(false);
  return (
    <div class="page me">
      <h1>{fr.me.title}</h1>
      <Identity />
      {may(session, "answer") && <Preferences />}
      <section aria-labelledby="browser">
        <h2 id="browser">{fr.me.browser}</h2>
        <p class="soft">{fr.me.browserHint}</p>
        <div>
          <Button icon="gear" onClick={() => setSettling(true)}>
            {fr.me.browserSettings}
          </Button>
        </div>
        {settling && <SettingsDialog onClose={() => setSettling(false)} />}
      </section>
      <section aria-labelledby="password">
        <h2 id="password">{fr.me.changePassword}</h2>
        {session.hasPassword ? <ChangePassword /> : <p>{fr.me.noPassword}</p>}
      </section>
    </div>
  );
}

function Identity() {
  const { session } = useSignedIn();
  const { me, services } = session;
  const mine = services.filter(({ id }) => me.services.includes(id));
  return (
    <section aria-labelledby="identity">
      <h2 id="identity">{fr.me.identity}</h2>
      <dl class="identity">
        <dt>{fr.me.name}</dt>
        <dd>{me.name}</dd>
        <dt>{fr.me.login}</dt>
        <dd>{me.login}</dd>
        <dt>{fr.me.role}</dt>
        <dd>
          {accounts.roles[me.role]} : {accounts.roleHints[me.role]}
        </dd>
        <dt>{fr.me.services}</dt>
        <dd>{mine.length === 0 ? fr.me.allServices : mine.map(({ name }) => name).join(", ")}</dd>
      </dl>
      {!may(session, "administer") && <p class="soft">{fr.me.ask}</p>}
    </section>
  );
}
