import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { fr as desk } from "../../../../i18n/fr/desk.ts";
import { Button } from "../../controls/button.tsx";
import { Dialog } from "../../controls/dialog.tsx";

export interface DialogFormProps {
  readonly title: string;
  readonly submit: string;
  readonly children: ComponentChildren;
  /** Gives back whether it was done: the dialog then closes. */
  readonly onSubmit: () => Promise<boolean>;
  readonly onClose: () => void;
  readonly wide?: boolean;
}

/** A dialog that does one thing, or is left without having done it. */
export function DialogForm({ title, submit, children, onSubmit, onClose, wide }: DialogFormProps) {
  const [busy, setBusy] = useState(false);
  const run = async () => {
    if (busy) return;
    setBusy(true);
    const done = await onSubmit();
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose} wide={wide ?? false}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        {children}
        <div class="form-actions">
          <Button type="submit" kind="primary" busy={busy}>
            {submit}
          </Button>
          <Button onClick={onClose}>{desk.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
