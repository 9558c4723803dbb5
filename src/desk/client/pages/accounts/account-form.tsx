import { useState } from "preact/hooks";
import { fr } from "../../../../i18n/fr/desk-accounts.ts";
import type { AccountChange, AccountRow, InvitationView, NewAccount } from "../../../api/accounts.ts";
import type { Role } from "../../../roles.ts";
import { call } from "../../api/call.ts";
import { Button } from "../../controls/button.tsx";
import { Dialog } from "../../controls/dialog.tsx";
import { Field } from "../../controls/field.tsx";
import { useTell } from "../../controls/status.tsx";
import { useSignedIn } from "../../session/session.tsx";
import { Form, FormProblem } from "../forms/form.tsx";
import { useSubmission } from "../forms/use-submission.ts";
import { RoleChoice } from "./role-choice.tsx";
import { ServiceTicks } from "./service-ticks.tsx";

interface AccountFormProps {
  /** Null to invite somebody. */
  readonly account: AccountRow | null;
  readonly last: boolean;
  readonly onInvited?: (invitation: InvitationView) => void;
  readonly onChanged?: (account: AccountRow) => void;
  readonly onClose: () => void;
}

export function AccountForm({ account, last, onInvited, onChanged, onClose }: AccountFormProps) {
  const { session, reload } = useSignedIn();
  const tell = useTell();
  const submission = useSubmission<"name" | "login" | "role" | "services">();
  const [name, setName] = useState(account?.name ?? "");
  const [login, setLogin] = useState("");
  const [role, setRole] = useState<Role>(account?.role ?? "agent");
  const [services, setServices] = useState<readonly string[]>(account?.services ?? []);
  const { problems, busy } = submission;
  const own = account?.id === session.me.id;

  const checks = {
    name: name.trim() === "" ? fr.form.missingName : null,
    login: account === null && !/^\S+@\S+\.\S+$/.test(login.trim()) ? fr.form.badLogin : null,
    role: null,
    services: null,
  };
  const invite = async () => {
    const body: NewAccount = { name: name.trim(), login: login.trim(), role, services };
    const accepted = await submission.submit(checks, () => call<InvitationView>("POST", "accounts", body));
    if (accepted !== undefined) onInvited?.(accepted.value);
  };
  const save = async ({ id }: AccountRow) => {
    const body: AccountChange = { name: name.trim(), services, ...(own || last ? {} : { role }) };
    const accepted = await submission.submit(checks, () => call<AccountRow>("PATCH", `accounts/${id}`, body));
    if (accepted === undefined) return;
    onChanged?.(accepted.value);
    tell(fr.done.changed(accepted.value.name));
    onClose();
    if (own) await reload();
  };
  return (
    <Dialog title={account === null ? fr.form.invite : fr.form.edit(account.name)} onClose={onClose}>
      <Form submission={submission} onSubmit={() => void (account === null ? invite() : save(account))}>
        <Field
          label={fr.form.name}
          hint={fr.form.nameHint}
          autocomplete="off"
          required
          value={name}
          problem={problems.name}
          onInput={setName}
        />
        {account === null && (
          <Field
            label={fr.form.login}
            hint={fr.form.loginHint}
            type="email"
            autocomplete="off"
            required
            value={login}
            problem={problems.login}
            onInput={setLogin}
          />
        )}
        <RoleChoice
          role={role}
          onChange={setRole}
          fixed={own ? fr.ownRole : last ? fr.lastAdministrator : null}
          problem={problems.role}
        />
        <ServiceTicks chosen={services} onChange={setServices} problem={problems.services} />
        <FormProblem submission={submission} />
        <div class="form-actions">
          <Button type="submit" kind="primary" busy={busy}>
            {account === null ? fr.form.submit : fr.form.save}
          </Button>
          <Button onClick={onClose}>{fr.form.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
