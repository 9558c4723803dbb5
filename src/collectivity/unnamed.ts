import { collectivitySchema } from "./schema.ts";

/**
 * Stands for the authority when documents are asked without a `collectivity.yaml` (command line and evaluations only):
 * it has no hours and no contact, so that none can be invented.
 */
export const unnamedCollectivity = collectivitySchema.parse({
  name: "Collectivité",
  called: "la collectivité",
  website: "https://www.service-public.gouv.fr",
  territory: { postalCodes: [] },
  defaultService: "accueil",
  services: [{ id: "accueil", name: "Accueil", called: "l'accueil", updated: "1970-01-01" }],
  updated: "1970-01-01",
});
