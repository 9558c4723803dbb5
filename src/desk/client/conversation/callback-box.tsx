import type { HandoffState } from "../../../handoff/states.ts";
import { fr } from "../../../i18n/fr/desk-conversation.ts";
import type { CallbackView } from "../../api/conversation.ts";
import { Button } from "../controls/button.tsx";
import { Icon } from "../controls/icon.tsx";
import { useNow } from "../time/use-now.ts";

export interface CallbackBoxProps {
  readonly callback: CallbackView;
  readonly state: HandoffState;
  readonly onDone: () => void;
}

/** A promise to answer later, with how to reach the person. */
export function CallbackBox({ callback, state, onDone }: CallbackBoxProps) {
  const now = useNow();
  const due = callback.dueAt === null ? null : new Date(callback.dueAt);
  const lateness = due === null ? 0 : now - due.getTime();
  const offered = callback.consentedAt === null;
  return (
    <section class={lateness > 0 && !offered ? "callback late" : "callback"} aria-labelledby="callback-title">
      <div>
        <h2 id="callback-title">
          <Icon name="phone" /> {offered ? fr.callback.offered : fr.callback.title}
        </h2>
        <p>
          {offered && fr.callback.noConsent} {due !== null && fr.callback.due(due, new Date(now))}{" "}
          {lateness > 0 && !offered && <strong>{fr.callback.overdue(lateness)}</strong>}
        </p>
        <Contact callback={callback} />
      </div>
      {state !== "bot" && (
        <div class="callback-done">
          <Button icon="check" onClick={onDone}>
            {fr.callback.done}
          </Button>
          <p class="hint">{fr.callback.doneHint}</p>
        </div>
      )}
    </section>
  );
}

function Contact({ callback: { contact, contactKind } }: { readonly callback: CallbackView }) {
  if (contact === null) return <p>{fr.callback.noContact}</p>;
  const href =
    contactKind === "phone"
      ? `tel:${contact.replace(/[^\d+]/g, "")}`
      : `mailto:${encodeURIComponent(contact).replaceAll("%40", "@")}`;
  return (
    <p>
      {fr.callback.contact}&nbsp;: {contactKind === null ? contact : <a href={href}>{contact}</a>}
    </p>
  );
}
