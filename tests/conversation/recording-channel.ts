import { setTimeout as sleep } from "node:timers/promises";
import { Router } from "express";
import type { Capabilities, Channel, DeliveryOutcome } from "../../adapters/channel.ts";
import type { AnswerRecord } from "../../src/answering/answer.ts";
import type { Question } from "../../src/answering/question.ts";
import type { InboundEvent } from "../../src/conversation/inbound-event.ts";
import type { Log } from "../../src/telemetry/log.ts";

export interface Sent {
  readonly conversation: string;
  readonly type: string;
  readonly text: string;
  readonly key: string;
  readonly activity: Readonly<Record<string, unknown>>;
}

export interface RecordingChannel extends Channel {
  /** Every attempt, in order; typing included. */
  readonly sent: Sent[];
  /** Texts of the messages delivered to one conversation. */
  texts(conversation?: string): string[];
}

export const WEB: Capabilities = {
  maxText: 4000,
  unit: "characters",
  maxButtons: 3,
  typing: true,
  markup: "markdown",
  cards: true,
  windowHours: null,
};

export const SMS: Capabilities = { ...WEB, maxButtons: 0, typing: false, markup: "none", cards: false };

/** A platform that keeps what it is sent; `outcomes` decides what becomes of each message. */
export function recordingChannel(
  name = "web",
  capabilities: Capabilities = WEB,
  outcomes: (sent: Sent) => DeliveryOutcome | Promise<DeliveryOutcome> = ({ key }) => ({
    kind: "delivered",
    id: key,
  }),
): RecordingChannel {
  const sent: Sent[] = [];
  const delivered: Sent[] = [];
  return {
    name,
    capabilities,
    routes: Router(),
    sent,
    texts: (conversation) =>
      delivered
        .filter((one) => one.type === "message" && (conversation ?? one.conversation) === one.conversation)
        .map((one) => one.text),
    async deliver(reference, activity, key) {
      const one: Sent = {
        conversation: reference.conversation?.id ?? "",
        type: activity.type ?? "",
        text: activity.text ?? "",
        key,
        activity: activity as Readonly<Record<string, unknown>>,
      };
      sent.push(one);
      if (one.type === "typing") return { kind: "delivered", id: key };
      const outcome = await outcomes(one);
      if (outcome.kind === "delivered") delivered.push(one);
      return outcome;
    },
  };
}

export function messageEvent(
  conversationId: string,
  eventId: string,
  text: string,
  at = new Date(),
): InboundEvent {
  return {
    channel: "web",
    accountId: "site",
    conversationId,
    userId: `dl_${conversationId}`,
    eventId,
    at,
    activity: {
      type: "message",
      id: eventId,
      text,
      channelId: "web",
      serviceUrl: "https://chat.example",
      from: { id: `dl_${conversationId}`, name: "Citoyenne Dupont" },
      recipient: { id: "site", name: "Parvis" },
      conversation: { id: conversationId, isGroup: false, conversationType: "personal", name: "" },
    },
  };
}

/** Answers with the question itself: "Réponse à : …". */
export async function echoAnswer(question: Question): Promise<AnswerRecord> {
  return {
    answer: { kind: "smalltalk", text: `Réponse à : ${question.text}` },
    confidence: 1,
    evidence: null,
    steps: [{ step: "echo", milliseconds: 0, outcome: "smalltalk" }],
    draft: null,
  };
}

export const silentLog: Log = { info() {}, warn() {}, error() {} };

export async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const limit = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > limit) throw new Error(`Never happened: ${what}`);
    await sleep(5);
  }
}
