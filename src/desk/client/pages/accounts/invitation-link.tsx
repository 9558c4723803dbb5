import { useId, useRef, useState } from "preact/hooks";
import { fr } from "../../../../i18n/fr/desk-accounts.ts";
import type { InvitationView } from "../../../api/accounts.ts";
import { Button } from "../../controls/button.tsx";
import { Dialog } from "../../controls/dialog.tsx";

interface InvitationLinkProps {
  readonly invitation: InvitationView;
  readonly onClose: () => void;
}

/** Shows a one-time link, once. */
export function InvitationLink({ invitation, onClose }: InvitationLinkProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const copy = async () => {
    field.current?.select();
    // The clipboard is refused outside https and by some policies.
    const copied = await navigator.clipboard?.writeText(invitation.link).then(
      () => true,
      () => false,
    );
    setSaid(copied === true ? fr.link.copied : fr.link.notCopied);
  };
  return (
    <Dialog title={fr.link.title(invitation.account.name)} onClose={onClose}>
      <div class="form">
        <p id={`${id}-hint`}>{fr.link.text}</p>
        <div class="field">
          <label for={id}>{fr.link.label}</label>
          <input
            ref={field}
            id={id}
            type="text"
            readOnly
            value={invitation.link}
            aria-describedby={`${id}-hint`}
          />
        </div>
        <p role="status" class="hint">
          {said}
        </p>
        <div class="form-actions">
          <Button kind="primary" onClick={() => void copy()}>
            {fr.link.copy}
          </Button>
          <Button onClick={onClose}>{fr.link.close}</Button>
        </div>
      </div>
    </Dialog>
  );
}
