import { DateTime, IANAZone } from "luxon";
import { fr } from "../i18n/fr/collectivity.ts";
import type { Path } from "./field-problems.ts";
import type { Collectivity, Service } from "./schema.ts";

interface Inconsistency {
  readonly path: Path;
  readonly message: string;
  readonly example?: string;
}

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
    problems.push(...calendarProblems(service, path));
  });
  return problems;
}

function calendarProblems(service: Service, path: Path): Inconsistency[] {
  const problems = badDate([...path, "updated"], service.updated);
  service.hours.forEach(({ from, to }, index) => {
    const period = [...path, "hours", index];
    if ((from === undefined) !== (to === undefined)) {
      problems.push({ path: period, message: fr.halfPeriod, example: 'from: "07-01"\nto: "08-31"' });
    }
    if (from !== undefined) problems.push(...badMonthDay([...period, "from"], from));
    if (to !== undefined) problems.push(...badMonthDay([...period, "to"], to));
    if (from === undefined && to === undefined && index < service.hours.length - 1) {
      problems.push({ path: [...path, "hours", index + 1], message: fr.unreachablePeriod });
    }
  });
  service.closures.forEach(({ from, to }, index) => {
    const closure = [...path, "closures", index];
    problems.push(...badDate([...closure, "from"], from), ...badDate([...closure, "to"], to));
    if (to < from) problems.push({ path: [...closure, "to"], message: fr.reversed(from, to) });
  });
  service.exceptions.forEach(({ date }, index) => {
    const exception = [...path, "exceptions", index, "date"];
    problems.push(...badDate(exception, date));
    if (service.exceptions.findIndex((other) => other.date === date) !== index) {
      problems.push({ path: exception, message: fr.duplicateException(date) });
    }
  });
  return problems;
}

function badDate(path: Path, date: string): Inconsistency[] {
  return DateTime.fromISO(date).isValid ? [] : [{ path, message: fr.noSuchDay(date) }];
}

/** 29 February is a day: it is checked in a leap year. */
function badMonthDay(path: Path, monthDay: string): Inconsistency[] {
  return DateTime.fromISO(`2024-${monthDay}`).isValid ? [] : [{ path, message: fr.noSuchDay(monthDay) }];
}
