import { competentService, mentionsNeighbour } from "../../collectivity/competent-service.ts";
import type { Collectivity } from "../../collectivity/schema.ts";
import { subjectOf } from "../../i18n/fr/agreement.ts";
import { plainWords } from "../plain-words.ts";
import type { Exchange } from "../question.ts";
import { topicWords } from "../topic-words.ts";
import type { LocalNow } from "./asked-date.ts";
import type { Earlier, Named } from "./service-meant.ts";
import { namesActivity, topicOf } from "./topic.ts";
import { type Reading, understand } from "./understand.ts";
import { whichService } from "./which-service.ts";

const NOTHING: Earlier = { topic: null, inferred: false, named: [] };

/** What the last exchanges were about (oldest first). */
export function earlierIn(collectivity: Collectivity, history: readonly Exchange[], now: LocalNow): Earlier {
  return history.reduce((earlier, { question }) => after(collectivity, earlier, question, now), NOTHING);
}

function after(collectivity: Collectivity, earlier: Earlier, question: string, now: LocalNow): Earlier {
  const reading = understand(collectivity, question, now);
  const topic = topicOf(collectivity, reading, earlier);
  if (topic) {
    const spoken = topic.services.map((service) => ({
      service,
      feminine: subjectOf(service.called, service.gender).pronoun.startsWith("elle"),
      activity: false,
    }));
    return { topic, inferred: false, named: [...earlier.named, ...spoken, ...namedIn(reading)] };
  }
  const elliptic = reading.mentions.length === 0 && topicWords(plainWords(question)).length === 0;
  if (elliptic) return { ...earlier, topic: earlier.topic && { ...earlier.topic, kinds: [] } };
  const named = mentionsNeighbour(collectivity, question) ? [] : namedIn(reading);
  const told = whichService(collectivity, reading);
  const service =
    told ?? (mentionsNeighbour(collectivity, question) ? null : competentService(collectivity, question));
  const plainlyNamed = named.some((one) => one.service === service && !one.activity);
  return {
    topic: { kinds: [], services: service ? [service] : [], candidates: [], asked: null },
    inferred: told === null && !plainlyNamed,
    named: [...earlier.named, ...named],
  };
}

/** Services called by a name of their own alone, with the gender of the article said before it. */
function namedIn(reading: Reading): Named[] {
  return reading.mentions.flatMap((mention) => {
    const [service, ...others] = mention.services;
    if (service === undefined || others.length > 0) return [];
    const article = reading.words[mention.from - 1] ?? "";
    const own = subjectOf(service.called, service.gender).pronoun.startsWith("elle");
    const feminine = /^(?:la|une|cette)$/.test(article) || (own && !/^(?:le|un|du|au|ce)$/.test(article));
    return [{ service, feminine, activity: namesActivity({ words: reading.words, mentions: [mention] }) }];
  });
}
