import type { Request } from "express";
import { describe, expect, it } from "vitest";
import { sms } from "../../../adapters/sms/definition.ts";
import { consentOf, readDelivery } from "../../../adapters/sms/read-delivery.ts";
import { sendOutcome } from "../../../adapters/sms/send-outcome.ts";
import { isFromTwilio, twilioSignature } from "../../../adapters/sms/signature.ts";
import { createSmsWebhook } from "../../../adapters/sms/webhook.ts";
import { channelRig } from "../../contract/channel-rig.ts";
import { type SmsSimulator, simulateSms } from "../../simulators/sms/simulator.ts";

const URL = "https://example.com/sms/webhook";
const BODY = new URLSearchParams({
  MessageSid: "SM1",
  From: "+33600000000",
  To: "+33700000000",
  Body: "Bonjour",
}).toString();

const request = (signature: unknown, originalUrl = "/sms/webhook") =>
  ({ originalUrl, headers: { "x-twilio-signature": signature } }) as unknown as Request;

describe("Twilio's signature", () => {
  it("is that of the published vector, over the public address", () => {
    const signature = "uqL6t+AQPPzfcsknhSeMBWdu1Kk=";
    expect(twilioSignature(URL, BODY, "authtoken")).toBe(signature);
    const from = (raw: string, given: unknown, base = "https://example.com") =>
      isFromTwilio(Buffer.from(raw), request(given), base, "authtoken");
    expect(from(BODY, signature)).toBe(true);
    expect(from(BODY.replace("Bonjour", "Bonsoir"), signature)).toBe(false);
    expect(from(BODY, signature, "http://localhost:3000")).toBe(false);
    for (const wrong of [undefined, "", "x", [signature], signature.toLowerCase()]) {
      expect(from(BODY, wrong)).toBe(false);
    }
  });

  it("of another body than a form covers its digest", () => {
    const body = '{"a":1}';
    const digest = "015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862";
    const path = `/sms/webhook?bodySHA256=${digest}`;
    const signature = twilioSignature(`https://example.com${path}`, "", "authtoken");
    const from = (raw: string) =>
      isFromTwilio(Buffer.from(raw), request(signature, path), "https://example.com", "authtoken");
    expect(from(body)).toBe(true);
    expect(from('{"a":2}')).toBe(false);
  });
});

describe("a form", () => {
  const read = (fields: Record<string, string>) =>
    readDelivery(Buffer.from(new URLSearchParams(fields).toString()), "+33700000000", new Date(0));
  const said = { MessageSid: "SM12345678", From: "+33600000000", To: "+33700000000", Body: "Horaires ?" };

  it("is a message, of this number", () => {
    expect(read(said)).toMatchObject([
      { kind: "said", text: "Horaires ?", where: { conversationId: "+33700000000:+33600000000" } },
    ]);
    expect(read({ ...said, To: "+33700000001" })).toEqual([{ kind: "ignored", what: "other-number" }]);
    expect(read({ ...said, From: "hostile" })).toBeNull();
    expect(read({})).toBeNull();
  });

  it("may tell what became of ours", () => {
    const status = { MessageSid: "SM12345678", MessageStatus: "undelivered", ErrorCode: "30004" };
    expect(read(status)).toMatchObject([
      { kind: "report", status: "failed", error: "blocked-by-user: error 30004" },
    ]);
    expect(read({ ...status, MessageStatus: "sent" })).toEqual([{ kind: "ignored", what: "status" }]);
  });

  it.each([
    ["STOP", "stop"],
    [" stop. ", "stop"],
    ["Arrêt", "stop"],
    ["START", "start"],
    ["Stop au bruit la nuit ?", null],
    ["arrêt de bus", null],
  ])("%s: %s", (text, consent) => expect(consentOf(text)).toBe(consent));
});

describe("sendOutcome", () => {
  const outcome = (status: number, code?: number) =>
    sendOutcome({ kind: "answered", status, headers: new Headers(), body: { code } }, new Date());
  it.each([
    [429, 20429, "retry"],
    [503, undefined, "retry"],
    [400, 21610, "blocked-by-user"],
    [400, 21211, "invalid"],
    [400, 99999, "invalid"],
    [401, 20003, "auth"],
    [403, 21408, "policy"],
  ])("%s/%s: %s", (status, code, expected) => {
    const said = outcome(status, code);
    expect(said.kind === "undeliverable" ? said.code : said.kind).toBe(expected);
  });
});

describe("a number", () => {
  it("says nothing more to whoever wrote STOP, until they write START", async () => {
    const town = await channelRig(sms, simulateSms);
    await town.writes("Bonjour ?");
    await town.simulator.deliver([town.simulator.message("STOP")]);
    await town.settle();
    const before = town.simulator.attempts();
    await town.writes("Encore une question ?");
    expect(town.simulator.attempts()).toBe(before);
    await town.simulator.deliver([town.simulator.message("START")]);
    await town.settle();
    await town.writes("Et maintenant ?");
    expect(town.heard().at(-1)).toContain("Et maintenant ?");
  });

  it("does not acknowledge a STOP that could not be kept", async () => {
    const settings = { number: "+33700000000" };
    const full = () => Promise.reject(new Error("disk full"));
    const webhook = createSmsWebhook(
      settings,
      { authToken: "authtoken" },
      "https://a.example",
      () => new Date(),
      full,
    );
    const form = new URLSearchParams({ MessageSid: "SM12345678", From: "+33600000000", To: settings.number });
    const settled = async (text: string) => {
      form.set("Body", text);
      return webhook.settle?.(webhook.read(Buffer.from(`${form}`), {} as Request) ?? []);
    };
    expect(await settled("Bonjour")).toHaveLength(1);
    await expect(settled("STOP")).rejects.toThrow("disk full");
  });

  it("learns that a message was never brought, after the call said it would be", async () => {
    const town = await channelRig(sms, simulateSms);
    const twilio = town.simulator as SmsSimulator;
    await town.writes("Bonjour ?");
    const id = twilio.screen().at(-1)?.id ?? "";
    await twilio.deliver([twilio.status(id, "undelivered", 30003)]);
    const row = await town.database.selectFrom("outgoing").select(["status", "error"]).executeTakeFirst();
    expect(row).toEqual({ status: "undeliverable", error: "invalid: error 30003" });
  });

  it("is checked", async () => {
    const { channel } = await channelRig(sms, simulateSms);
    expect((await channel.administration?.check(null))?.map(({ status }) => status)).toEqual(["ok", "ok"]);
  });
});
