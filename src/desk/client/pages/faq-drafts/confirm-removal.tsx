import { fr } from "../../../../i18n/fr/desk-library.ts";
import type { FaqDraftView } from "../../../api/knowledge.ts";
import { call } from "../../api/call.ts";
import { useTell } from "../../controls/status.tsx";
import { Confirmation } from "../forms/confirmation.tsx";
import { useSubmission } from "../forms/use-submission.ts";
import { focusHeading } from "../reading/focus-heading.ts";
import { draftPath } from "./draft-card.tsx";

interface ConfirmRemovalProps {
  readonly draft: FaqDraftView;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

export function ConfirmRemoval({ draft, onRemoved, onClose }: ConfirmRemovalProps) {
  const submission = useSubmission<never>();
  const tell = useTell();
  const remove = async () => {
    const accepted = await submission.submit({}, () => call<undefined>("DELETE", draftPath(draft)));
    if (accepted === undefined) return;
    onRemoved();
    onClose();
    tell(fr.faq.removed);
    requestAnimationFrame(focusHeading);
  };
  return (
    <Confirmation
      title={fr.faq.removeTitle}
      action={fr.faq.remove}
      danger
      submission={submission}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <p>
        <strong>{draft.question === "" ? fr.faq.untitled(draft.name) : draft.question}</strong>
      </p>
      <p>{fr.faq.removeText}</p>
    </Confirmation>
  );
}
