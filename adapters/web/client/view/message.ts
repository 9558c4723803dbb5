import { fr } from "../../../../src/i18n/fr/widget.ts";
import { frenchSpaces } from "../french-spaces.ts";
import type { SendState } from "../protocol/outbox.ts";
import type { PendingMessage } from "../protocol/tab-memory.ts";
import type { WireActivity } from "../protocol/wire.ts";
import { citationCard, seeAlsoList } from "./citation-card.ts";
import { contactCard, emergencyNumbers, withoutContact } from "./contact-card.ts";
import { element } from "./element.ts";
import { icon } from "./icon.ts";
import { renderMarkdown } from "./render-markdown.ts";

/** One message of the assistant or of an agent, with its proofs and ways on, and the question what it was worth. */
export function replyMessage(activity: WireActivity, rating: HTMLElement | null): HTMLElement {
  const data = activity.channelData?.parvis;
  // What the assistant says of the hand-off may name the agent, who does not speak there.
  const aside = data?.kind.startsWith("handoff-") ?? false;
  const name = aside ? undefined : activity.from?.name;
  const urgent = data?.kind === "emergency";
  const contact = data?.contact ?? null;
  const text = activity.text ?? "";
  const citations = data?.citations ?? [];
  return element(
    "div",
    {
      class: `message reply${urgent ? " emergency" : ""}${aside ? " aside" : ""}${name === undefined ? "" : " agent"}`,
    },
    name === undefined
      ? byline(fr.assistant, activity.timestamp)
      : byline(name, activity.timestamp, fr.agent),
    element(
      "div",
      { class: "body" },
      urgent ? element("p", { class: "urgent" }, icon("alert"), fr.emergency) : null,
      ...renderMarkdown(contact === null ? text : withoutContact(text, contact)),
      urgent ? emergencyNumbers(data.numbers) : null,
      contact === null ? null : contactCard(contact),
      citations.length === 0
        ? null
        : element(
            "div",
            { class: "citations" },
            element("p", { class: "label" }, citations.length === 1 ? fr.source : fr.sources),
            ...citations.map(citationCard),
          ),
      seeAlsoList(data?.seeAlso ?? []),
    ),
    rating,
  );
}

export interface OwnMessage {
  readonly root: HTMLElement;
  show(state: SendState): void;
}

/** One message of the citizen, with what has become of it. */
export function ownMessage({ text, at }: PendingMessage, onAgain: () => void): OwnMessage {
  const fate = element("p", { class: "fate", "aria-live": "off" });
  const root = element(
    "div",
    { class: "message own" },
    byline(fr.you, at),
    element("div", { class: "body", dir: "auto" }, frenchSpaces(text)),
    fate,
  );
  return {
    root,
    show(state) {
      root.dataset.state = state.kind;
      if (state.kind !== "refused") return fate.replaceChildren(fr[state.kind]);
      const again = element("button", { type: "button" }, fr.again);
      again.addEventListener("click", onAgain);
      const why = state.message === "" ? "" : ` ${state.message}`;
      fate.replaceChildren(`${fr.refused}.${why} `, again);
    },
  };
}

/** `person` says in words that a person speaks; drawn too. */
function byline(who: string, at: string | undefined, person: string | null = null): HTMLElement {
  const instant = at === undefined ? null : new Date(at);
  return element(
    "p",
    { class: "byline" },
    person === null ? null : icon("person"),
    element("span", { class: "who" }, who),
    ...(person === null ? [] : [" ", element("span", { class: "person" }, person)]),
    ...(instant === null
      ? []
      : [" ", element("time", { datetime: instant.toISOString() }, fr.time(instant))]),
  );
}
