import { fr } from "../i18n/fr/collectivity.ts";
import { type Inconsistency, periodProblems } from "./calendar-problems.ts";
import type { Path } from "./field-problems.ts";
import { isRecognisable } from "./human-topics.ts";
import type { Collectivity, Service } from "./schema.ts";

/** Somebody must answer in the end, and no line may be without effect. */
export function deskProblems({ services }: Collectivity, service: Service, path: Path): Inconsistency[] {
  const { answeredBy, hours } = service.desk ?? {};
  const problems = hours === undefined ? [] : periodProblems(hours, [...path, "desk"]);
  if (answeredBy === undefined) return problems;
  const field = [...path, "desk", "answeredBy"];
  if (hours !== undefined) problems.push({ path: [...path, "desk", "hours"], message: fr.deskHoursUnused });
  const ids = services.map(({ id }) => id);
  if (!ids.includes(answeredBy)) {
    const example = `answeredBy: ${ids.find((id) => id !== service.id) ?? "mairie"}`;
    return [...problems, { path: field, message: fr.unknownService(answeredBy, ids), example }];
  }
  if (answeredBy === service.id) return [...problems, { path: field, message: fr.answeredByItself }];
  const circle = circleFrom(services, service);
  // Said once, at the first service of the circle.
  const first = services.find(({ id }) => circle?.includes(id));
  return circle === null || first !== service
    ? problems
    : [...problems, { path: field, message: fr.answeredByCircle(circle) }];
}

/** Ids from a service back to itself, by those who answer in each other's place; null when it ends somewhere. */
function circleFrom(services: readonly Service[], start: Service): readonly string[] | null {
  const ids = [start.id];
  for (;;) {
    const last = services.find(({ id }) => id === ids.at(-1));
    const next = last?.desk?.answeredBy;
    if (next === undefined) return null;
    if (next === start.id) return [...ids, next];
    if (ids.includes(next)) return null;
    ids.push(next);
  }
}

/** Topics must be recognisable, and their services exist. */
export function topicProblems({ handoff, services }: Collectivity): Inconsistency[] {
  const ids = services.map(({ id }) => id);
  return handoff.always.flatMap(({ topics, service }, index) => {
    const path = ["handoff", "always", index];
    const problems = topics.flatMap((topic, position): Inconsistency[] =>
      isRecognisable(topic)
        ? []
        : [{ path: [...path, "topics", position], message: fr.topicWithoutWords(topic) }],
    );
    if (service === undefined || ids.includes(service)) return problems;
    const message = fr.unknownService(service, ids);
    return [...problems, { path: [...path, "service"], message, example: `service: ${ids[0] ?? "mairie"}` }];
  });
}
