import { fr } from "../../../../src/i18n/fr/widget.ts";
import type { WebConfig } from "../../presentation.ts";
import { type Conversation, createConversation } from "../conversation.ts";
import { frenchSpaces } from "../french-spaces.ts";
import { safeHref } from "../markdown.ts";
import type { DirectLine } from "../protocol/direct-line.ts";
import type { TabMemory } from "../protocol/tab-memory.ts";
import { createBanner } from "./banner.ts";
import { choices } from "./choices.ts";
import { createComposer } from "./composer.ts";
import { element, link } from "./element.ts";
import { icon } from "./icon.ts";
import { createSpeakerLine } from "./speaker-line.ts";
import { createTranscript } from "./transcript.ts";

export interface ChatDeps {
  readonly config: WebConfig;
  readonly directLine: DirectLine;
  readonly memory: TabMemory;
  /** Of the greeting; the title above it is one level higher. */
  readonly headingLevel: 2 | 3;
}

export interface ChatView {
  readonly parts: readonly HTMLElement[];
  focus(): void;
  /** Once the parts are in the page: shows what a reload interrupted. */
  begin(): void;
}

/** The conversation between header and footer: messages, composer, state of the connection. */
export function createChatView({ config, directLine, memory, headingLevel }: ChatDeps): ChatView {
  const choose = (text: string) => {
    conversation.say(text);
    focus();
  };
  const suggestions = element(
    "div",
    { class: "suggestions" },
    element("p", { class: "label" }, fr.suggestions),
    choices(
      fr.suggestions,
      config.suggestions.map((title) => ({ title, value: title })),
      choose,
    ),
  );
  const intro = element(
    "div",
    { class: "intro" },
    element(`h${headingLevel}`, {}, fr.welcome),
    element("p", { class: "disclosure" }, frenchSpaces(config.disclosure)),
    element("p", { class: "caution" }, fr.caution),
    config.suggestions.length === 0 ? null : suggestions,
  );
  const banner = createBanner(config, () => conversation.retry());
  const transcript = createTranscript({
    intro,
    onChoice: choose,
    onAgain: (id) => conversation.sayAgain(id),
    onRate: (rated, useful) => conversation.rate(rated, useful),
    rated: (rated) => conversation.rated(rated),
    onBegun() {
      intro.classList.add("begun");
      suggestions.remove();
    },
  });
  const speakerLine = createSpeakerLine();
  const human = element("button", { type: "button", class: "human" }, icon("person"), fr.human);
  human.addEventListener("click", () => choose(fr.humanRequest));
  const conversation: Conversation = createConversation(directLine, memory, {
    onOwn: transcript.addOwn,
    onSendState: transcript.showState,
    onReply(activity, fresh) {
      // The page has already said who answers.
      if (activity.channelData?.parvis?.kind !== "greeting") transcript.addReply(activity, fresh);
    },
    onTyping: transcript.showTyping,
    onSpeaker(speaker) {
      transcript.holdingEnd(() => speakerLine.show(speaker));
      composer.address(speaker);
      const agentsAnswer = speaker !== null && speaker.kind !== "assistant";
      if (agentsAnswer && human.matches(":focus")) focus();
      human.hidden = agentsAnswer;
    },
    onConnection: banner.show,
    onReplaced: () => transcript.addNotice(fr.replaced),
  });
  const composer = createComposer({
    maxText: config.maxText,
    draft: memory.read()?.draft ?? "",
    onDraft(draft) {
      memory.write({ draft });
      if (draft === "") return;
      conversation.prepare();
      conversation.type();
    },
    onSend: conversation.say,
  });
  const footer = element(
    "p",
    { class: "small-print" },
    config.humans ? human : null,
    ...[
      { href: config.privacyUrl, label: fr.privacy },
      { href: config.website, label: fr.officialSite },
    ].flatMap(({ href, label }) => {
      const safe = href === null ? null : safeHref(href);
      return safe === null ? [] : [" ", link(safe, label, fr.newTab)];
    }),
  );
  // On a touch screen, focus in the field would raise the keyboard over what there is to read.
  const focus = () => (matchMedia("(pointer: coarse)").matches ? transcript.root.focus() : composer.focus());
  return {
    parts: [
      banner.root,
      speakerLine.root,
      transcript.root,
      element("div", { class: "foot" }, composer.root, footer),
    ],
    focus,
    begin() {
      composer.fit();
      conversation.resume();
    },
  };
}
