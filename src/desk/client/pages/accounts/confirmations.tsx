import { fr } from "../../../../i18n/fr/desk-accounts.ts";
import type { AccountRow, InvitationView } from "../../../api/accounts.ts";
import { call } from "../../api/call.ts";
import { useTell } from "../../controls/status.tsx";
import { Confirmation } from "../forms/confirmation.tsx";
import { useSubmission } from "../forms/use-submission.ts";

interface ConfirmDisableProps {
  readonly account: AccountRow;
  readonly onChanged: (account: AccountRow) => void;
  readonly onClose: () => void;
}

export function ConfirmDisable({ account, onChanged, onClose }: ConfirmDisableProps) {
  const submission = useSubmission<never>();
  const tell = useTell();
  const disable = async () => {
    const accepted = await submission.submit({}, () =>
      call<AccountRow>("PATCH", `accounts/${account.id}`, { disabled: true }),
    );
    if (accepted === undefined) return;
    onChanged(accepted.value);
    onClose();
    tell(fr.done.disabled(account.name));
  };
  return (
    <Confirmation
      title={fr.confirm.disable(account.name)}
      action={fr.disable}
      danger
      submission={submission}
      onConfirm={() => void disable()}
      onClose={onClose}
    >
      <p>{fr.confirm.disableText}</p>
    </Confirmation>
  );
}

interface ConfirmLinkProps {
  readonly account: AccountRow;
  readonly onInvited: (invitation: InvitationView) => void;
  readonly onClose: () => void;
}

export function ConfirmLink({ account, onInvited, onClose }: ConfirmLinkProps) {
  const submission = useSubmission<never>();
  const create = async () => {
    const accepted = await submission.submit({}, () =>
      call<InvitationView>("POST", `accounts/${account.id}/link`),
    );
    if (accepted !== undefined) onInvited(accepted.value);
  };
  return (
    <Confirmation
      title={fr.confirm.link(account.name)}
      action={fr.confirm.create}
      submission={submission}
      onConfirm={() => void create()}
      onClose={onClose}
    >
      <p>{fr.confirm.linkText}</p>
    </Confirmation>
  );
}
