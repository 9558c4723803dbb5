import type { Permission } from "../../../src/desk/roles.ts";

/** Who may call a route: anybody, whoever is signed in, or whoever has the permission. */
export type Door = "anybody" | "signed-in" | Permission;

/** Every call of the Desk. A route that is not here fails a test: decide who may call it, then write it down. */
export const DOORS: Readonly<Record<string, Door>> = {
  "GET /session": "anybody",
  "POST /login": "anybody",
  "POST /link": "anybody",
  "POST /link/check": "anybody",
  "GET /oidc/login": "anybody",
  "GET /oidc/callback": "anybody",
  "POST /logout": "signed-in",
  "PUT /me": "signed-in",
  "POST /me/password": "signed-in",
  "GET /events": "signed-in",
  "GET /search": "signed-in",
  "GET /accounts": "administer",
  "POST /accounts": "administer",
  "PATCH /accounts/:id": "administer",
  "POST /accounts/:id/link": "administer",
  "GET /audit": "administer",
  "GET /inbox": "answer",
  "GET /conversations/:id": "answer",
  "GET /conversations/:id/files/:file": "answer",
  "POST /conversations/:id/claim": "answer",
  "POST /conversations/:id/give-back": "answer",
  "POST /conversations/:id/transfer": "answer",
  "POST /conversations/:id/close": "answer",
  "POST /conversations/:id/note": "answer",
  "POST /conversations/:id/replies": "answer",
  "POST /conversations/:id/typing": "answer",
  "POST /conversations/:id/reject": "answer",
  "GET /conversations/:id/faq-draft": "answer",
  "POST /conversations/:id/faq-draft": "answer",
  "GET /canned-replies": "answer",
  "POST /canned-replies": "answer",
  "PUT /canned-replies/:id": "answer",
  "DELETE /canned-replies/:id": "answer",
  "GET /faq-drafts": "edit-faq",
  "PUT /faq-drafts/:name": "edit-faq",
  "DELETE /faq-drafts/:name": "edit-faq",
  "POST /faq-drafts/:name/publish": "edit-faq",
  "GET /overview": "supervise",
  "GET /export.csv": "supervise",
  "GET /entries": "supervise",
  "POST /entries/link": "supervise",
};

type Layers = readonly {
  readonly route?: {
    readonly path: string | readonly string[];
    readonly stack: readonly { readonly method?: string }[];
  };
  readonly handle: { readonly stack?: Layers };
}[];

/** `GET /session` and so on: what an Express router answers, whatever is mounted in it. */
export function routesOf(router: unknown): string[] {
  return layersOf((router as { readonly stack: Layers }).stack);
}

function layersOf(layers: Layers): string[] {
  return layers.flatMap(({ route, handle }) => {
    if (route === undefined) return layersOf(handle.stack ?? []);
    // What stands before every method of a path is a guard.
    const methods = new Set(route.stack.flatMap(({ method }) => (method === undefined ? [] : [method])));
    return [...methods].map((method) => `${method.toUpperCase()} ${route.path}`);
  });
}
