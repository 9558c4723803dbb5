import { fr } from "../../../../i18n/fr/desk-conversation.ts";
import { Icon } from "../../controls/icon.tsx";
import type { Draft } from "../../drafts/drafts.ts";

export interface CitationChipsProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** The sources that go with the reply. */
export function CitationChips({ draft, onChange }: CitationChipsProps) {
  if (draft.citations.length === 0) return null;
  return (
    <ul class="chips" aria-label={fr.composer.citations}>
      {draft.citations.map((citation) => (
        <li key={`${citation.documentId} ${citation.heading}`} class="chip">
          <span>
            {citation.title}
            {citation.heading !== null && <>, {citation.heading}</>}
          </span>
          <button
            type="button"
            class="icon-button"
            aria-label={fr.composer.removeCitation(citation.title)}
            onClick={() =>
              onChange({ ...draft, citations: draft.citations.filter((other) => other !== citation) })
            }
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}
