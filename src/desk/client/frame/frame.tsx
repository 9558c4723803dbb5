import { useEffect, useRef } from "preact/hooks";
import { fr } from "../../../i18n/fr/desk.ts";
import type { Box } from "../../api/inbox.ts";
import { InboxProvider, useInbox } from "../inbox/inbox.tsx";
import { LiveProvider } from "../live/live.tsx";
import { useArrivals } from "../live/use-arrivals.ts";
import type { Route } from "../routing/route.ts";
import { SendingProvider } from "../sending/sending.tsx";
import { may, useSignedIn } from "../session/session.tsx";
import { SettingsProvider } from "../settings/settings.tsx";
import { ShortcutsProvider } from "../shortcuts/shortcuts.tsx";
import { Banner } from "./banner.tsx";
import { LazyPage } from "./lazy-page.tsx";
import { Navigation } from "./navigation.tsx";
import { useTitle } from "./use-title.ts";
import { Workspace } from "./workspace.tsx";

/** What surrounds every page once signed in. */
export function Frame({ route }: { readonly route: Route }) {
  const { session } = useSignedIn();
  const lastBox = useRef<Box>("waiting");
  if (route.kind === "box") lastBox.current = route.box;
  const where = landing(route, may(session, "answer"));
  return (
    <SettingsProvider>
      <ShortcutsProvider>
        <LiveProvider>
          <SendingProvider key={session.me.id} account={session.me.id}>
            <InboxProvider box={lastBox.current}>
              <Surroundings route={where} />
            </InboxProvider>
          </SendingProvider>
        </LiveProvider>
      </ShortcutsProvider>
    </SettingsProvider>
  );
}

/** Where an address leads for this person: staff who only edit have no inbox. */
function landing(route: Route, answers: boolean): Exclude<Route, { kind: "home" | "link" }> {
  const elsewhere = route.kind === "page" && route.page !== "sign-in" && route.page !== "open-link";
  if (elsewhere) return route;
  if (!answers) return { kind: "page", page: "faq-drafts" };
  return route.kind === "box" || route.kind === "conversation" ? route : { kind: "box", box: "waiting" };
}

function Surroundings({ route }: { readonly route: ReturnType<typeof landing> }) {
  const { session } = useSignedIn();
  const { counts } = useInbox();
  const flashing = useArrivals();
  const name =
    route.kind === "box"
      ? fr.boxes[route.box]
      : route.kind === "conversation"
        ? fr.conversation
        : fr.pages[route.page];
  useTitle(name, counts?.waiting ?? 0, session.town, flashing);
  useFocusOnArrival(route);
  return (
    <div class="desk">
      <button type="button" class="skip-link" onClick={() => document.getElementById("contenu")?.focus()}>
        {fr.skip}
      </button>
      <Navigation route={route} />
      <div class="beside">
        <Banner route={route} />
        <main id="contenu" class="content" tabIndex={-1}>
          {route.kind === "page" ? (
            <LazyPage key={route.page} name={route.page} />
          ) : (
            <Workspace open={route.kind === "conversation" ? route.id : null} />
          )}
        </main>
      </div>
    </div>
  );
}

/** A new page takes the focus, as a new document would; the first one leaves it where the browser puts it. */
function useFocusOnArrival(route: ReturnType<typeof landing>): void {
  const place = route.kind === "page" ? route.page : route.kind === "box" ? route.box : route.id;
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    const title = route.kind === "page" ? null : document.querySelector<HTMLElement>("#contenu h1");
    (title ?? document.getElementById("contenu"))?.focus();
  }, [place, route.kind]);
}
