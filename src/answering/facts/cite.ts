import { COLLECTIVITY_FILE, type Collectivity, type Service } from "../../collectivity/schema.ts";
import { fr } from "../../i18n/fr/facts.ts";
import type { Citation } from "../answer.ts";

/** A citation of one service's entry in `collectivity.yaml`. */
export function cite(collectivity: Collectivity, service: Service, title: string, quote: string): Citation {
  return {
    documentId: COLLECTIVITY_FILE,
    title,
    url: service.url ?? collectivity.website,
    producer: fr.producer(collectivity.called),
    updated: service.updated,
    heading: null,
    page: null,
    quote,
  };
}
