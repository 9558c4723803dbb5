import { useEffect, useRef, useState } from "preact/hooks";
import { fr as desk } from "../../../i18n/fr/desk.ts";
import { fr } from "../../../i18n/fr/desk-conversation.ts";
import { EmptyState } from "../controls/empty-state.tsx";
import { Icon } from "../controls/icon.tsx";
import { useInbox } from "../inbox/inbox.tsx";
import { hashOf } from "../routing/route.ts";
import { useSignedIn } from "../session/session.tsx";
import { useShortcut } from "../shortcuts/shortcuts.tsx";
import { Actions } from "./actions.tsx";
import { CallbackBox } from "./callback-box.tsx";
import { Composer } from "./composer/composer.tsx";
import { SearchPanel } from "./composer/search-panel.tsx";
import { ConversationDialog, type DialogName } from "./dialogs/conversation-dialog.tsx";
import { Facts } from "./facts.tsx";
import { KeptWords } from "./kept-words.tsx";
import { Suggestion } from "./suggestion.tsx";
import { Transcript } from "./transcript.tsx";
import { useConversation } from "./use-conversation.ts";
import { useWriting, WritingProvider } from "./writing.tsx";

export function ConversationPage({ id }: { readonly id: string }) {
  return (
    <WritingProvider key={id} conversationId={id}>
      <Opened id={id} />
    </WritingProvider>
  );
}

function Opened({ id }: { readonly id: string }) {
  const conversation = useConversation(id);
  const { session } = useSignedIn();
  const { box } = useInbox();
  const { focus } = useWriting();
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [searching, setSearching] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { view, problem } = conversation;
  useShortcut("n", () => focus("note"));
  useEffect(() => heading.current?.focus(), []);

  const service = session.services.find((known) => known.id === view?.service)?.name ?? desk.noService;
  return (
    <section class="conversation" aria-labelledby="conversation-title">
      <header class="conversation-header">
        <a class="back icon-button" href={hashOf({ kind: "box", box })} aria-label={fr.back}>
          <Icon name="back" />
        </a>
        <h1 id="conversation-title" ref={heading} tabIndex={-1}>
          {view === null ? desk.conversation : fr.title(desk.channel(view.channel), service)}
        </h1>
        {view !== null && <Actions conversation={{ ...conversation, view }} onDialog={setDialog} />}
      </header>
      {view === null && problem === null && <p class="arrival">{desk.loading}</p>}
      {view === null && problem !== null && (
        <>
          <EmptyState icon="warning" title={problem}>
            <div class="form-actions">
              <a class="button" href={hashOf({ kind: "box", box })}>
                {fr.back}
              </a>
              <button type="button" class="button" onClick={conversation.readAgain}>
                {desk.retry}
              </button>
            </div>
          </EmptyState>
          <KeptWords id={id} />
        </>
      )}
      {view !== null && (
        <>
          <Facts view={view} />
          {view.callback !== null && view.state !== "closed" && (
            <CallbackBox
              callback={view.callback}
              state={view.state}
              onDone={() => void conversation.command("close", { version: view.version, reason: "by-phone" })}
            />
          )}
          <Transcript conversation={conversation} />
          <Suggestion conversation={{ ...conversation, view }} />
          <Composer
            conversation={{ ...conversation, view }}
            onSearch={() => setSearching(!searching)}
            searching={searching}
          />
          {searching && <SearchPanel onClose={() => setSearching(false)} />}
          {dialog !== null && (
            <ConversationDialog
              name={dialog}
              conversation={{ ...conversation, view }}
              onClose={() => setDialog(null)}
            />
          )}
        </>
      )}
    </section>
  );
}
