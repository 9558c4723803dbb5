import { useState } from "preact/hooks";
import { fr } from "../../../i18n/fr/desk-library.ts";
import type { FaqDraftView } from "../../api/knowledge.ts";
import { EmptyState } from "../controls/empty-state.tsx";
import { ConfirmRemoval } from "./faq-drafts/confirm-removal.tsx";
import { DraftCard } from "./faq-drafts/draft-card.tsx";
import { DraftForm } from "./faq-drafts/draft-form.tsx";
import { Shown } from "./reading/shown.tsx";
import { useRead } from "./reading/use-read.ts";
import "./page.css";

type Open = { readonly kind: "nothing" } | { readonly kind: "edit" | "remove"; readonly draft: FaqDraftView };

export function Page() {
  const read = useRead<readonly FaqDraftView[]>("faq-drafts");
  const [open, setOpen] = useState<Open>({ kind: "nothing" });
  const close = () => setOpen({ kind: "nothing" });
  const gone = (name: string) => read.replace((drafts) => drafts.filter((draft) => draft.name !== name));
  const changed = (fresh: FaqDraftView) =>
    read.replace((drafts) => drafts.map((draft) => (draft.name === fresh.name ? fresh : draft)));
  return (
    <div class="page">
      <div>
        <h1>{fr.faq.title}</h1>
        <p class="soft">{fr.faq.lead}</p>
      </div>
      <Shown read={read}>
        {(drafts) =>
          drafts.length === 0 ? (
            <EmptyState icon="book" title={fr.faq.empty}>
              <p>{fr.faq.emptyNext}</p>
            </EmptyState>
          ) : (
            <>
              <p role="status" class="soft">
                {fr.faq.count(drafts.length)}
              </p>
              <ul class="cards">
                {drafts.map((draft) => (
                  <DraftCard
                    key={draft.name}
                    draft={draft}
                    onEdit={() => setOpen({ kind: "edit", draft })}
                    onRemove={() => setOpen({ kind: "remove", draft })}
                    onPublished={() => gone(draft.name)}
                    onProblem={read.again}
                  />
                ))}
              </ul>
            </>
          )
        }
      </Shown>
      {open.kind === "edit" && <DraftForm draft={open.draft} onChanged={changed} onClose={close} />}
      {open.kind === "remove" && (
        <ConfirmRemoval draft={open.draft} onRemoved={() => gone(open.draft.name)} onClose={close} />
      )}
    </div>
  );
}
