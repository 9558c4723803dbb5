import type { Capabilities } from "../../adapters/channel.ts";
import { fr } from "../i18n/fr/conversation.ts";
import type { OutgoingActivity, ParvisData } from "./outgoing-activity.ts";

/** Choices as a channel can show them. */
interface Offered {
  /** Goes under the text; empty when buttons say it all. */
  readonly lines: string;
  readonly hints: Pick<OutgoingActivity, "inputHint" | "suggestedActions">;
  readonly data: Pick<ParvisData, "choices">;
}

/**
 * Buttons when the channel has enough of them; numbered lines when it has not, when some citizens cannot see them, or
 * when a choice is longer than a button: buttons then carry the number alone. A tap always sends the whole choice.
 */
export function offer(choices: readonly string[], capabilities: Capabilities): Offered {
  if (choices.length === 0) return { lines: "", hints: { inputHint: "acceptingInput" }, data: {} };
  const { maxButtons, buttonLength = Number.POSITIVE_INFINITY, choicesInText = false } = capabilities;
  const buttons = choices.length <= maxButtons;
  const fit = choices.every((choice) => choice.length <= buttonLength);
  const actions = choices.map((choice, index) => ({
    type: "imBack" as const,
    title: fit ? choice : `${index + 1}`,
    value: choice,
  }));
  return {
    lines: buttons && fit && !choicesInText ? "" : numbered(choices),
    hints: { inputHint: "expectingInput", ...(buttons ? { suggestedActions: { to: [], actions } } : {}) },
    data: { choices },
  };
}

function numbered(choices: readonly string[]): string {
  return [...choices.map((choice, index) => `${index + 1}. ${choice}`), "", fr.choose].join("\n");
}
