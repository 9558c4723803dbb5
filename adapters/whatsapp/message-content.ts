import { fr } from "../../src/i18n/fr/whatsapp.ts";
import { LONGEST_TEXT } from "./capabilities.ts";
import { plainText } from "./plain-text.ts";

export interface Choice {
  readonly title: string;
  /** What the choice stands for: it comes back when it is tapped. */
  readonly value: string;
}

/** Cloud API, "Interactive reply buttons messages" and "Interactive list messages". */
const LONGEST_BODY = 1024;
const MOST_BUTTONS = 3;
const MOST_ROWS = 10;
const LONGEST_TITLE = 20;
/** Of a row; a button's may have 256. */
const LONGEST_ID = 200;

/** The content of a message: buttons, a list, or words with numbered choices where neither would hold them all. */
export function messageContent(text: string, choices: readonly Choice[]): object {
  if (choices.length === 0) return textContent(text);
  const body = plainText(text, LONGEST_BODY);
  const titles = new Set(choices.map(({ title }) => title.trim()));
  const fit =
    body.trim() !== "" &&
    body.length <= LONGEST_BODY &&
    choices.length <= MOST_ROWS &&
    titles.size === choices.length &&
    choices.every(({ title }) => title.trim() !== "" && title.length <= LONGEST_TITLE);
  if (!fit) return textContent(numbered(text, choices));
  const options = named(choices);
  const interactive =
    choices.length <= MOST_BUTTONS
      ? { type: "button", action: { buttons: options.map((reply) => ({ type: "reply", reply })) } }
      : { type: "list", action: { button: fr.choose, sections: [{ rows: options }] } };
  return { type: "interactive", interactive: { ...interactive, body: { text: body } } };
}

function textContent(text: string): object {
  return { type: "text", text: { body: plainText(text, LONGEST_TEXT), preview_url: false } };
}

/** Choices whose titles are numbers are in the text already. */
function numbered(text: string, choices: readonly Choice[]): string {
  if (choices.every(({ title }, index) => title === String(index + 1))) return text;
  return [text, "", ...choices.map(({ title }, index) => `${index + 1}. ${title}`)].join("\n").trim();
}

/** Ids are unlike one another; one that cannot hold its choice is its number, which is understood as well. */
function named(choices: readonly Choice[]): ReadonlyArray<{ readonly id: string; readonly title: string }> {
  const taken = new Set<string>();
  return choices.map(({ title, value }, index) => {
    const holds = value.trim() !== "" && value.length <= LONGEST_ID && !taken.has(value);
    const id = holds ? value : String(index + 1);
    taken.add(id);
    return { id, title };
  });
}
