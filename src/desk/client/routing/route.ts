import { BOXES, type Box } from "../../api/inbox.ts";

/** Pages outside the inbox; each has its file in `pages/`. */
export type PageName =
  | "sign-in"
  | "open-link"
  | "overview"
  | "entries"
  | "accounts"
  | "audit"
  | "faq-drafts"
  | "canned-replies"
  | "me";

export type Route =
  | { readonly kind: "box"; readonly box: Box }
  | { readonly kind: "conversation"; readonly id: string }
  | { readonly kind: "page"; readonly page: PageName }
  /** A one-time link followed from an e-mail. */
  | { readonly kind: "link"; readonly token: string }
  /** No such page, or none asked for. */
  | { readonly kind: "home" };

const BOX_PATHS: Readonly<Record<Box, string>> = {
  waiting: "attente",
  mine: "miennes",
  all: "toutes",
  callbacks: "rappels",
  closed: "fermees",
};

const PAGE_PATHS: Readonly<Record<Exclude<PageName, "open-link">, string>> = {
  "sign-in": "connexion",
  overview: "pilotage",
  entries: "reseaux",
  accounts: "comptes",
  audit: "journal",
  "faq-drafts": "faq",
  "canned-replies": "reponses-types",
  me: "moi",
};

/** Reads what follows `#` in the address; anything unknown leads home. */
export function routeOf(hash: string): Route {
  const [first = "", second] = hash.replace(/^#?\/?/, "").split("/");
  const box = BOXES.find((known) => BOX_PATHS[known] === first);
  if (box !== undefined) return { kind: "box", box };
  const page = (Object.keys(PAGE_PATHS) as Array<keyof typeof PAGE_PATHS>).find(
    (known) => PAGE_PATHS[known] === first,
  );
  if (page !== undefined) return { kind: "page", page };
  const rest = second === undefined ? null : decoded(second);
  if (rest === null || rest === "") return { kind: "home" };
  if (first === "conversation") return { kind: "conversation", id: rest };
  if (first === "lien") return { kind: "link", token: rest };
  return { kind: "home" };
}

/** The address of a route, for `href` and `location.hash`. */
export function hashOf(route: Route): string {
  switch (route.kind) {
    case "box":
      return `#/${BOX_PATHS[route.box]}`;
    case "conversation":
      return `#/conversation/${encodeURIComponent(route.id)}`;
    case "link":
      return `#/lien/${encodeURIComponent(route.token)}`;
    case "page":
      return route.page === "open-link" ? "#/" : `#/${PAGE_PATHS[route.page]}`;
    case "home":
      return "#/";
  }
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
