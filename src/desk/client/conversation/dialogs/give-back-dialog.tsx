import { fr } from "../../../../i18n/fr/desk-conversation.ts";
import { useTell } from "../../controls/status.tsx";
import type { ConversationDialogProps } from "./conversation-dialog.tsx";
import { DialogForm } from "./dialog-form.tsx";

export function GiveBackDialog({ conversation, onClose }: ConversationDialogProps) {
  const tell = useTell();
  return (
    <DialogForm
      title={fr.giveBackDialog.title}
      submit={fr.giveBackDialog.submit}
      onClose={onClose}
      onSubmit={async () => {
        const done = await conversation.command("give-back", { version: conversation.view.version });
        if (done) tell(fr.giveBackDialog.done);
        return done;
      }}
    >
      <p>{fr.giveBackDialog.text}</p>
    </DialogForm>
  );
}
