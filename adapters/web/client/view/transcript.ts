import type { FeedbackTarget } from "../../../../src/conversation/outgoing-activity.ts";
import { fr } from "../../../../src/i18n/fr/widget.ts";
import type { SendState } from "../protocol/outbox.ts";
import type { PendingMessage } from "../protocol/tab-memory.ts";
import type { WireActivity } from "../protocol/wire.ts";
import type { Speaker } from "../speaker.ts";
import { choices } from "./choices.ts";
import { element } from "./element.ts";
import { type OwnMessage, ownMessage, replyMessage } from "./message.ts";
import { ratingOf } from "./rating.ts";

export interface Transcript {
  readonly root: HTMLElement;
  addOwn(message: PendingMessage, state: SendState): void;
  showState(id: string, state: SendState): void;
  addReply(activity: WireActivity, fresh: boolean): void;
  addNotice(text: string): void;
  showTyping(writer: Speaker | null): void;
  /** Does what takes room from the messages; their end stays in view when it was. */
  holdingEnd(change: () => void): void;
}

export interface TranscriptDeps {
  /** Stands above the messages. */
  readonly intro: HTMLElement;
  onChoice(text: string): void;
  onAgain(id: string): void;
  onRate(rated: FeedbackTarget, useful: boolean): void;
  /** What the citizen said of this; null when nothing. */
  rated(rated: FeedbackTarget): boolean | null;
  /** At the first message, of either side. */
  onBegun(): void;
}

/** Distance from the end below which a new message scrolls into view; pixels. */
const NEAR_END = 160;

/** The messages, announced as they come, and who is writing. */
export function createTranscript(deps: TranscriptDeps): Transcript {
  const own = new Map<string, OwnMessage>();
  const log = element("div", { class: "log", role: "log", "aria-live": "polite", "aria-label": fr.messages });
  const typing = element("p", { class: "typing", role: "status" });
  const root = element(
    "div",
    { class: "scroller", tabindex: "0", role: "group", "aria-label": fr.log },
    deps.intro,
    log,
    typing,
  );
  let offered: HTMLElement | null = null;

  const nearEnd = () => root.scrollHeight - root.scrollTop - root.clientHeight < NEAR_END;
  const toEnd = () => root.scrollTo({ top: root.scrollHeight, behavior: "instant" });
  const withdrawChoices = () => {
    offered?.remove();
    offered = null;
  };
  const add = (message: HTMLElement, fresh: boolean) => {
    if (log.childElementCount === 0) deps.onBegun();
    // What is read back after a reload is not news.
    log.setAttribute("aria-live", fresh ? "polite" : "off");
    log.append(message);
  };
  /** What the server has already comes before what still waits to be sent. */
  const firstWaiting = () =>
    [...own.values()].find(({ root: { dataset } }) => dataset.state === "waiting")?.root ?? null;
  const ratingUnder = ({ channelData }: WireActivity) => {
    const rated = channelData?.parvis?.feedback ?? null;
    return rated === null ? null : ratingOf(rated, deps.rated(rated), (useful) => deps.onRate(rated, useful));
  };

  return {
    root,
    addOwn(message, state) {
      withdrawChoices();
      const shown = ownMessage(message, () => deps.onAgain(message.id));
      own.set(message.id, shown);
      shown.show(state);
      const waiting = state.kind === "sent" ? firstWaiting() : null;
      add(shown.root, state.kind !== "sent");
      waiting?.before(shown.root);
      toEnd();
    },
    showState: (id, state) => own.get(id)?.show(state),
    addReply(activity, fresh) {
      const follow = nearEnd();
      const message = replyMessage(activity, ratingUnder(activity));
      withdrawChoices();
      const waiting = firstWaiting();
      add(message, fresh);
      waiting?.before(message);
      const actions = activity.suggestedActions?.actions ?? [];
      if (actions.length > 0 && waiting === null) {
        offered = choices(fr.choices, actions, deps.onChoice);
        message.append(offered);
      }
      if (!follow) return;
      if (root.scrollHeight <= root.clientHeight) message.scrollIntoView({ block: "nearest" });
      else if (message.offsetHeight < root.clientHeight * 0.8) toEnd();
      else root.scrollTo({ top: message.offsetTop - root.offsetTop - 8 });
    },
    addNotice(text) {
      add(element("p", { class: "notice" }, text), true);
      toEnd();
    },
    holdingEnd(change) {
      const follow = nearEnd();
      change();
      if (follow) toEnd();
    },
    showTyping(writer) {
      const words = writer === null ? "" : inWords(writer);
      // Agents say it every few seconds: the same words again would be announced again.
      if (words === typing.textContent) return;
      const follow = nearEnd();
      typing.replaceChildren(
        ...(words === "" ? [] : [element("span", { class: "dots", "aria-hidden": "true" }), words]),
      );
      if (words !== "" && follow) toEnd();
    },
  };
}

function inWords(writer: Speaker): string {
  return writer.kind === "agent" ? fr.typingAgent(writer.name) : fr.typing;
}
