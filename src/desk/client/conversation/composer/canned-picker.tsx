import { useEffect, useId, useRef, useState } from "preact/hooks";
import { fr as desk } from "../../../../i18n/fr/desk.ts";
import { fr } from "../../../../i18n/fr/desk-conversation.ts";
import type { CannedReplyView } from "../../../api/knowledge.ts";
import { call } from "../../api/call.ts";
import { useSignedIn } from "../../session/session.tsx";
import { findCanned } from "./canned-search.ts";
import { fillVariables } from "./fill-variables.ts";

export interface CannedPickerProps {
  readonly service: string | null;
  readonly onPick: (text: string) => void;
  readonly onClose: () => void;
}

/** A list to choose from with the arrow keys; typing narrows it. */
export function CannedPicker({ service, onPick, onClose }: CannedPickerProps) {
  const { session } = useSignedIn();
  const [replies, setReplies] = useState<readonly CannedReplyView[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    field.current?.focus();
    void call<CannedReplyView[]>("GET", "canned-replies").then((outcome) =>
      outcome.kind === "ok" ? setReplies(outcome.value) : setFailed(true),
    );
  }, []);

  const found = findCanned(replies ?? [], typed, service);
  const filled = (reply: CannedReplyView) =>
    fillVariables(reply.text, {
      agent: session.me.name,
      service: session.services.find((known) => known.id === service)?.name ?? session.town,
      collectivite: session.town,
      date: desk.date(new Date()),
    });
  const move = (by: number) => {
    const next = (active + by + found.length) % Math.max(found.length, 1);
    setActive(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = found[active];
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && !event.isComposing) {
      if (chosen !== undefined) onPick(filled(chosen));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="canned">
      <label for={id} class="visually-hidden">
        {fr.canned.label}
      </label>
      <input
        id={id}
        ref={field}
        role="combobox"
        autocomplete="off"
        placeholder={fr.canned.label}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${id}-${active}` : undefined}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} class="canned-list" role="listbox" aria-label={fr.canned.list}>
        {found.map((reply, index) => (
          <button
            type="button"
            tabIndex={-1}
            key={reply.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onClick={() => onPick(filled(reply))}
          >
            <strong>{reply.title}</strong>
            <span>{filled(reply)}</span>
          </button>
        ))}
      </div>
      <p class="hint" role="status">
        {failed
          ? fr.canned.failed
          : replies === null
            ? desk.loading
            : replies.length === 0
              ? fr.canned.empty
              : found.length === 0
                ? fr.canned.none
                : fr.canned.found(found.length)}
      </p>
    </div>
  );
}
