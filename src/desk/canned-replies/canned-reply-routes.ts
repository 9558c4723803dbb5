import { type Response, Router } from "express";
import type { Transaction } from "kysely";
import type { Collectivity } from "../../collectivity/schema.ts";
import { fr } from "../../i18n/fr/desk-server.ts";
import {
  type CannedReply,
  cannedReplies,
  cannedReply,
  changeCannedReply,
  deleteCannedReply,
  insertCannedReply,
} from "../../store/canned-replies.ts";
import type { Database, Tables } from "../../store/database.ts";
import { readBody } from "../accounts/fields.ts";
import { smallJson } from "../accounts/from-desk.ts";
import { accountOf } from "../accounts/signed-in.ts";
import type { CannedReplyView } from "../api/knowledge.ts";
import type { AccountView } from "../api/session.ts";
import type { Audit } from "../audit/audit.ts";
import { refuse } from "../http/problem.ts";
import { allows } from "../roles.ts";
import { cannedReplyShape } from "./canned-reply-shape.ts";

export interface CannedReplyDeps {
  readonly database: Database;
  readonly audit: Pick<Audit, "write">;
  readonly collectivity: () => Pick<Collectivity, "services">;
  readonly clock: () => Date;
  readonly ids: () => string;
}

const byTitle = new Intl.Collator("fr", { sensitivity: "base", numeric: true });

/** Texts that agents insert in their replies: read and written by whoever answers, changed by their author or a supervisor. */
export function cannedReplyRoutes(deps: CannedReplyDeps): Router {
  const { database, collectivity, clock, ids } = deps;
  const routes = Router();
  routes.use("/canned-replies", (_request, response, next) => {
    if (allows(accountOf(response).role, "answer")) next();
    else refuse(response, { code: "forbidden", message: fr.refusals.cannotAnswer });
  });
  routes.use("/canned-replies", smallJson);

  routes.get("/canned-replies", async (_request, response) => {
    const me = accountOf(response);
    const replies = await cannedReplies(database);
    const sorted = replies.toSorted(
      (one, other) => byTitle.compare(one.title, other.title) || (one.id < other.id ? -1 : 1),
    );
    response.json(sorted.map((reply) => view(reply, me)));
  });

  routes.post("/canned-replies", async (request, response) => {
    const written = readBody(cannedReplyShape(collectivity().services), request, response);
    if (written === null) return;
    const me = accountOf(response);
    const reply = { id: ids(), ...written, account_id: me.id, updated_at: clock().getTime() };
    await database.transaction().execute(async (transaction) => {
      await insertCannedReply(transaction, reply);
      await note(transaction, "canned-reply.created", me, reply.id);
    });
    response.status(201).json(view(reply, me));
  });

  routes.put("/canned-replies/:id", async (request, response) => {
    const written = readBody(cannedReplyShape(collectivity().services), request, response);
    if (written === null) return;
    const { id } = request.params;
    const me = accountOf(response);
    const changed = await database.transaction().execute(async (transaction) => {
      const change = { ...written, updated_at: clock().getTime() };
      if (!(await changeCannedReply(transaction, id, ownerNeeded(me), change))) return null;
      await note(transaction, "canned-reply.changed", me, id);
      return cannedReply(transaction, id);
    });
    if (changed === null) return refuseChange(id, response);
    response.json(view(changed, me));
  });

  routes.delete("/canned-replies/:id", async (request, response) => {
    const { id } = request.params;
    const me = accountOf(response);
    const deleted = await database.transaction().execute(async (transaction) => {
      if (!(await deleteCannedReply(transaction, id, ownerNeeded(me)))) return false;
      await note(transaction, "canned-reply.deleted", me, id);
      return true;
    });
    if (!deleted) return refuseChange(id, response);
    response.status(204).end();
  });

  const note = (transaction: Transaction<Tables>, action: string, me: AccountView, id: string) =>
    deps.audit.write(transaction, { accountId: me.id, action, target: id, detail: null });

  /** Nothing was changed: there is no such reply, or it is somebody else's. */
  async function refuseChange(id: string, response: Response): Promise<void> {
    const { notYours, missing } = fr.cannedReplies;
    if ((await cannedReply(database, id)) === null) refuse(response, { code: "not-found", message: missing });
    else refuse(response, { code: "forbidden", message: notYours });
  }
  return routes;
}

function ownerNeeded({ id, role }: AccountView): string | null {
  return allows(role, "supervise") ? null : id;
}

function view({ id, title, text, service, account_id }: CannedReply, me: AccountView): CannedReplyView {
  const owner = ownerNeeded(me);
  return { id, title, text, service, editable: owner === null || owner === account_id };
}
