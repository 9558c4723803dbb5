import { IANAZone } from "luxon";
import { fr } from "../i18n/fr/collectivity.ts";
import { badDate, calendarProblems, type Inconsistency } from "./calendar-problems.ts";
import { directoryProblems } from "./channel-directory.ts";
import { deskProblems, topicProblems } from "./cross-check-handoff.ts";
import type { Collectivity } from "./schema.ts";

/** What the schema cannot say: references between parts, and days that exist. */
export function crossCheck(collectivity: Collectivity): Inconsistency[] {
  const problems: Inconsistency[] = [];
  const ids = collectivity.services.map(({ id }) => id);
  if (!ids.includes(collectivity.defaultService)) {
    const message = fr.unknownService(collectivity.defaultService, ids);
    problems.push({ path: ["defaultService"], message, example: `defaultService: ${ids[0] ?? "mairie"}` });
  }
  if (!IANAZone.isValidZone(collectivity.timezone)) {
    const message = fr.unknownZone(collectivity.timezone);
    problems.push({ path: ["timezone"], message, example: "timezone: Europe/Paris" });
  }
  problems.push(...badDate(["updated"], collectivity.updated));
  const pivots = new Map<string, string>();
  collectivity.services.forEach((service, index) => {
    const path = ["services", index];
    if (ids.indexOf(service.id) !== index) {
      problems.push({ path: [...path, "id"], message: fr.duplicateId(service.id) });
    }
    service.pivots.forEach((pivot, position) => {
      const owner = pivots.get(pivot);
      if (owner === undefined) pivots.set(pivot, service.id);
      else problems.push({ path: [...path, "pivots", position], message: fr.duplicatePivot(pivot, owner) });
    });
    problems.push(...calendarProblems(service, path), ...deskProblems(collectivity, service, path));
  });
  problems.push(...topicProblems(collectivity), ...directoryProblems(collectivity.channels));
  return problems;
}
