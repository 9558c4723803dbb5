import { Router } from "express";
import { fr } from "../../i18n/fr/desk-server.ts";
import { accountOf } from "../accounts/signed-in.ts";
import { refuse } from "../http/problem.ts";
import { readerOf } from "./reader-of.ts";
import { type ViewDeps, viewConversation } from "./view-conversation.ts";

/** `GET conversations/:id`, for whoever may read it; to others it does not exist. */
export function conversationReadRoutes(deps: ViewDeps): Router {
  const routes = Router();
  routes.get("/conversations/:id", async (request, response) => {
    const reader = readerOf(accountOf(response));
    if (reader === null) {
      return refuse(response, { code: "forbidden", message: fr.refusals.cannotAnswer });
    }
    const before = readSequence(request.query.before);
    if (before === undefined) {
      return refuse(response, { code: "invalid", field: "before", message: fr.refusals.wrongPlace });
    }
    // On one connection: under a crowd, each query apart would wait its turn again.
    const view = await deps.database
      .connection()
      .execute((database) => viewConversation({ ...deps, database }, reader, request.params.id, before));
    if (view === null) {
      return refuse(response, { code: "not-found", message: fr.refusals.noConversation });
    }
    response.json(view);
  });
  return routes;
}

/** Null without any, undefined for what is no sequence. */
function readSequence(written: unknown): number | null | undefined {
  if (written === undefined) return null;
  return typeof written === "string" && /^\d{1,15}$/.test(written) ? Number(written) : undefined;
}
