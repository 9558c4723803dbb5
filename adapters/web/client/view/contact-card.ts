import type { Contact } from "../../../../src/answering/answer.ts";
import { fr } from "../../../../src/i18n/fr/widget.ts";
import { phoneHref, safeHref } from "../markdown.ts";
import { element, link } from "./element.ts";
import { icon } from "./icon.ts";

/** How to reach the service that can answer. */
export function contactCard({ service, phone, email, url, opening }: Contact): HTMLElement {
  const href = url === null ? null : safeHref(url);
  return element(
    "div",
    { class: "contact" },
    element("p", { class: "contact-service" }, service),
    opening === null ? null : element("p", { class: "contact-opening" }, opening),
    element(
      "ul",
      { class: "actions" },
      phone === null ? null : action("phone", phoneHref(phone), fr.call(phone)),
      email === null ? null : action("mail", `mailto:${email}`, fr.write(email)),
      href === null ? null : action("document", href, fr.servicePage),
    ),
  );
}

/** Emergency numbers, one touch away. 114 is reached by text message only. */
export function emergencyNumbers(numbers: readonly string[]): HTMLElement {
  return element(
    "ul",
    { class: "actions" },
    ...numbers.map((number) =>
      number === "114"
        ? action("chat", `sms:${number}`, fr.text(number))
        : action("phone", `tel:${number}`, fr.call(number)),
    ),
  );
}

function action(drawing: "phone" | "mail" | "document" | "chat", href: string, label: string): HTMLElement {
  const made = link(href, label, fr.newTab, "action");
  made.prepend(icon(drawing));
  return element("li", {}, made);
}

/** The text without the paragraph that says the contact in words, since the card shows it. */
export function withoutContact(text: string, { service }: Contact): string {
  return text
    .split("\n\n")
    .filter((paragraph) => !paragraph.startsWith(`**${service}**\n`))
    .join("\n\n");
}
