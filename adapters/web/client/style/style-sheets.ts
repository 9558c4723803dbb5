import cards from "./cards.css?inline";
import composer from "./composer.css?inline";
import foundations from "./foundations.css?inline";
import frame from "./frame.css?inline";
import hands from "./hands.css?inline";
import intro from "./intro.css?inline";
import messages from "./messages.css?inline";
import own from "./own.css?inline";
import panel from "./panel.css?inline";

/** Constructed, not written in the page: a policy that forbids inline styles lets them through. */
export function styleSheets(): CSSStyleSheet[] {
  return [foundations, frame, intro, messages, own, cards, hands, composer, panel].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}
