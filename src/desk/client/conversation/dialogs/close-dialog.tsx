import { useId, useState } from "preact/hooks";
import { fr } from "../../../../i18n/fr/desk-conversation.ts";
import { CLOSE_REASONS, type CloseReason } from "../../../api/conversation.ts";
import { useTell } from "../../controls/status.tsx";
import type { ConversationDialogProps } from "./conversation-dialog.tsx";
import { DialogForm } from "./dialog-form.tsx";

export function CloseDialog({ conversation, onClose }: ConversationDialogProps) {
  const tell = useTell();
  const name = useId();
  const [reason, setReason] = useState<CloseReason>("answered");
  return (
    <DialogForm
      title={fr.closeDialog.title}
      submit={fr.closeDialog.submit}
      onClose={onClose}
      onSubmit={async () => {
        const done = await conversation.command("close", { version: conversation.view.version, reason });
        if (done) tell(fr.closeDialog.done);
        return done;
      }}
    >
      <p>{fr.closeDialog.text}</p>
      <fieldset class="radio-list">
        <legend>{fr.closeDialog.reason}</legend>
        {CLOSE_REASONS.map((known) => (
          <label key={known}>
            <input type="radio" name={name} checked={known === reason} onChange={() => setReason(known)} />
            {fr.closeDialog.reasons[known]}
          </label>
        ))}
      </fieldset>
    </DialogForm>
  );
}
