import { useState } from "preact/hooks";
import { fr } from "../../../../i18n/fr/desk-sign-in.ts";
import type { PasswordChange } from "../../../api/session.ts";
import { call } from "../../api/call.ts";
import { Button } from "../../controls/button.tsx";
import { Field } from "../../controls/field.tsx";
import { useTell } from "../../controls/status.tsx";
import { Form, FormProblem } from "../forms/form.tsx";
import { useSubmission } from "../forms/use-submission.ts";
import { againProblem, NewPassword } from "../passwords/new-password.tsx";
import { passwordProblem } from "../passwords/password-problem.ts";

const NOTHING = { password: "", again: "" };

export function ChangePassword() {
  const tell = useTell();
  const submission = useSubmission<"old" | "new" | "again">();
  const [old, setOld] = useState("");
  const [secret, setSecret] = useState(NOTHING);
  const { problems, busy } = submission;
  const change = async () => {
    const body: PasswordChange = { old, new: secret.password };
    const accepted = await submission.submit(
      {
        old: old === "" ? fr.me.missingOld : null,
        new: passwordProblem(secret.password),
        again: againProblem(secret),
      },
      () => call<undefined>("POST", "me/password", body),
    );
    if (accepted === undefined) return;
    setOld("");
    setSecret(NOTHING);
    tell(fr.me.changed);
  };
  return (
    <Form submission={submission} onSubmit={() => void change()}>
      <Field
        label={fr.me.oldPassword}
        type="password"
        autocomplete="current-password"
        required
        value={old}
        problem={problems.old}
        onInput={setOld}
      />
      <NewPassword
        label={fr.me.newPassword}
        value={secret}
        onInput={setSecret}
        problem={problems.new}
        againProblem={problems.again}
      />
      <FormProblem submission={submission} />
      <div class="form-actions">
        <Button type="submit" kind="primary" busy={busy}>
          {fr.me.change}
        </Button>
      </div>
    </Form>
  );
}
