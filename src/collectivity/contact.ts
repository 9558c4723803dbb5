import type { Contact } from "../answering/answer.ts";
import { fr } from "../i18n/fr/collectivity.ts";
import { dayInWords } from "./day-in-words.ts";
import { localDay } from "./local-day.ts";
import { hoursKnown, hoursOn, nextOpening, openRangeAt } from "./opening.ts";
import type { Collectivity, Service } from "./schema.ts";

/**
 * How to reach a service at an instant. An unknown or null id, or a service with neither phone nor e-mail,
 * gives the default service: a citizen is never sent to a desk that cannot be reached.
 */
export function contactOf(collectivity: Collectivity, serviceId: string | null, at: Date): Contact {
  const asked = collectivity.services.find(({ id }) => id === serviceId);
  const service = asked?.phone || asked?.email ? asked : defaultService(collectivity);
  return {
    service: service.name,
    phone: service.phone ?? null,
    email: service.email ?? null,
    url: service.url ?? collectivity.website,
    opening: openingInWords(collectivity, service, at),
  };
}

/** The service that takes what no other does. */
export function defaultService(collectivity: Collectivity): Service {
  const service = collectivity.services.find(({ id }) => id === collectivity.defaultService);
  if (!service) throw new Error(`no service has the id ${collectivity.defaultService}`);
  return service;
}

function openingInWords(collectivity: Collectivity, service: Service, at: Date): string | null {
  if (!hoursKnown(service)) return null;
  const now = localDay(collectivity, at);
  const range = openRangeAt(collectivity, service, at);
  if (range) {
    const { ranges } = hoursOn(collectivity, service, now.date);
    return fr.openUntil(
      range.to,
      ranges.filter(({ from }) => from >= range.to),
    );
  }
  const next = nextOpening(collectivity, service, at);
  if (!next) return fr.closed;
  return fr.reopening(dayInWords(now.date, next.date), next.time);
}
