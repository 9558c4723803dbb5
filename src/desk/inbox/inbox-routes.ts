import { Router } from "express";
import { fr } from "../../i18n/fr/desk-server.ts";
import { accountOf } from "../accounts/signed-in.ts";
import { BOXES, type Box } from "../api/inbox.ts";
import { readerOf } from "../conversations/reader-of.ts";
import { refuse } from "../http/problem.ts";
import { type InboxPlace, readPlace } from "./inbox-place.ts";
import { type InboxDeps, readInbox } from "./read-inbox.ts";

type InboxQuery =
  | { readonly kind: "wrong"; readonly field: string; readonly message: string }
  | {
      readonly kind: "right";
      readonly box: Box;
      readonly service: string | null;
      readonly after: InboxPlace | null;
    };

/** `GET inbox`, for whoever answers citizens. */
export function inboxRoutes(deps: InboxDeps): Router {
  const routes = Router();
  routes.get("/inbox", async (request, response) => {
    const reader = readerOf(accountOf(response));
    if (reader === null) {
      return refuse(response, { code: "forbidden", message: fr.refusals.cannotAnswer });
    }
    const query = readQuery(request.query);
    if (query.kind === "wrong") {
      return refuse(response, { code: "invalid", field: query.field, message: query.message });
    }
    const { box, service, after } = query;
    const view = await deps.database
      .connection()
      .execute((database) => readInbox({ ...deps, database }, box, { ...reader, service }, after));
    response.json(view);
  });
  return routes;
}

function readQuery(query: Readonly<Record<string, unknown>>): InboxQuery {
  const box = BOXES.find((known) => known === (query.box ?? "waiting"));
  if (box === undefined) return { kind: "wrong", field: "box", message: fr.refusals.wrongBox };
  const { service = null, before = null } = query;
  if (service !== null && (typeof service !== "string" || service.length > 100)) {
    return { kind: "wrong", field: "service", message: fr.refusals.wrongService };
  }
  const after = typeof before === "string" ? readPlace(before) : null;
  if (before !== null && after?.box !== box) {
    return { kind: "wrong", field: "before", message: fr.refusals.wrongPlace };
  }
  return { kind: "right", box, service: service === "" ? null : service, after };
}
