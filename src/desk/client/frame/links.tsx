import { fr } from "../../../i18n/fr/desk.ts";
import { BOXES, type Box } from "../../api/inbox.ts";
import type { Permission } from "../../roles.ts";
import { Icon, type IconName } from "../controls/icon.tsx";
import { useInbox } from "../inbox/inbox.tsx";
import { hashOf, type PageName, type Route } from "../routing/route.ts";
import { may, useSignedIn } from "../session/session.tsx";

const BOX_ICONS: Readonly<Record<Box, IconName>> = {
  waiting: "inbox",
  mine: "person",
  all: "people",
  callbacks: "phone",
  closed: "check",
};

const PAGES: ReadonlyArray<{ readonly page: PageName; readonly needs: Permission; readonly icon: IconName }> =
  [
    { page: "faq-drafts", needs: "edit-faq", icon: "book" },
    { page: "canned-replies", needs: "answer", icon: "list" },
    { page: "overview", needs: "supervise", icon: "chart" },
    { page: "entries", needs: "supervise", icon: "send" },
    { page: "accounts", needs: "administer", icon: "people" },
    { page: "audit", needs: "administer", icon: "log" },
  ];

export function BoxLinks({ route }: { readonly route: Route }) {
  const { box: last, counts, overdue } = useInbox();
  return (
    <nav aria-label={fr.boxesLabel}>
      <ul>
        {BOXES.map((box) => {
          const count = counts?.[box];
          return (
            <li key={box}>
              <a href={hashOf({ kind: "box", box })} aria-current={currentBox(route, box, last)}>
                <Icon name={BOX_ICONS[box]} />
                <span class="link-name">{fr.boxes[box]}</span>
                {count !== undefined && box !== "closed" && (
                  <span class="count">
                    <span aria-hidden="true">{count}</span>
                    <span class="visually-hidden">{fr.count(count)}</span>
                  </span>
                )}
                {box === "callbacks" && overdue > 0 && (
                  <span class="below">
                    <span class="tag late">{fr.late(overdue)}</span>
                  </span>
                )}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function currentBox(route: Route, box: Box, last: Box): "page" | "true" | undefined {
  if (route.kind === "box") return route.box === box ? "page" : undefined;
  return route.kind === "conversation" && last === box ? "true" : undefined;
}

export function PageLinks({ route }: { readonly route: Route }) {
  const { session } = useSignedIn();
  const pages = PAGES.filter(({ needs }) => may(session, needs));
  if (pages.length === 0) return null;
  return (
    <nav aria-label={fr.pagesLabel}>
      <ul>
        {pages.map(({ page, icon }) => (
          <li key={page}>
            <a
              href={hashOf({ kind: "page", page })}
              aria-current={route.kind === "page" && route.page === page ? "page" : undefined}
            >
              <Icon name={icon} />
              <span class="link-name">{fr.pages[page]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
