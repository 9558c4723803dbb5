import type { Activity } from "botbuilder";

/** `callback_data` holds 64 bytes: it says which choice, and the message that comes back with the tap says its words. */
const DATA = /^c:(\d{1,2}):(.*)$/s;
const MOST_BYTES = 64;

/** One button a line, under the message. Undefined when nothing is offered. */
export function keyboardOf({ suggestedActions }: Partial<Activity>) {
  const actions = suggestedActions?.actions ?? [];
  if (actions.length === 0) return undefined;
  return {
    inline_keyboard: actions.map(({ title, value }, index) => {
      const words = `c:${index + 1}:${value}`;
      return [
        { text: title, callback_data: Buffer.byteLength(words) <= MOST_BYTES ? words : `c:${index + 1}:` },
      ];
    }),
  };
}

/** What a tap stands for: its words, else those of the button, else its number. */
export function choiceOf(data: string, title: string | undefined): string {
  const [, number = "", words = ""] = DATA.exec(data) ?? [];
  return words || title || number || data;
}
