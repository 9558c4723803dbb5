import type { FeedbackTarget } from "../../../../src/conversation/outgoing-activity.ts";
import { fr } from "../../../../src/i18n/fr/widget.ts";
import { frenchSpaces } from "../french-spaces.ts";
import { element } from "./element.ts";

/** Asks whether an answer or an exchange was of use; the other button takes the word back. */
export function ratingOf(
  { kind, target }: FeedbackTarget,
  given: boolean | null,
  onRate: (useful: boolean) => void,
): HTMLElement {
  const question = `rate-${kind}-${target}`;
  const thanks = element("span", { class: "thanks", role: "status" });
  const button = (label: string, useful: boolean) => {
    const made = element(
      "button",
      { type: "button", class: "rate", "aria-pressed": String(given === useful) },
      label,
    );
    made.addEventListener("click", () => {
      for (const other of [yes, no]) other.setAttribute("aria-pressed", String(other === made));
      thanks.textContent = fr.thanks;
      onRate(useful);
    });
    return made;
  };
  const yes = button(fr.yes, true);
  const no = button(fr.no, false);
  return element(
    "div",
    // Not read out with each answer: it is found under it by who looks for it.
    { class: "rating", role: "group", "aria-labelledby": question, "aria-live": "off" },
    element("span", { id: question }, frenchSpaces(kind === "answer" ? fr.useful : fr.helped)),
    element("span", { class: "rates" }, yes, no),
    thanks,
  );
}
