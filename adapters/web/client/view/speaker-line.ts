import { fr } from "../../../../src/i18n/fr/widget.ts";
import type { Speaker } from "../speaker.ts";
import { element } from "./element.ts";
import { icon } from "./icon.ts";

const ICONS = { assistant: "chat", waiting: "clock", agent: "person" } as const;

/** Who answers now, above the messages; empty until agents have had a part in the conversation. */
export interface SpeakerLine {
  readonly root: HTMLElement;
  show(speaker: Speaker | null): void;
}

export function createSpeakerLine(): SpeakerLine {
  const root = element("p", { class: "speaker", role: "status" });
  let said = "";
  return {
    root,
    show(speaker) {
      const words = speaker === null ? "" : inWords(speaker);
      // Written anew, the same words would be announced again.
      if (words === said) return;
      said = words;
      root.replaceChildren(...(speaker === null ? [] : [icon(ICONS[speaker.kind]), words]));
      root.dataset.speaker = speaker?.kind ?? "";
    },
  };
}

function inWords(speaker: Speaker): string {
  if (speaker.kind === "assistant") return fr.withAssistant;
  return speaker.kind === "waiting" ? fr.awaitingAgent : fr.withAgent(speaker.name);
}
