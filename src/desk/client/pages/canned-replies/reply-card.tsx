import { useState } from "preact/hooks";
import { fr } from "../../../../i18n/fr/desk-library.ts";
import { fr as shared } from "../../../../i18n/fr/desk-pages.ts";
import type { CannedReplyView } from "../../../api/knowledge.ts";
import { call } from "../../api/call.ts";
import { useTell } from "../../controls/status.tsx";
import { useSignedIn } from "../../session/session.tsx";
import { RowAction } from "../forms/row-action.tsx";

interface ReplyCardProps {
  readonly reply: CannedReplyView;
  readonly onEdit: () => void;
  readonly onRemoved: () => void;
}

export function ReplyCard({ reply, onEdit, onRemoved }: ReplyCardProps) {
  const { session } = useSignedIn();
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  const of = fr.canned.of(reply.title);
  const remove = async () => {
    setBusy(true);
    const outcome = await call<undefined>("DELETE", `canned-replies/${encodeURIComponent(reply.id)}`);
    setBusy(false);
    if (outcome.kind === "ok") onRemoved();
    else tell(outcome.kind === "offline" ? shared.offline : outcome.problem.message, "bad");
  };
  const service = session.services.find(({ id }) => id === reply.service);
  return (
    <li class="card">
      <h2 class="card-title">{reply.title}</h2>
      <p class="card-text">{reply.text}</p>
      <p class="badges">
        <span class="badge">{service?.name ?? fr.canned.allServices}</span>
      </p>
      {reply.editable ? (
        <div class="actions">
          <RowAction label={fr.canned.edit} of={of} onClick={onEdit} />
          <RowAction label={fr.canned.remove} of={of} busy={busy} onClick={() => void remove()} />
        </div>
      ) : (
        <p class="soft">{fr.canned.notYours}</p>
      )}
    </li>
  );
}
