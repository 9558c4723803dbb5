import { setTimeout as sleep } from "node:timers/promises";
import { WebSocket } from "ws";
import { fr } from "../../src/i18n/fr/placing.ts";
import { insist } from "./insist.ts";
import { pauseOf, type Script, wordsAfter } from "./script.ts";

/** One activity of the conversation, as the citizen's page received it. */
export interface Received {
  readonly id: string;
  readonly type: string;
  readonly text: string;
  /** `ParvisData.kind`: `agent`, `handoff-joined`…; `own` for the citizen's. */
  readonly kind: string;
  /** Milliseconds of `performance.now()`. */
  readonly at: number;
}

export interface Citizen {
  readonly script: Script;
  readonly received: readonly Received[];
  /** What was said, in order, each with the instant it began to leave. */
  readonly said: ReadonlyArray<{ readonly text: string; readonly at: number }>;
  /** The channel's id of the conversation. */
  readonly conversationId: string;
  /** Resolves with the end of the exchange. */
  readonly over: Promise<void>;
  leave(): void;
}

interface Frame {
  readonly activities?: ReadonlyArray<{
    readonly id?: string;
    readonly type: string;
    readonly text?: string;
    readonly from: { readonly role?: string };
    readonly channelData?: { readonly parvis?: { readonly kind: string } };
  }>;
}

/** Comes to the chat over Direct Line, asks for a person, and writes back after each reply. */
export async function comeAsCitizen(
  url: string,
  number: number,
  script: Script,
  pause: readonly [number, number],
): Promise<Citizen> {
  const address = `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`;
  const post = async (path: string, token: string, body?: object) => {
    const headers = {
      "x-forwarded-for": address,
      ...(token === "" ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await insist(() => fetch(new URL(path, url), { method: "POST", headers, ...sent }));
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as { token: string; conversationId: string; streamUrl: string };
  };

  const { token: first } = await post("/parvis/web/token", "");
  const { token, conversationId, streamUrl } = await post("/v3/directline/conversations", first);
  const received: Received[] = [];
  const said: Array<{ text: string; at: number }> = [];
  const over = Promise.withResolvers<void>();
  let lastSaid: Promise<unknown> = Promise.resolve();
  const say = (text: string) => {
    lastSaid = lastSaid
      .then(() => {
        said.push({ text, at: performance.now() });
        return post(`/v3/directline/conversations/${conversationId}/activities`, token, {
          type: "message",
          text,
          channelData: { clientActivityID: `${script.file}-${said.length}` },
        });
      })
      .catch(over.reject);
  };
  const react = async ({ kind }: Received) => {
    if (kind === "handoff-waiting" && script.adds) say(`Une précision, dossier ${script.file}.`);
    if (kind === "handoff-callback" && !said.some(({ text }) => text === fr.choices.here)) {
      say(fr.choices.here);
    }
    if (kind === "handoff-closed" || kind === "handoff-returned") over.resolve();
    if (kind !== "agent") return;
    const reply = received.filter((one) => one.kind === "agent").length;
    await sleep(pauseOf(pause, number, reply));
    for (const text of wordsAfter(script, reply)) say(text);
  };

  const socket = new WebSocket(streamUrl);
  socket.on("message", (data) => {
    const text = String(data);
    if (text === "") return;
    for (const { id = "", type, text: words = "", from, channelData } of (JSON.parse(text) as Frame)
      .activities ?? []) {
      if (type === "typing") continue;
      const kind = from.role === "user" ? "own" : (channelData?.parvis?.kind ?? "");
      const one: Received = { id, type, text: words, kind, at: performance.now() };
      received.push(one);
      void react(one);
    }
  });
  socket.on("error", over.reject);
  socket.on("close", () => over.reject(new Error(`${script.file}: the stream was cut`)));
  await new Promise<void>((resolve) => socket.once("open", resolve));
  say(script.request);
  return { script, received, said, conversationId, over: over.promise, leave: () => socket.terminate() };
}
