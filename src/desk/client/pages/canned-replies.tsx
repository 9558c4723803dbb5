import { useState } from "preact/hooks";
import { fr } from "../../../i18n/fr/desk-library.ts";
import type { CannedReplyView } from "../../api/knowledge.ts";
import { Button } from "../controls/button.tsx";
import { EmptyState } from "../controls/empty-state.tsx";
import { Field } from "../controls/field.tsx";
import { ReplyCard } from "./canned-replies/reply-card.tsx";
import { ReplyForm } from "./canned-replies/reply-form.tsx";
import { UndoRemoval } from "./canned-replies/undo-removal.tsx";
import { matches } from "./reading/matches.ts";
import { Shown } from "./reading/shown.tsx";
import { useRead } from "./reading/use-read.ts";
import "./page.css";

const inOrder = new Intl.Collator("fr");

export function Page() {
  const read = useRead<readonly CannedReplyView[]>("canned-replies");
  const [search, setSearch] = useState("");
  /** The reply being written, `new` for one that is not there yet. */
  const [open, setOpen] = useState<CannedReplyView | "new" | null>(null);
  const [removed, setRemoved] = useState<CannedReplyView | null>(null);
  const kept = (reply: CannedReplyView) =>
    read.replace((replies) => [...replies.filter(({ id }) => id !== reply.id), reply]);
  const gone = (reply: CannedReplyView) => {
    read.replace((replies) => replies.filter(({ id }) => id !== reply.id));
    setRemoved(reply);
  };
  return (
    <div class="page">
      <div class="page-head">
        <div>
          <h1>{fr.canned.title}</h1>
          <p class="soft">{fr.canned.lead}</p>
        </div>
        <Button kind="primary" onClick={() => setOpen("new")}>
          {fr.canned.add}
        </Button>
      </div>
      <UndoRemoval removed={removed} onRestored={kept} onDone={() => setRemoved(null)} />
      <Shown read={read}>
        {(replies) =>
          replies.length === 0 ? (
            <EmptyState icon="list" title={fr.canned.empty}>
              <p>{fr.canned.emptyNext}</p>
            </EmptyState>
          ) : (
            <>
              <div class="search">
                <Field label={fr.canned.search} type="search" value={search} onInput={setSearch} />
              </div>
              <Found
                replies={replies
                  .filter(({ title, text }) => matches(search, title, text))
                  .toSorted((one, other) => inOrder.compare(one.title, other.title))}
                onEdit={setOpen}
                onRemoved={gone}
              />
            </>
          )
        }
      </Shown>
      {open !== null && (
        <ReplyForm reply={open === "new" ? null : open} onSaved={kept} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

interface FoundProps {
  readonly replies: readonly CannedReplyView[];
  readonly onEdit: (reply: CannedReplyView) => void;
  readonly onRemoved: (reply: CannedReplyView) => void;
}

function Found({ replies, onEdit, onRemoved }: FoundProps) {
  return (
    <>
      <p role="status" class="soft">
        {replies.length === 0 ? fr.canned.none : fr.canned.found(replies.length)}
      </p>
      <ul class="cards">
        {replies.map((reply) => (
          <ReplyCard
            key={reply.id}
            reply={reply}
            onEdit={() => onEdit(reply)}
            onRemoved={() => onRemoved(reply)}
          />
        ))}
      </ul>
    </>
  );
}
