import { fr } from "../../../i18n/fr/desk.ts";
import { BOXES, type Box } from "../../api/inbox.ts";
import type { Permission } from "../../roles.ts";
import { Icon, type IconName } from "../controls/icon.tsx";
import { hashOf, type PageName, type Route } from "../routing/route.ts";
import { may, useSignedIn } from "../session/session.tsx";

const BOX_ICONS: Readonly<Record<Box, IconName>> = {
  waiting: "inbox",
  mine: "person",
  all: "people",
  callbacks: "phone",
  closed: "check",
};

const PAGES: ReadonlyArray<{
  page: PageName & keyof typeof fr.pages;
  permission: Permission;
  icon: IconName;
}> = [
  { page: "faq-drafts", permission: "edit-faq", icon: "book" },
  { page: "canned-replies", permission: "answer", icon: "list" },
  { page: "overview", permission: "supervise", icon: "chart" },
  { page: "accounts", permission: "administer", icon: "people" },
  { page: "audit", permission: "administer", icon: "log" },
];

export function Navigation({ route }: { readonly route: Route }) {
  const { session } = useSignedIn();
  return (
    <nav class="navigation" aria-label={fr.navigation}>
      <p class="brand">{session.town}</p>
      {may(session, "answer") && (
        <ul>
          {BOXES.map((box) => (
            <li key={box}>
              <a
                href={hashOf({ kind: "box", box })}
                aria-current={route.kind === "box" && route.box === box ? "page" : undefined}
              >
                <Icon name={BOX_ICONS[box]} />
                <span>{fr.boxes[box]}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <ul>
        {PAGES.filter(({ permission }) => may(session, permission)).map(({ page, icon }) => (
          <li key={page}>
            <a
              href={hashOf({ kind: "page", page })}
              aria-current={route.kind === "page" && route.page === page ? "page" : undefined}
            >
              <Icon name={icon} />
              <span>{fr.pages[page]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
