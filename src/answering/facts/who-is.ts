import type { Collectivity, Service } from "../../collectivity/schema.ts";
import { foldedWords } from "../../collectivity/service-mentions.ts";
import { analyse } from "../../retrieval/analysis/analyse.ts";
import { fold } from "../../retrieval/analysis/fold.ts";
import type { Reading } from "./understand.ts";
import { ASKS_WHO, FILLER, OWN_PLACE, ROLES, WHO_WORDS } from "./vocabulary.ts";

/** Someone in charge, and the service whose page says so (null for the whole collectivity). */
export interface InCharge {
  readonly role: string;
  readonly name: string;
  readonly service: Service | null;
}

/** The people a "qui est…" question asks for; empty when it asks for something else or for no one known. */
export function whoIs(collectivity: Collectivity, { words, date }: Reading): InCharge[] {
  const sentence = words.join(" ");
  if (!ASKS_WHO.test(sentence) || date.asked !== null) return [];
  const role = ROLES.find(({ asked }) => words.some((word) => asked.has(word)));
  if (!role) return [];
  const own = new Set(foldedWords(`${collectivity.name} ${collectivity.called}`));
  const rest = words.filter(
    (word) =>
      !FILLER.has(word) &&
      !WHO_WORDS.has(word) &&
      !OWN_PLACE.has(word) &&
      !own.has(word) &&
      !role.asked.has(word),
  );
  const terms = analyse(rest.join(" "));
  const general = collectivity.people.map((person) => ({ ...person, service: null }));
  const local = collectivity.services.flatMap((service) =>
    service.people.map((person) => ({ ...person, service })),
  );
  const found = [...general, ...local].filter((person) => {
    if (!role.role.test(fold(person.role))) return false;
    const known = new Set(analyse(`${person.role} ${person.service ? namesOf(person.service) : ""}`));
    return terms.every((term) => known.has(term));
  });
  const distinct = found.filter(
    (person, index) =>
      found.findIndex((other) => other.name === person.name && other.role === person.role) === index,
  );
  // Without more words, "le responsable" may be anyone's.
  const vague = terms.length === 0 && distinct.some(({ service }) => service !== null);
  return vague ? [] : distinct;
}

function namesOf(service: Service): string {
  return [service.name, service.called, ...service.aliases].join(" ");
}
