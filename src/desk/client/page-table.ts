import type { ComponentType } from "preact";
import type { PageName } from "./routing/route.ts";

/** Pages outside the inbox, each loaded when first opened. */
export const PAGES: Partial<Record<PageName, () => Promise<{ readonly Page: ComponentType }>>> = {
  "sign-in": () => import("./pages/sign-in.tsx"),
  "open-link": () => import("./pages/open-link.tsx"),
  entries: () => import("./pages/entries.tsx"),
  overview: () => import("./pages/overview.tsx"),
  accounts: () => import("./pages/accounts.tsx"),
  audit: () => import("./pages/audit.tsx"),
  "faq-drafts": () => import("./pages/faq-drafts.tsx"),
  "canned-replies": () => import("./pages/canned-replies.tsx"),
  me: () => import("./pages/me.tsx"),
};
