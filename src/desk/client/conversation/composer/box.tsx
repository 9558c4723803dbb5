import { useEffect, useId, useRef } from "preact/hooks";
import { fr } from "../../../../i18n/fr/desk-conversation.ts";
import { call } from "../../api/call.ts";
import type { Draft, DraftKind } from "../../drafts/drafts.ts";
import type { OpenConversation } from "../open-conversation.ts";
import { useWriting } from "../writing.tsx";
import { CannedPicker } from "./canned-picker.tsx";
import { asksForCanned, withoutAsking } from "./canned-search.ts";

export interface BoxProps {
  readonly conversation: OpenConversation;
  readonly mode: DraftKind;
  readonly draft: Draft;
  readonly longest: number;
  readonly onSend: () => void;
  /** The canned replies are listed. */
  readonly picking: boolean;
  readonly onPicking: (picking: boolean) => void;
}

/** Milliseconds between two signals that the agent writes. */
const TYPING_EVERY = 3_000;

export function Box({ conversation, mode, draft, longest, onSend, picking, onPicking }: BoxProps) {
  const { box, change } = useWriting();
  const id = useId();
  const signalled = useRef(0);
  const left = longest - draft.text.trim().length;

  // The box grows with its text; the style sheet sets how far.
  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    current.rows = 2;
    while (current.scrollHeight > current.clientHeight + 2 && current.rows < 12) current.rows += 1;
  }, [box, draft.text]);

  const type = (text: string) => {
    if (mode === "reply" && asksForCanned(draft.text, text)) onPicking(true);
    // Emptied, it owes nothing to the suggestion any more.
    change(mode, { ...draft, text, suggestion: text === "" ? null : draft.suggestion });
    if (mode === "note" || text === "" || Date.now() - signalled.current < TYPING_EVERY) return;
    signalled.current = Date.now();
    void call("POST", `conversations/${encodeURIComponent(conversation.id)}/typing`, {});
  };
  const pick = (text: string) => {
    change("reply", { ...draft, text: withoutAsking(draft.text) + text });
    onPicking(false);
    box.current?.focus();
  };
  const open = mode === "reply" && picking;
  return (
    <div class="box">
      {open && (
        <CannedPicker
          service={conversation.view.service}
          onPick={pick}
          onClose={() => {
            onPicking(false);
            box.current?.focus();
          }}
        />
      )}
      <label for={id} class="visually-hidden">
        {mode === "note" ? fr.composer.noteLabel : fr.composer.replyLabel}
      </label>
      <textarea
        id={id}
        ref={box}
        rows={2}
        value={draft.text}
        dir="auto"
        placeholder={mode === "note" ? fr.composer.noteLabel : fr.composer.replyLabel}
        aria-invalid={left < 0 ? "true" : undefined}
        aria-describedby={`${id}-count`}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            onSend();
          }
        }}
      />
      <p id={`${id}-count`} class={left < 0 ? "problem" : "hint"} aria-live="polite">
        {left < 0 ? fr.composer.excess(-left) : left <= longest / 10 ? fr.composer.left(left) : ""}
      </p>
    </div>
  );
}
