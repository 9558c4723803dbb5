import { useEffect, useState } from "preact/hooks";
import { fr } from "../../../i18n/fr/desk-sign-in.ts";
import type { SessionView } from "../../api/session.ts";
import { call } from "../api/call.ts";
import { Button } from "../controls/button.tsx";
import { Field } from "../controls/field.tsx";
import { go } from "../routing/use-route.ts";
import { useSession } from "../session/session.tsx";
import { Doorway } from "./doorway.tsx";
import { Form, FormProblem } from "./forms/form.tsx";
import { useSubmission } from "./forms/use-submission.ts";

export function Page() {
  const { session } = useSession();
  useEffect(() => {
    if (session.kind === "signed-in") go({ kind: "home" });
  }, [session.kind]);
  if (session.kind === "signed-in") return null;
  const { identityProvider, passwords, problem } = session;
  return (
    <Doorway title={fr.signIn.title} lead={fr.signIn.lead(session.town)}>
      {problem !== undefined && (
        <p class="form-problem" role="alert">
          {problem.message}
        </p>
      )}
      {identityProvider !== null && (
        <a class="button primary" href="/desk/api/oidc/login">
          {fr.signIn.provider(identityProvider)}
        </a>
      )}
      {identityProvider !== null && passwords && <p class="or">{fr.signIn.or}</p>}
      {passwords && <PasswordForm first={identityProvider === null} />}
      <details>
        <summary>{fr.signIn.help}</summary>
        <p>{fr.signIn.helpText}</p>
      </details>
    </Doorway>
  );
}

function PasswordForm({ first }: { readonly first: boolean }) {
  const { enter } = useSession();
  const submission = useSubmission<"login" | "password">();
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const { problems, busy } = submission;
  const signIn = async () => {
    const accepted = await submission.submit(
      {
        login: login.trim() === "" ? fr.signIn.missingLogin : null,
        password: password === "" ? fr.signIn.missingPassword : null,
      },
      () => call<SessionView>("POST", "login", { login: login.trim(), password }),
    );
    if (accepted !== undefined) enter(accepted.value);
  };
  return (
    <Form submission={submission} onSubmit={() => void signIn()}>
      <Field
        label={fr.signIn.login}
        type="email"
        autocomplete="username"
        required
        value={login}
        problem={problems.login}
        onInput={setLogin}
      />
      <Field
        label={fr.signIn.password}
        type="password"
        autocomplete="current-password"
        required
        value={password}
        problem={problems.password}
        onInput={setPassword}
      />
      <FormProblem submission={submission} />
      <Button type="submit" kind={first ? "primary" : "plain"} busy={busy}>
        {busy ? fr.signIn.submitting : fr.signIn.submit}
      </Button>
    </Form>
  );
}
