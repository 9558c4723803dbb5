import { useState } from "preact/hooks";
import { fr } from "../../../i18n/fr/desk-conversation.ts";
import { Button } from "../controls/button.tsx";
import { Icon } from "../controls/icon.tsx";
import { Markdown } from "../markdown/markdown.tsx";
import { plainText } from "../markdown/plain-text.ts";
import { useSignedIn } from "../session/session.tsx";
import type { OpenConversation } from "./open-conversation.ts";
import { roomy } from "./roomy.ts";
import { Sources } from "./sources.tsx";
import { standingOf } from "./standing.ts";
import { useWriting } from "./writing.tsx";

/** Confidence below which a draft stays folded: the assistant would not have said it itself either. */
const WORTH_READING = 0.7;

/** The assistant's best draft, for the agent who answers to use, change or put aside. */
export function Suggestion({ conversation }: { readonly conversation: OpenConversation }) {
  const { session } = useSignedIn();
  const { reply, change, focus } = useWriting();
  const [unfolded] = useState(roomy);
  const { suggestion } = conversation.view;
  if (suggestion === null || !standingOf(conversation.view, session).mine) return null;
  const { answerRecordId, text, confidence, citations } = suggestion;
  if (reply.suggestion?.answerRecordId === answerRecordId) return null;
  return (
    <details class="suggestion" open={unfolded && confidence >= WORTH_READING}>
      <summary>
        <Icon name="spark" />
        <strong>{fr.suggestion.title}</strong> <span class="soft">{fr.suggestion.sureness(confidence)}</span>
      </summary>
      <div class="suggestion-text">
        <Markdown text={text} />
        {citations.length > 0 && <Sources citations={citations} />}
      </div>
      <div class="form-actions">
        <Button
          small
          kind="primary"
          onClick={() => {
            const words = plainText(text);
            change("reply", {
              text: words,
              citations,
              suggestion: { answerRecordId, text: words },
              by: reply.by,
            });
            focus("reply");
          }}
        >
          {fr.suggestion.use}
        </Button>
        <Button small onClick={() => void conversation.command("reject", { answerRecordId })}>
          {fr.suggestion.reject}
        </Button>
        {reply.text !== "" && <span class="hint">{fr.suggestion.replaces}</span>}
      </div>
    </details>
  );
}
