import type { ComponentChildren } from "preact";
import { fr } from "../../../../i18n/fr/desk-pages.ts";
import { Button } from "../../controls/button.tsx";
import { Dialog } from "../../controls/dialog.tsx";
import { Form, FormProblem } from "./form.tsx";
import type { Submission } from "./use-submission.ts";

interface ConfirmationProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** What the button that does it says. */
  readonly action: string;
  readonly danger?: boolean;
  readonly submission: Submission<never>;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that is felt by others. */
export function Confirmation(props: ConfirmationProps) {
  const { title, children, action, danger = false, submission, onConfirm, onClose } = props;
  return (
    <Dialog title={title} onClose={onClose}>
      <Form submission={submission} onSubmit={onConfirm}>
        {children}
        <FormProblem submission={submission} />
        <div class="form-actions">
          <Button type="submit" kind={danger ? "danger" : "primary"} busy={submission.busy}>
            {action}
          </Button>
          <Button onClick={onClose}>{fr.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
