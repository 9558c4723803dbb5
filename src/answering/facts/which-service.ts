import { topicTerms } from "../../collectivity/competent-service.ts";
import type { Collectivity, Service } from "../../collectivity/schema.ts";
import { analyse } from "../../retrieval/analysis/analyse.ts";
import type { Reading } from "./understand.ts";
import { ASKS_WHICH, FILLER, WHICH_WORDS } from "./vocabulary.ts";

/** The service a "qui s'occupe de…" question asks for, when every word is one of its topics or names; else null. */
export function whichService(collectivity: Collectivity, { words, mentions }: Reading): Service | null {
  const sentence = words.join(" ");
  if (!ASKS_WHICH.some((pattern) => pattern.test(sentence))) return null;
  const rest = words.filter((word) => !FILLER.has(word) && !WHICH_WORDS.has(word)).join(" ");
  const asked = analyse(rest);
  if (asked.length === 0) return null;
  const byTopic = topicTerms(collectivity, rest);
  const fits = collectivity.services.filter((service) => {
    const named = mentions.some(({ services }) => services.length === 1 && services[0] === service);
    if (!named && !byTopic.has(service)) return false;
    const known = new Set(analyse([service.name, ...service.aliases, ...service.topics].join(" ")));
    return asked.every((term) => known.has(term));
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}
