import { fr as desk } from "../../../i18n/fr/desk.ts";
import { fr } from "../../../i18n/fr/desk-conversation.ts";
import type { DeliveryView, EntryView } from "../../api/conversation.ts";
import { Icon } from "../controls/icon.tsx";
import { Markdown } from "../markdown/markdown.tsx";
import { frenchSpaces } from "../typography/french-spaces.ts";
import { SentFiles } from "./sent-files.tsx";
import { Sources } from "./sources.tsx";
import { Trace } from "./trace.tsx";

export function Entry({
  entry,
  conversationId,
  now,
}: {
  readonly entry: EntryView;
  readonly conversationId: string;
  readonly now: Date;
}) {
  const { author, name, text, trace, delivery, citations, proposals, files } = entry;
  const at = new Date(entry.at);
  return (
    <article class={`entry ${author}`}>
      <p class="byline">
        {author === "note" && <Icon name="note" />}
        {author === "assistant" && <Icon name="robot" />}
        <span class="who">{who(entry)}</span>
        {author === "note" && <span>({fr.noteSeen})</span>}
        <time dateTime={entry.at}>{desk.instant(at, now)}</time>
      </p>
      {author === "assistant" || author === "notice" ? (
        <div class="bubble">
          <Markdown text={text} />
        </div>
      ) : (
        text !== "" && (
          <div class="bubble as-written" dir="auto">
            {frenchSpaces(text)}
          </div>
        )
      )}
      {proposals.length > 0 && (
        <p class="offered">
          {fr.offered}&nbsp;: {frenchSpaces(proposals.join(" · "))}
        </p>
      )}
      {files.length > 0 && <SentFiles files={files} conversationId={conversationId} />}
      {citations.length > 0 && <Sources citations={citations} />}
      {trace !== null && <Trace trace={trace} />}
      {delivery !== null && author !== "note" && <Fate delivery={delivery} agent={name !== null} />}
    </article>
  );
}

function who({ author, name }: EntryView): string {
  if (author === "agent") return fr.agent(name);
  if (author === "note") return fr.noteBy(name);
  return fr.authors[author];
}

/** That the assistant's own words were delivered goes without saying. */
function Fate({
  delivery: { status, problem },
  agent,
}: {
  readonly delivery: DeliveryView;
  readonly agent: boolean;
}) {
  if (status === "undeliverable") {
    return (
      <p class="fate bad">
        <Icon name="warning" /> {frenchSpaces(problem === null ? fr.undeliverable : fr.why(problem))}
      </p>
    );
  }
  if (status === "pending") return <p class="fate">{fr.pending}</p>;
  return agent ? <p class="fate">{fr.delivered}</p> : null;
}
