import { useState } from "preact/hooks";
import { fr as desk } from "../../../../i18n/fr/desk.ts";
import { fr } from "../../../../i18n/fr/desk-conversation.ts";
import { Button } from "../../controls/button.tsx";
import { EMPTY_DRAFT } from "../../drafts/drafts.ts";
import { useSending } from "../../sending/sending.tsx";
import { useSignedIn } from "../../session/session.tsx";
import { randomKey } from "../../time/timers.ts";
import { frenchSpaces } from "../../typography/french-spaces.ts";
import type { OpenConversation } from "../open-conversation.ts";
import { standingOf } from "../standing.ts";
import { useWriting } from "../writing.tsx";
import { Box } from "./box.tsx";
import { CitationChips } from "./citation-chips.tsx";
import { composed } from "./composed.ts";
import { RadioRow } from "./radio-row.tsx";

export interface ComposerProps {
  readonly conversation: OpenConversation;
  readonly searching: boolean;
  readonly onSearch: () => void;
}

/** Where the agent writes: to the citizen while they hold the conversation, to colleagues at any time. */
export function Composer({ conversation, searching, onSearch }: ComposerProps) {
  const { session } = useSignedIn();
  const { queue } = useSending();
  const writing = useWriting();
  const [picking, setPicking] = useState(false);
  const { view, id } = conversation;
  const { mine } = standingOf(view, session);
  const { mode, reply, note, change } = writing;
  const draft = mode === "reply" ? reply : note;
  const longest = mode === "reply" ? view.longestReply : 4_000;
  const canEmail = view.callback?.canEmail === true;
  // Who asked for an e-mail may have left the chat: it is what was promised.
  const by = canEmail && (!view.reachable || reply.by !== "channel") ? "email" : "channel";
  const canSend = mode === "note" || (mine && (view.reachable || by === "email"));
  const text = draft.text.trim();
  const ready = canSend && text !== "" && text.length <= longest;

  const send = () => {
    if (!ready) return;
    const after = view.entries.at(-1)?.sequence ?? -1;
    queue.add({
      ...composed(mode, draft, by),
      key: randomKey(),
      conversationId: id,
      at: Date.now(),
      after,
      problem: null,
    });
    change(mode, { ...EMPTY_DRAFT, by: draft.by });
    writing.box.current?.focus();
  };
  return (
    <form
      class={`composer ${mode}`}
      aria-label={fr.composer.region}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <RadioRow
        legend={fr.composer.mode}
        value={mode}
        onChoose={writing.setMode}
        options={[
          { value: "reply", label: fr.composer.reply },
          { value: "note", label: fr.composer.note },
        ]}
      />
      {mode === "note" && <p class="hint">{fr.composer.noteHint}</p>}
      {mode === "reply" && !mine && <NotMine view={view} kept={reply.text} />}
      {(mode === "note" || mine) && (
        <>
          {mode === "reply" && canEmail && view.reachable && (
            <RadioRow
              legend={fr.composer.by}
              value={by}
              onChoose={(next) => change("reply", { ...reply, by: next })}
              options={[
                { value: "channel", label: fr.composer.byChannel(desk.channel(view.channel)) },
                { value: "email", label: fr.composer.byEmail },
              ]}
            />
          )}
          <Box
            conversation={conversation}
            mode={mode}
            draft={draft}
            longest={longest}
            onSend={send}
            picking={picking}
            onPicking={setPicking}
          />
          {mode === "reply" && <CitationChips draft={reply} onChange={(next) => change("reply", next)} />}
          <div class="composer-foot">
            {mode === "reply" && (
              <>
                <button
                  type="button"
                  class="button small"
                  aria-expanded={picking}
                  onClick={() => setPicking(!picking)}
                >
                  {fr.composer.canned}
                </button>
                <button type="button" class="button small" aria-expanded={searching} onClick={onSearch}>
                  {fr.composer.search}
                  <span class="where-room"> {fr.composer.searchWhere}</span>
                </button>
              </>
            )}
            <span class="hint keys">{fr.composer.keys}</span>
            <Button type="submit" kind="primary" icon={mode === "note" ? "note" : "send"} inactive={!ready}>
              {mode === "note"
                ? fr.composer.addNote
                : by === "email"
                  ? fr.composer.sendEmail
                  : fr.composer.send}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

/** Why the agent cannot write to the citizen now, with what they had begun. */
function NotMine({ view, kept }: { readonly view: OpenConversation["view"]; readonly kept: string }) {
  const why =
    view.state === "with_agent"
      ? fr.composer.held(view.agent?.name ?? fr.heldElsewhere)
      : view.state === "bot"
        ? fr.composer.botFirst
        : fr.composer.claimFirst;
  return (
    <div class="not-mine">
      <p>{frenchSpaces(why)}</p>
      {kept !== "" && (
        <>
          <p class="label">{frenchSpaces(fr.composer.kept)}</p>
          <blockquote class="as-written">{frenchSpaces(kept)}</blockquote>
        </>
      )}
    </div>
  );
}
