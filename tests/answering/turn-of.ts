import { plainWords } from "../../src/answering/plain-words.ts";
import type { Exchange } from "../../src/answering/question.ts";
import { cleanMessage, reduceMessage } from "../../src/answering/read-message.ts";
import type { Turn } from "../../src/answering/turn.ts";
import { type Collectivity, collectivitySchema } from "../../src/collectivity/schema.ts";

/** A town as small as the answering steps allow. */
export const TOWN: Collectivity = collectivitySchema.parse({
  name: "Valcour-sur-Alize",
  called: "la commune de Valcour-sur-Alize",
  website: "https://www.valcour-sur-alize.example",
  territory: {
    postalCodes: ["99123"],
    places: ["Les Aubrais", "Le Moulin-Neuf"],
    neighbours: ["Brévanne", "Saint-Rémi-le-Haut"],
  },
  defaultService: "accueil",
  services: [
    {
      id: "accueil",
      name: "Accueil de la mairie",
      called: "l'accueil de la mairie",
      topics: ["état civil", "passeport", "carte d'identité"],
      phone: "05 36 49 10 00",
      email: "accueil@valcour-sur-alize.example",
      updated: "2026-10-01",
    },
    {
      id: "urbanisme",
      name: "Service urbanisme",
      called: "le service urbanisme",
      topics: ["permis de construire", "clôture", "PLU"],
      phone: "05 36 49 10 12",
      updated: "2026-10-01",
    },
  ],
  suggestions: ["Quels sont les horaires de la mairie ?"],
  updated: "2026-10-01",
});

export const AT = new Date("2026-11-23T10:00:00Z");

/** The turn of a message, as the first step receives it. */
export function turnOf(text: string, history: readonly Exchange[] = []): Turn {
  const cleaned = cleanMessage(text);
  return {
    question: { text, history, at: AT },
    collectivity: TOWN,
    text: cleaned,
    plain: plainWords(cleaned),
    asked: reduceMessage(cleaned),
    evidence: null,
    draft: null,
  };
}
