import type { WebPresentation } from "../adapters/web/presentation.ts";
import type { Collectivity } from "./collectivity/schema.ts";
import { fr } from "./i18n/fr/start.ts";

const ACCENT = "#1f4e79";

/** What the web chat shows of a collectivity: public facts only. `humans`: whether an agent can be asked for. */
export function webPresentation(collectivity: Collectivity, humans: boolean): WebPresentation {
  const front = collectivity.services.find((service) => service.id === collectivity.defaultService);
  return {
    name: collectivity.name,
    called: collectivity.called,
    website: collectivity.website,
    demonstration: collectivity.demonstration,
    disclosure: fr.disclosure(collectivity.called),
    suggestions: collectivity.suggestions,
    privacyUrl: collectivity.privacyUrl ?? null,
    accent: collectivity.accent ?? ACCENT,
    humans,
    contact: { phone: front?.phone ?? null, email: front?.email ?? null },
  };
}
