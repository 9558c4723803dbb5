import type { Service } from "../../collectivity/schema.ts";
import { subjectOf } from "../../i18n/fr/agreement.ts";
import { fr } from "../../i18n/fr/facts.ts";
import { fold } from "../../retrieval/analysis/fold.ts";
import type { Said } from "./say-hours.ts";
import type { FactKind } from "./vocabulary.ts";

/** What the note on access must speak of to answer; otherwise it is silent on what is asked. */
const SPEAKS_OF = {
  access: /fauteuil|handicap|pmr|plain-pied|plain pied|rampe|ascenseur|accessib|mobilite/,
  parking: /parking|stationne/,
} as const;

/** A way to reach a service; null when staff did not give it. */
export function sayContact(service: Service, kind: Exclude<FactKind, "hours">): Said | null {
  const subject = subjectOf(service.called, service.gender);
  const { phone, email, address } = service;
  switch (kind) {
    case "phone":
      return phone === undefined
        ? null
        : { text: fr.phone(subject, phone), quote: fr.quotedContact.phone(phone) };
    case "email":
      return email === undefined
        ? null
        : { text: fr.email(subject, email), quote: fr.quotedContact.email(email) };
    case "address": {
      if (address === undefined) return null;
      const line = postalLine(address);
      const access = address.access ? `\n\n${fr.access(fr.sentence(address.access))}` : "";
      return { text: `${fr.address(subject, line)}${access}`, quote: fr.quotedContact.address(line) };
    }
    case "access":
    case "parking": {
      const access = address?.access;
      if (access === undefined || !SPEAKS_OF[kind].test(fold(access))) return null;
      const where = address === undefined ? "" : `${fr.address(subject, postalLine(address))}\n\n`;
      return { text: `${where}${fr.access(fr.sentence(access))}`, quote: fr.quotedContact.access(access) };
    }
    default:
      return kind satisfies never;
  }
}

function postalLine({ street, postalCode, city }: NonNullable<Service["address"]>): string {
  return `${street}, ${postalCode} ${city}`;
}
