import { useEffect, useState } from "preact/hooks";
import { fr } from "../../../i18n/fr/desk-sign-in.ts";
import type { LinkView } from "../../api/session.ts";
import { call } from "../api/call.ts";
import { Button } from "../controls/button.tsx";
import { hashOf, routeOf } from "../routing/route.ts";
import { useSession } from "../session/session.tsx";
import { Doorway } from "./doorway.tsx";
import { OpenAccount } from "./open-account.tsx";

type Checked =
  | { readonly kind: "checking" }
  | { readonly kind: "usable"; readonly link: LinkView }
  | { readonly kind: "dead" }
  | { readonly kind: "failed"; readonly message: string };

/** The one-time link just followed; its token leaves the address bar, and with it the browser's history. */
function takeToken(): string {
  const route = routeOf(location.hash);
  if (route.kind !== "link") return "";
  history.replaceState(null, "", "#/lien");
  return route.token;
}

export function Page() {
  const { session } = useSession();
  const [token] = useState(takeToken);
  const [checked, setChecked] = useState<Checked>({ kind: "checking" });
  const check = async () => {
    setChecked({ kind: "checking" });
    const outcome = await call<LinkView>("POST", "link/check", { token });
    if (outcome.kind === "ok") setChecked({ kind: "usable", link: outcome.value });
    else if (outcome.kind === "offline") setChecked({ kind: "failed", message: fr.signIn.offline });
    else if (outcome.status === 404) setChecked({ kind: "dead" });
    else setChecked({ kind: "failed", message: outcome.problem.message });
  };
  useEffect(() => void check(), [token]);
  switch (checked.kind) {
    case "checking":
      return (
        <Doorway title={fr.link.title} lead={session.town}>
          <p role="status">{fr.link.checking}</p>
        </Doorway>
      );
    case "usable":
      return <OpenAccount link={checked.link} token={token} onDead={() => setChecked({ kind: "dead" })} />;
    case "failed":
      return (
        <Doorway title={fr.link.title} lead={session.town}>
          <p class="form-problem" role="alert">
            {checked.message}
          </p>
          <Button onClick={() => void check()}>{fr.link.retry}</Button>
        </Doorway>
      );
    case "dead":
      return (
        <Doorway title={fr.link.deadTitle} lead={fr.link.dead}>
          <p>{fr.link.deadNext}</p>
          <a class="button" href={hashOf({ kind: "page", page: "sign-in" })}>
            {fr.link.toSignIn}
          </a>
        </Doorway>
      );
  }
}
