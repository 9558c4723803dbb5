import { DateTime } from "luxon";
import { fr } from "../i18n/fr/collectivity.ts";
import type { Path } from "./field-problems.ts";
import type { Period, Service } from "./schema.ts";

/** Something the schema cannot say, at its place in the file. */
export interface Inconsistency {
  readonly path: Path;
  readonly message: string;
  readonly example?: string;
}

export function calendarProblems(service: Service, path: Path): Inconsistency[] {
  const problems = badDate([...path, "updated"], service.updated);
  problems.push(...periodProblems(service.hours, path));
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

/** Of the periods under the `hours` of `path`. */
export function periodProblems(hours: readonly Period[], path: Path): Inconsistency[] {
  const problems: Inconsistency[] = [];
  hours.forEach(({ from, to }, index) => {
    const period = [...path, "hours", index];
    if ((from === undefined) !== (to === undefined)) {
      problems.push({ path: period, message: fr.halfPeriod, example: 'from: "07-01"\nto: "08-31"' });
    }
    if (from !== undefined) problems.push(...badMonthDay([...period, "from"], from));
    if (to !== undefined) problems.push(...badMonthDay([...period, "to"], to));
    if (from === undefined && to === undefined && index < hours.length - 1) {
      problems.push({ path: [...path, "hours", index + 1], message: fr.unreachablePeriod });
    }
  });
  return problems;
}

export function badDate(path: Path, date: string): Inconsistency[] {
  return DateTime.fromISO(date).isValid ? [] : [{ path, message: fr.noSuchDay(date) }];
}

/** 29 February is a day: it is checked in a leap year. */
function badMonthDay(path: Path, monthDay: string): Inconsistency[] {
  return DateTime.fromISO(`2024-${monthDay}`).isValid ? [] : [{ path, message: fr.noSuchDay(monthDay) }];
}
