import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { fr } from "../../../i18n/fr/desk-pages.ts";
import { useSession } from "../session/session.tsx";
import "./page.css";
import "./doorway.css";

interface DoorwayProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ComponentChildren;
}

/** The page around a form for who is not signed in. */
export function Doorway({ title, lead, children }: DoorwayProps) {
  const { session } = useSession();
  useEffect(() => {
    document.title = fr.documentTitle(title, session.town);
  }, [title, session.town]);
  return (
    <main class="doorway">
      <h1>{title}</h1>
      <p class="soft">{lead}</p>
      {children}
    </main>
  );
}
