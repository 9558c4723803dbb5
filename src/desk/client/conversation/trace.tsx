import { fr } from "../../../i18n/fr/desk-conversation.ts";
import type { TraceView } from "../../api/conversation.ts";
import { OutsideLink } from "../controls/outside-link.tsx";
import { safeHref } from "../markdown/parse-markdown.ts";
import { frenchSpaces } from "../typography/french-spaces.ts";

/** What the assistant found, and how sure it was. */
export function Trace({ trace }: { readonly trace: TraceView }) {
  return (
    <details class="trace">
      <summary>{frenchSpaces(fr.trace(trace.kind, trace.confidence))}</summary>
      {trace.reason !== null && (
        <p>
          <strong>{fr.traceReason}&nbsp;:</strong> {fr.reason(trace.reason)}
        </p>
      )}
      {trace.passages.length === 0 ? (
        <p>{fr.noPassage}</p>
      ) : (
        <>
          <p>
            <strong>{fr.passages}</strong>
          </p>
          <ol>
            {trace.passages.map(({ title, heading, score, url }, index) => {
              const href = url === null ? null : safeHref(url);
              return (
                <li key={index}>
                  {href === null ? title : <OutsideLink href={href}>{title}</OutsideLink>}
                  {heading !== null && <>, {heading}</>} <span class="soft">({fr.score(score)})</span>
                </li>
              );
            })}
          </ol>
        </>
      )}
    </details>
  );
}
