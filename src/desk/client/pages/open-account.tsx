import { useState } from "preact/hooks";
import { fr } from "../../../i18n/fr/desk-sign-in.ts";
import type { LinkUse, LinkView, SessionView } from "../../api/session.ts";
import { call, type Outcome } from "../api/call.ts";
import { Button } from "../controls/button.tsx";
import { Field } from "../controls/field.tsx";
import { useTell } from "../controls/status.tsx";
import { go } from "../routing/use-route.ts";
import { useSession } from "../session/session.tsx";
import { Doorway } from "./doorway.tsx";
import { Form, FormProblem } from "./forms/form.tsx";
import { useSubmission } from "./forms/use-submission.ts";
import { againProblem, NewPassword } from "./passwords/new-password.tsx";
import { passwordProblem } from "./passwords/password-problem.ts";

interface OpenAccountProps {
  readonly link: LinkView;
  readonly token: string;
  /** The link was used or expired meanwhile. */
  readonly onDead: () => void;
}

/** What a one-time link asks for: a password, and for the first administrator who they are. */
export function OpenAccount({ link, token, onDead }: OpenAccountProps) {
  const { enter } = useSession();
  const tell = useTell();
  const submission = useSubmission<"name" | "login" | "password" | "again">();
  const [name, setName] = useState("");
  const [login, setLogin] = useState("");
  const [secret, setSecret] = useState({ password: "", again: "" });
  const { problems, busy } = submission;
  const first = link.purpose === "first-administrator";
  const send = async (): Promise<Outcome<SessionView>> => {
    const use: LinkUse = {
      token,
      password: secret.password,
      ...(first ? { name: name.trim(), login: login.trim() } : {}),
    };
    const outcome = await call<SessionView>("POST", "link", use);
    if (outcome.kind === "refused" && outcome.status === 404) onDead();
    return outcome;
  };
  const open = async () => {
    const accepted = await submission.submit(
      {
        name: first && name.trim() === "" ? fr.link.missingName : null,
        login: first && !/^\S+@\S+$/.test(login.trim()) ? fr.link.missingLogin : null,
        password: passwordProblem(secret.password),
        again: againProblem(secret),
      },
      send,
    );
    if (accepted === undefined) return;
    enter(accepted.value);
    tell(fr.link.done);
    go({ kind: "home" });
  };
  return (
    <Doorway title={fr.link.titles[link.purpose]} lead={fr.link.leads[link.purpose](link.town)}>
      {link.login !== null && (
        <p class="account-of">
          {fr.link.account} : <strong>{link.name}</strong>, {link.login}
        </p>
      )}
      <Form submission={submission} onSubmit={() => void open()}>
        {first ? (
          <>
            <Field
              label={fr.link.name}
              hint={fr.link.nameHint}
              autocomplete="name"
              required
              value={name}
              problem={problems.name}
              onInput={setName}
            />
            <Field
              label={fr.link.login}
              hint={fr.link.loginHint}
              type="email"
              autocomplete="username"
              required
              value={login}
              problem={problems.login}
              onInput={setLogin}
            />
          </>
        ) : (
          <UsernameForPasswordManagers login={link.login ?? ""} />
        )}
        <NewPassword
          label={fr.link.password}
          value={secret}
          onInput={setSecret}
          problem={problems.password}
          againProblem={problems.again}
        />
        <FormProblem submission={submission} />
        <Button type="submit" kind="primary" busy={busy}>
          {busy ? fr.link.submitting : first ? fr.link.submit : fr.link.save}
        </Button>
      </Form>
    </Doorway>
  );
}

/** Tells a password manager whose password it is about to keep. */
function UsernameForPasswordManagers({ login }: { readonly login: string }) {
  return <input type="email" autocomplete="username" value={login} readOnly hidden />;
}
