import { analyse } from "../retrieval/analysis/analyse.ts";
import { defaultService } from "./contact.ts";
import type { Collectivity, Service } from "./schema.ts";
import { findMentions, foldedWords } from "./service-mentions.ts";

const NAMED = 2;
const topics = new WeakMap<Service, ReadonlyArray<readonly string[]>>();

/**
 * The service a text is about, by its names and topics; null when none fits, or several equally.
 * The default service's own name ("à la mairie") says little and yields to any other clue.
 */
export function competentService(collectivity: Collectivity, text: string): Service | null {
  const scores = new Map<Service, number>();
  const add = (service: Service, points: number) => scores.set(service, (scores.get(service) ?? 0) + points);
  const fallback = defaultService(collectivity);
  for (const { from, to, services } of findMentions(collectivity, foldedWords(text))) {
    for (const service of services) add(service, service === fallback ? 0.5 : NAMED * (to - from));
  }
  for (const [service, terms] of topicTerms(collectivity, text)) add(service, terms.size);
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  return best && best[1] > (second?.[1] ?? 0) ? best[0] : null;
}

/** Services one of whose topics is wholly in the text, with the terms of the text their topics cover. */
export function topicTerms(collectivity: Collectivity, text: string): Map<Service, ReadonlySet<string>> {
  const terms = new Set(analyse(text));
  const found = new Map<Service, Set<string>>();
  for (const service of collectivity.services) {
    for (const topic of topicsOf(service)) {
      if (!topic.every((term) => terms.has(term))) continue;
      const covered = found.get(service) ?? new Set();
      for (const term of topic) covered.add(term);
      found.set(service, covered);
    }
  }
  return found;
}

/** The neighbouring authority a text names, as written in `collectivity.yaml`; null when none. */
export function mentionsNeighbour(collectivity: Collectivity, text: string): string | null {
  const written = ` ${foldedWords(text).join(" ").replaceAll("saint ", "st ")} `;
  const names = (place: string) => ` ${foldedWords(place).join(" ").replaceAll("saint ", "st ")} `;
  return collectivity.territory.neighbours.find((place) => written.includes(names(place))) ?? null;
}

function topicsOf(service: Service): ReadonlyArray<readonly string[]> {
  const cached = topics.get(service);
  if (cached) return cached;
  const analysed = service.topics.map((topic) => analyse(topic)).filter((terms) => terms.length > 0);
  topics.set(service, analysed);
  return analysed;
}
