import { fr } from "../../../../src/i18n/fr/widget.ts";
import type { Speaker } from "../speaker.ts";
import { element } from "./element.ts";
import { icon } from "./icon.ts";

export interface ComposerDeps {
  /** Longest message, in UTF-16 units. */
  readonly maxText: number;
  readonly draft: string;
  /** At each change, and emptied when sent. */
  onDraft(draft: string): void;
  onSend(text: string): void;
}

export interface Composer {
  readonly root: HTMLElement;
  /** Once in the page: gives the field the height of its draft. */
  fit(): void;
  focus(): void;
  /** Says in the empty field whom one writes to. */
  address(speaker: Speaker | null): void;
}

/** Share of the longest message from which the count is shown. */
const COUNTED_FROM = 0.8;

/** Where the citizen writes: grows with the text, Enter sends. */
export function createComposer({ maxText, draft, onDraft, onSend }: ComposerDeps): Composer {
  const field = element("textarea", {
    id: "question",
    rows: "1",
    placeholder: invitation(null),
    "aria-describedby": "keys count",
    enterkeyhint: "send",
    autocomplete: "off",
  });
  field.value = draft;
  const send = element("button", { type: "submit", class: "send" }, icon("send"));
  send.setAttribute("aria-label", fr.send);
  send.title = fr.send;
  const count = element("p", { id: "count", class: "count", role: "status" });
  const root = element(
    "form",
    { class: "composer" },
    element("label", { class: "visually-hidden", for: "question" }, fr.question),
    element("div", { class: "field" }, field, send),
    element("p", { id: "keys", class: "visually-hidden" }, fr.keys),
    count,
  );

  const update = () => {
    const { length } = field.value;
    const left = maxText - length;
    count.textContent = left < 0 ? fr.excess(-left) : length >= maxText * COUNTED_FROM ? fr.left(left) : "";
    field.setAttribute("aria-invalid", String(left < 0));
    send.disabled = field.value.trim() === "" || left < 0;
    // Through the CSSOM, which a strict content security policy allows.
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight}px`;
  };
  const submit = () => {
    const text = field.value.trim();
    if (text === "" || field.value.length > maxText) return;
    field.value = "";
    update();
    onDraft("");
    field.focus();
    onSend(text);
  };

  field.addEventListener("input", () => {
    update();
    onDraft(field.value);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  root.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  update();
  return {
    root,
    fit: update,
    focus: () => field.focus(),
    address(speaker) {
      field.placeholder = invitation(speaker);
    },
  };
}

function invitation(speaker: Speaker | null): string {
  if (speaker?.kind === "agent") return fr.placeholderAgent(speaker.name);
  return speaker?.kind === "waiting" ? fr.placeholderWaiting : fr.placeholder;
}
