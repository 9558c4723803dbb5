import type { Citation } from "../../../answering/answer.ts";
import { fr } from "../../../i18n/fr/desk-conversation.ts";
import { OutsideLink } from "../controls/outside-link.tsx";
import { safeHref } from "../markdown/parse-markdown.ts";

export function Sources({ citations }: { readonly citations: readonly Citation[] }) {
  return (
    <details class="sources">
      <summary>
        {fr.sources} ({citations.length})
      </summary>
      <ul>
        {citations.map((citation, index) => {
          const href = citation.url === null ? null : safeHref(citation.url);
          return (
            <li key={`${citation.documentId} ${index}`}>
              {href === null ? citation.title : <OutsideLink href={href}>{citation.title}</OutsideLink>}
              {citation.heading !== null && <>, {citation.heading}</>}
              <span class="soft">
                {" "}
                ({citation.producer}, {fr.updated(citation.updated)})
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
