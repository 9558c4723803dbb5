import { type Activity, ActivityHandler, type TurnContext } from "botbuilder";
import { TurnAdapter } from "../../adapters/turn-adapter.ts";
import type { AnswerQuestion } from "../answering/answer.ts";
import { fr } from "../i18n/fr/conversation.ts";
import type { ConversationState } from "./conversation-state.ts";
import type { OutgoingActivity } from "./outgoing-activity.ts";
import { type Rendering, renderAnswer, renderNotice } from "./render-answer.ts";
import { disclosureAt, type Turn, takeTurn } from "./take-turn.ts";

export interface TurnRequest {
  /** The last Activity of the burst. */
  readonly activity: object;
  /** What the citizen wrote, bursts merged. */
  readonly text: string;
  readonly at: Date;
  readonly state: ConversationState;
  readonly rendering: Rendering;
}

export interface TurnResult {
  readonly state: ConversationState;
  readonly said: readonly OutgoingActivity[];
  /** Null for events that ask nothing. */
  readonly turn: Turn | null;
}

export type RunTurn = (request: TurnRequest) => Promise<TurnResult>;

interface Session extends TurnRequest {
  result: Pick<TurnResult, "state" | "turn">;
}

const SESSION = Symbol("session");

/** The Bot Framework shell: the only place, with the adapters, that knows botbuilder. */
export function createBot(answer: AnswerQuestion): RunTurn {
  const adapter = new TurnAdapter();
  const bot = new ActivityHandler();
  bot.onMessage(async (context, next) => {
    const session = sessionOf(context);
    const turn = await takeTurn(session.state, session, answer);
    session.result = { state: turn.state, turn };
    await say(context, renderAnswer(turn.record.answer, turn.disclosure, session.rendering));
    await next();
  });
  bot.onMembersAdded(async (context, next) => {
    const joined = context.activity.membersAdded ?? [];
    if (joined.some(({ id }) => id !== context.activity.recipient?.id)) await greet(context);
    await next();
  });
  bot.onEvent(async (context, next) => {
    if (context.activity.name === "parvis/start") await greet(context);
    await next();
  });
  return async (request) => {
    const session: Session = { ...request, result: { state: request.state, turn: null } };
    const said = await adapter.runTurn(incoming(request), async (context) => {
      context.turnState.set(SESSION, session);
      await bot.run(context);
    });
    return { ...session.result, said: said.map(outgoing) };
  };
}

async function greet(context: TurnContext): Promise<void> {
  const session = sessionOf(context);
  const { state, at, rendering } = session;
  if (disclosureAt(state, at) === "none") return;
  session.result = { state: { ...state, lastAt: at.getTime() }, turn: null };
  await say(context, renderNotice("greeting", fr.greeting(rendering.called), rendering.capabilities));
}

async function say(context: TurnContext, message: OutgoingActivity): Promise<void> {
  await context.sendActivity(message as Partial<Activity>);
}

function sessionOf(context: TurnContext): Session {
  return context.turnState.get<Session>(SESSION);
}

/** The citizen's name goes no further than the inbound event. */
function incoming({ activity, text }: TurnRequest): Partial<Activity> {
  const received = activity as Partial<Activity>;
  return {
    ...received,
    ...(received.type === "message" ? { text } : {}),
    from: { id: received.from?.id ?? "", name: "" },
  };
}

/** The address is kept once, in the outbox's reference. */
function outgoing(activity: Partial<Activity>): OutgoingActivity {
  const { from, recipient, conversation, channelId, serviceUrl, ...message } = activity;
  return message as OutgoingActivity;
}
