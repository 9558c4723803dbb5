import { fr } from "../../../i18n/fr/desk.ts";
import type { Route } from "../routing/route.ts";
import { LazyPage } from "./lazy-page.tsx";
import { Navigation } from "./navigation.tsx";

/** What surrounds every page once signed in. */
export function Frame({ route }: { readonly route: Route }) {
  return (
    <div class="desk">
      <button type="button" class="skip-link" onClick={() => document.getElementById("contenu")?.focus()}>
        {fr.skip}
      </button>
      <Navigation route={route} />
      <main id="contenu" class="content" tabIndex={-1}>
        {route.kind === "page" ? <LazyPage name={route.page} /> : <h1>{fr.title}</h1>}
      </main>
    </div>
  );
}
