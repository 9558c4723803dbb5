import express, { type Request, type Response, Router } from "express";
import type { Collectivity } from "../../collectivity/schema.ts";
import type { Agent, AgentCommands } from "../../conversation/handoffs/agent-commands.ts";
import type { CommandOutcome } from "../../conversation/handoffs/command-on.ts";
import { fr } from "../../i18n/fr/desk-commands.ts";
import { readableConversation } from "../../store/conversation-readers.ts";
import { accountName, isOpenAccount } from "../../store/staffing.ts";
import { accountOf } from "../accounts/signed-in.ts";
import type { AccountView } from "../api/session.ts";
import { readerOf } from "../conversations/reader-of.ts";
import { type ViewDeps, viewConversation } from "../conversations/view-conversation.ts";
import { refuse } from "../http/problem.ts";
import { allows } from "../roles.ts";
import { COMMANDS, type CommandName } from "./read-command.ts";

export interface CommandRoutesDeps extends ViewDeps {
  readonly agents: AgentCommands;
  readonly collectivity: () => Collectivity;
}

interface Given {
  readonly id: string;
  readonly by: Agent;
  readonly body: unknown;
}

/** `POST conversations/:id/<command>`: what agents do, answered with the conversation as it then stands. */
export function commandRoutes(deps: CommandRoutesDeps): Router {
  const routes = Router();
  for (const name of Object.keys(COMMANDS) as CommandName[]) {
    routes.post(`/conversations/:id/${name}`, express.json({ limit: "64kb" }), async (request, response) => {
      await handle(deps, name, request, response);
    });
  }
  return routes;
}

async function handle(
  deps: CommandRoutesDeps,
  name: CommandName,
  request: Request,
  response: Response,
): Promise<void> {
  const account = accountOf(response);
  const id = String(request.params.id);
  const reader = readerOf(account);
  if (reader === null || (await readableConversation(deps.database, id, reader)) === null) {
    return refuse(response, { code: "not-found", message: fr.noConversation });
  }
  const parsed = COMMANDS[name].safeParse(request.body ?? {});
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? name);
    return refuse(response, { code: "invalid", field, message: fr.invalid(field) });
  }
  const missing = name === "transfer" ? await unknownTarget(deps, parsed.data) : null;
  if (missing !== null) return refuse(response, missing);
  const outcome = await carryOut(deps, name, { id, by: agentOf(account), body: parsed.data });
  const conversation = await deps.database
    .connection()
    .execute((database) => viewConversation({ ...deps, database }, reader, id));
  if (outcome.kind === "done") {
    // Whoever gave it to another service may no longer read it.
    response.json({ conversation });
  } else await refuseOutcome(deps, response, outcome, { conversation });
}

async function carryOut(
  { agents }: CommandRoutesDeps,
  name: CommandName,
  { id, by, body }: Given,
): Promise<CommandOutcome> {
  switch (name) {
    case "claim":
      return agents.claim(id, by, COMMANDS[name].parse(body).version);
    case "give-back":
      return agents.giveBack(id, by, COMMANDS[name].parse(body).version);
    case "transfer": {
      const { version, ...to } = COMMANDS[name].parse(body);
      return agents.transfer(id, by, to, version);
    }
    case "close": {
      const { version, reason } = COMMANDS[name].parse(body);
      return agents.close(id, by, reason, version);
    }
    case "note":
      return agents.note(id, by, COMMANDS[name].parse(body));
    case "replies":
      return agents.reply(id, by, COMMANDS[name].parse(body));
    case "typing":
      await agents.typing(id, by);
      return { kind: "done" };
    case "reject":
      await agents.reject(id, COMMANDS[name].parse(body).answerRecordId);
      return { kind: "done" };
  }
}

async function unknownTarget({ collectivity, database }: CommandRoutesDeps, body: unknown) {
  const { service, colleague } = COMMANDS.transfer.parse(body);
  if (!collectivity().services.some(({ id }) => id === service)) {
    return { code: "invalid", field: "service", message: fr.unknownService } as const;
  }
  if (colleague !== null && !(await isOpenAccount(database, colleague))) {
    return { code: "invalid", field: "colleague", message: fr.unknownColleague } as const;
  }
  return null;
}

async function refuseOutcome(
  { database }: CommandRoutesDeps,
  response: Response,
  outcome: Exclude<CommandOutcome, { kind: "done" }>,
  state: object,
): Promise<void> {
  switch (outcome.kind) {
    case "not-found":
      return refuse(response, { code: "not-found", message: fr.noConversation });
    case "window-closed":
      return refuse(response, { code: "window-closed", message: fr.windowClosed }, state);
    case "conflict": {
      const holder = outcome.holder === null ? null : await accountName(database, outcome.holder);
      const message = fr.conflict[outcome.because](holder);
      return refuse(response, { code: "conflict", message }, state);
    }
  }
}

function agentOf({ id, name, role }: AccountView): Agent {
  return { id, name, supervises: allows(role, "supervise") };
}
