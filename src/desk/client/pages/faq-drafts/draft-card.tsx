import { useState } from "preact/hooks";
import { fr } from "../../../../i18n/fr/desk-library.ts";
import { fr as shared } from "../../../../i18n/fr/desk-pages.ts";
import type { FaqDraftView } from "../../../api/knowledge.ts";
import { call } from "../../api/call.ts";
import { useTell } from "../../controls/status.tsx";
import { useSignedIn } from "../../session/session.tsx";
import { RowAction } from "../forms/row-action.tsx";
import { focusHeading } from "../reading/focus-heading.ts";

interface DraftCardProps {
  readonly draft: FaqDraftView;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onPublished: () => void;
  /** The server would not publish it: what it says of the draft may have changed. */
  readonly onProblem: () => void;
}

export function DraftCard({ draft, onEdit, onRemove, onPublished, onProblem }: DraftCardProps) {
  const { session } = useSignedIn();
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  const title = draft.question === "" ? fr.faq.untitled(draft.name) : draft.question;
  const of = fr.faq.of(title);
  const publish = async () => {
    setBusy(true);
    const outcome = await call<{ readonly path: string }>("POST", `${draftPath(draft)}/publish`);
    setBusy(false);
    if (outcome.kind === "ok") {
      onPublished();
      tell(fr.faq.published(outcome.value.path));
      focusHeading();
      return;
    }
    tell(outcome.kind === "offline" ? shared.offline : outcome.problem.message, "bad");
    if (outcome.kind === "refused") onProblem();
  };
  const service = session.services.find(({ id }) => id === draft.service)?.name ?? fr.faq.unknownService;
  return (
    <li class="card">
      <h2 class="card-title">{title}</h2>
      {draft.answer !== "" && <p class="card-text">{draft.answer}</p>}
      <p class="badges">
        <span class="badge">{service}</span>
        {draft.problem === null && <span class="badge good">{fr.faq.ready}</span>}
      </p>
      <p class="soft">{fr.faq.proposed(draft.date, draft.proposedBy)}</p>
      {draft.problem !== null && (
        <p class="warning-note">
          <span>
            <strong>{fr.faq.problem}</strong> {draft.problem}
          </span>
        </p>
      )}
      <div class="actions">
        {draft.problem === null && (
          <RowAction
            label={fr.faq.publish}
            of={of}
            kind="primary"
            busy={busy}
            onClick={() => void publish()}
          />
        )}
        <RowAction label={fr.faq.edit} of={of} onClick={onEdit} />
        <RowAction label={fr.faq.remove} of={of} onClick={onRemove} />
      </div>
    </li>
  );
}

/** Where a draft is read and changed. */
export function draftPath({ name }: Pick<FaqDraftView, "name">): string {
  return `faq-drafts/${encodeURIComponent(name)}`;
}
