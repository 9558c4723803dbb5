import express, { type RequestHandler, type Response, Router } from "express";
import { localDay } from "../../collectivity/local-day.ts";
import { fr } from "../../i18n/fr/faq-drafts.ts";
import { lastAnsweredHandoff } from "../../store/faq-draft-sources.ts";
import { accountOf } from "../accounts/signed-in.ts";
import type { FaqDraftView } from "../api/knowledge.ts";
import { refuse } from "../http/problem.ts";
import type { DraftDeps } from "./draft-deps.ts";
import { changedDraftFile, draftFile } from "./draft-file.ts";
import { openDraftFolder } from "./draft-folder.ts";
import { draftName } from "./draft-name.ts";
import { proposeDraft } from "./propose-draft.ts";
import { readChange } from "./read-change.ts";
import { PROPOSED, viewDrafts } from "./view-drafts.ts";

interface FaqDraftDeps extends Omit<DraftDeps, "folder"> {
  /** Absolute. */
  readonly knowledgeFolder: string;
  readonly ids: () => string;
}

const json: RequestHandler = express.json({ limit: "64kb" });

/** What agents propose for the FAQ after a conversation, and staff validate before citizens are answered with it. */
export function faqDraftRoutes({ knowledgeFolder, ids, ...given }: FaqDraftDeps): Router {
  const deps: DraftDeps = { ...given, folder: openDraftFolder(knowledgeFolder, ids) };
  const { guard } = deps;
  const routes = Router();
  const ofConversation = routes.route("/conversations/:id/faq-draft").all(guard("answer"));
  ofConversation.get(propose(deps));
  ofConversation.post(json, whenWritable(write(deps)));

  routes.use("/faq-drafts", guard("edit-faq"), json);
  routes.get("/faq-drafts", async (_request, response) => {
    response.json(await viewDrafts(deps, await deps.folder.list()));
  });
  routes.put("/faq-drafts/:name", whenWritable(change(deps)));
  routes.delete("/faq-drafts/:name", whenWritable(remove(deps)));
  routes.post("/faq-drafts/:name/publish", whenWritable(publish(deps)));
  return routes;
}

type OneConversation = RequestHandler<{ id: string }>;
type OneDraft = RequestHandler<{ name: string }>;

function propose(deps: DraftDeps): OneConversation {
  return async ({ params: { id } }, response) => {
    const handoff = await readableHandoff(deps, id, response);
    if (handoff === null) return;
    const proposed = proposeDraft(handoff, deps.collectivity());
    const date = today(deps);
    const name = `${draftName(date, proposed.question)}.yaml`;
    const view: FaqDraftView = {
      name,
      ...proposed,
      date,
      proposedBy: accountOf(response).name,
      problem: null,
    };
    response.json(view);
  };
}

function write(deps: DraftDeps): OneConversation {
  return async (request, response) => {
    if ((await readableHandoff(deps, request.params.id, response)) === null) return;
    const change = readChange(request, response, deps.collectivity());
    if (change === null) return;
    const date = today(deps);
    const name = await deps.folder.create(draftName(date, change.question), draftFile(change, date));
    await note(deps, response, PROPOSED, name);
    await show(deps, response.status(201), name);
  };
}

function change(deps: DraftDeps): OneDraft {
  return async (request, response) => {
    const { name } = request.params;
    const change = readChange(request, response, deps.collectivity());
    if (change === null) return;
    const text = await deps.folder.read(name);
    if (text === null) return gone(response);
    const changed = changedDraftFile(text, change, today(deps));
    if (!(await deps.folder.replace(name, changed))) return gone(response);
    await note(deps, response, "faq-draft.changed", name);
    await show(deps, response, name);
  };
}

function remove(deps: DraftDeps): OneDraft {
  return async ({ params: { name } }, response) => {
    if (!(await deps.folder.remove(name))) return gone(response);
    await note(deps, response, "faq-draft.deleted", name);
    response.status(204).end();
  };
}

function publish(deps: DraftDeps): OneDraft {
  return async ({ params: { name } }, response) => {
    const [draft] = await viewDrafts(deps, [name]);
    if (draft === undefined) return gone(response);
    if (draft.problem !== null) return refuse(response, { code: "invalid", message: draft.problem });
    const path = await deps.folder.publish(name);
    if (path === null) return gone(response);
    await note(deps, response, "faq-draft.published", name);
    response.json({ path });
  };
}

async function readableHandoff(deps: DraftDeps, conversationId: string, response: Response) {
  const readable = await deps.mayRead(accountOf(response), conversationId);
  const handoff = readable ? await lastAnsweredHandoff(deps.database, conversationId) : null;
  if (handoff === null) refuse(response, { code: "not-found", message: fr.noConversation });
  return handoff;
}

async function show(deps: DraftDeps, response: Response, name: string): Promise<void> {
  const [view] = await viewDrafts(deps, [name]);
  if (view === undefined) return gone(response);
  response.json(view);
}

function note({ audit, database }: DraftDeps, response: Response, action: string, name: string) {
  const { id } = accountOf(response);
  return audit.write(database, { accountId: id, action, target: name, detail: null });
}

function gone(response: Response): void {
  refuse(response, { code: "not-found", message: fr.noDraft });
}

function today({ collectivity, clock }: DraftDeps): string {
  return localDay(collectivity(), clock()).date;
}

const NOT_WRITABLE = new Set(["EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT", "EEXIST", "ENOTDIR"]);

/** A folder that cannot be written is no fault of ours: it is said to the person at the screen. */
function whenWritable<P extends Record<string, string>>(handler: RequestHandler<P>): RequestHandler<P> {
  return async (request, response, next) => {
    try {
      await handler(request, response, next);
    } catch (error) {
      if (!NOT_WRITABLE.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
      refuse(response, { code: "conflict", message: fr.notWritable });
    }
  };
}
