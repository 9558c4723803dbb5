import { useEffect, useState } from "preact/hooks";
import { fr } from "../../../i18n/fr/desk.ts";
import { Icon } from "../controls/icon.tsx";
import type { Route } from "../routing/route.ts";
import { go } from "../routing/use-route.ts";
import { may, useSignedIn } from "../session/session.tsx";
import { SettingsDialog } from "../settings/settings-dialog.tsx";
import { useShortcut } from "../shortcuts/shortcuts.tsx";
import { ShortcutsDialog } from "../shortcuts/shortcuts-dialog.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { BoxLinks, PageLinks } from "./links.tsx";

export function Navigation({ route }: { readonly route: Route }) {
  const { session } = useSignedIn();
  const [open, setOpen] = useState(false);
  const [dialog, setDialog] = useState<"settings" | "shortcuts" | null>(null);
  const place = JSON.stringify(route);
  useEffect(() => setOpen(false), [place]);
  useShortcut("?", () => setDialog("shortcuts"));
  useShortcut("g a", () => go({ kind: "box", box: "waiting" }));
  useShortcut("g m", () => go({ kind: "box", box: "mine" }));
  useShortcut("g t", () => go({ kind: "box", box: "all" }));
  useShortcut("g r", () => go({ kind: "box", box: "callbacks" }));
  useShortcut("g f", () => go({ kind: "box", box: "closed" }));
  return (
    <header class={open ? "navigation open" : "navigation"}>
      <div class="navigation-top">
        <p class="brand">{session.town}</p>
        <button
          type="button"
          class="button small menu-button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? "close" : "menu"} /> {fr.menu}
        </button>
      </div>
      <div class="navigation-body">
        {may(session, "answer") && <BoxLinks route={route} />}
        <PageLinks route={route} />
        <AccountMenu onSettings={() => setDialog("settings")} onShortcuts={() => setDialog("shortcuts")} />
      </div>
      {dialog === "settings" && <SettingsDialog onClose={() => setDialog(null)} />}
      {dialog === "shortcuts" && <ShortcutsDialog onClose={() => setDialog(null)} />}
    </header>
  );
}
