import { randomUUID } from "node:crypto";
import type { Request } from "express";
import { describe, expect, it, onTestFinished } from "vitest";
import { whatsapp } from "../../../adapters/whatsapp/definition.ts";
import { createIdentities } from "../../../adapters/whatsapp/identities.ts";
import { createWhatsAppWebhook } from "../../../adapters/whatsapp/webhook.ts";
import { createChannelMemory } from "../../../src/store/channel-memory.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { silentLog } from "../../conversation/recording-channel.ts";
import { servePlatform } from "../../simulators/platform-server.ts";
import { simulateWhatsApp } from "../../simulators/whatsapp/simulator.ts";

const CITIZEN = "FR.13491208655302741918";
const SENDING = { author: "assistant" as const, lastInboundAt: 0 };
const PROFILE = { greeting: "Bonjour", suggestions: ["Horaires ?", "x".repeat(81), "Piscine ?"], menu: [] };

async function opened() {
  const clock = () => new Date(1_763_900_000_000);
  const simulator = await simulateWhatsApp({ handoffTo: "escalation-partner" }, clock);
  const listening = await servePlatform(async () => ({ status: 200 }));
  simulator.connect(listening.url);
  const database = await openDatabase(":memory:");
  onTestFinished(async () => {
    await simulator.close();
    await listening.close();
    await database.destroy();
  });
  const read = whatsapp.read(simulator.settings, (variable) => simulator.environment[variable]);
  if (read.kind === "invalid") throw new Error(JSON.stringify(read.problems));
  const channel = await read.channel.create({
    inbox: { accept: async () => "accepted", erase: async () => {}, report: async () => {} },
    memory: createChannelMemory(database, "whatsapp", clock),
    publicUrl: null,
    folder: "",
    fetch,
    clock,
    ids: randomUUID,
    random: () => 0,
    log: silentLog,
  });
  // Opens the reply window.
  simulator.message("Bonjour");
  const reference = { user: { id: CITIZEN, name: "" }, activityId: "wamid.IN1" };
  const say = (activity: object) => channel.deliver(reference, activity, randomUUID(), SENDING);
  return { simulator, channel, say };
}

describe("the WhatsApp channel", () => {
  it("believes what the app's secret signs, and nothing else", () => {
    const memory = { read: async () => null, write: async () => {} };
    const webhook = createWhatsAppWebhook(
      { phoneNumberId: "106000000000001", businessAccountId: "102000000000001" },
      { appSecret: "test_app_secret", verifyToken: "a-long-verify-token" },
      createIdentities(memory, () => new Date()),
    );
    const raw = Buffer.from('{"object":"whatsapp_business_account","entry":[]}');
    const digest = "dec6a680679a968e7e0319355b23599cbfc54502c0784668e9618baa0c633756";
    const authentic = (signature: string) =>
      webhook.authentic(raw, { headers: { "x-hub-signature-256": signature } } as unknown as Request);
    expect(authentic(`sha256=${digest}`)).toBe(true);
    expect(authentic(`sha256=${digest.replace("d", "e")}`)).toBe(false);
  });

  it("marks the citizen's message as read and shows that an answer comes", async () => {
    const { simulator, say } = await opened();
    expect((await say({ type: "typing" })).kind).toBe("delivered");
    expect([simulator.typed, simulator.broken]).toEqual([["wamid.IN1"], []]);
  });

  it("waits longer each time that the pair rate is met, and forgets it once a message passed", async () => {
    const { simulator, say } = await opened();
    const waits: unknown[] = [];
    simulator.failPair(2);
    for (let turn = 0; turn < 3; turn += 1) waits.push(await say({ type: "message", text: "Voici." }));
    simulator.failPair();
    waits.push(await say({ type: "message", text: "Voici." }));
    expect(waits).toMatchObject([
      { afterMilliseconds: 4000 },
      { afterMilliseconds: 16_000 },
      { kind: "delivered" },
      { afterMilliseconds: 4000 },
    ]);
  });

  it("passes the thread to the escalation partner, and leaves giving it back to them", async () => {
    const { simulator, say } = await opened();
    expect((await say({ type: "event", name: "handoff.initiate" })).kind).toBe("delivered");
    expect(simulator.isHeld()).toBe(true);
    const ended = { type: "event", name: "handoff.status", value: { state: "completed" } };
    expect((await say(ended)).kind).toBe("delivered");
    expect(simulator.broken).toEqual([]);
  });

  it("reads a citizen's file by its id, and no other address", async () => {
    const { channel } = await opened();
    const file = { contentType: "image/jpeg", content: { id: "image1" } };
    expect(await channel.fetchMedia?.(file)).toMatchObject({ kind: "fetched", contentType: "image/jpeg" });
    const odd = { contentType: "image/jpeg", content: { id: "../me" }, contentUrl: "http://127.0.0.1/" };
    expect(await channel.fetchMedia?.(odd)).toEqual({ kind: "refused", why: "gone" });
  });

  it("pushes the questions offered at first, once, and nothing in a dry run", async () => {
    const { channel } = await opened();
    const push = (dryRun: boolean) => channel.administration?.push?.(PROFILE, dryRun);
    const change = { part: "questions proposées", before: null, after: "Horaires ? · Piscine ?" };
    expect(await push(true)).toEqual([change]);
    expect(await push(false)).toEqual([change]);
    expect(await push(false)).toEqual([]);
  });

  it("checks the number, the subscription and the address", async () => {
    const { channel, simulator } = await opened();
    const found = await channel.administration?.check(null);
    expect(found?.map(({ status }) => status)).toEqual(["ok", "ok", "failure"]);
    await simulator.close();
    expect(await channel.administration?.check(null)).toMatchObject([{ status: "failure" }]);
  });
});
