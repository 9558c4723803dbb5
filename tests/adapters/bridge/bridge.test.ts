import { createHmac } from "node:crypto";
import type { Request } from "express";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAdministration } from "../../../adapters/bridge/administration.ts";
import { createCallPartner } from "../../../adapters/bridge/call-partner.ts";
import { bridgeCapabilities } from "../../../adapters/bridge/capabilities.ts";
import { type Bridge, bridges } from "../../../adapters/bridge/definition.ts";
import { sendOutcome } from "../../../adapters/bridge/send-outcome.ts";
import { isFromPartner, signatureOf } from "../../../adapters/bridge/signature.ts";
import { createBridgeWebhook } from "../../../adapters/bridge/webhook.ts";
import { createCallPlatform } from "../../../adapters/platform/call-platform.ts";
import { simulateBridge } from "../../simulators/bridge/simulator.ts";

const NOW = new Date("2026-11-23T10:00:00Z");
const SECRET = "0123456789abcdef0123456789abcdef";
const EVENT = {
  ...{ id: "m1", account: "page-42", user: { id: "u1" }, timestamp: "2026-11-23T10:00:00.000Z" },
  ...{ type: "message", text: "Horaires ?" },
};
const webhook = createBridgeWebhook({ name: "linkedin", secret: SECRET }, () => NOW);
const read = (body: unknown) => webhook.read(Buffer.from(JSON.stringify(body)), {} as Request);

describe("signature", () => {
  const raw = Buffer.from('{"text":"é"}');
  const at = (seconds: number) =>
    signatureOf(raw.toString(), SECRET, new Date(NOW.getTime() + seconds * 1000));

  it("is the documented one", () => {
    const time = NOW.getTime() / 1000;
    const digest = createHmac("sha256", SECRET).update(`${time}.`).update(raw).digest("hex");
    expect(at(0)).toBe(`t=${time},v1=${digest}`);
  });

  it.each([
    [0, true],
    [300, true],
    [-300, true],
    [301, false],
    [-301, false],
  ])("made %i seconds away is believed: %s", (seconds, believed) => {
    expect(isFromPartner(raw, at(seconds), SECRET, NOW)).toBe(believed);
  });

  it("covers the time as well as the bytes", () => {
    const moved = at(-301).replace(/t=\d+/, `t=${NOW.getTime() / 1000}`);
    expect(isFromPartner(raw, moved, SECRET, NOW)).toBe(false);
  });

  it("refuses any other header without throwing", () => {
    fc.assert(
      fc.property(fc.anything(), (header) => {
        expect(isFromPartner(raw, header, SECRET, NOW)).toBe(false);
      }),
    );
  });
});

describe("reading", () => {
  it("puts the bridge's name before the account", () => {
    expect(read(EVENT)).toEqual([
      {
        ...{ kind: "said", text: "Horaires ?", attachments: [] },
        where: {
          ...{ accountId: "linkedin/page-42", conversationId: "linkedin/page-42:u1", userId: "u1" },
          ...{ eventId: "m1", at: NOW },
        },
      },
    ]);
  });

  it("loses no event for an unreadable neighbour", () => {
    const events = read([{ ...EVENT, user: null }, EVENT, 7, { ...EVENT, account: "other:account" }]);
    expect(events?.map(({ kind }) => kind)).toEqual(["ignored", "said", "ignored", "ignored"]);
  });

  it("takes an echo with our key as the proof that our message arrived", () => {
    const [echo] = read({ ...EVENT, type: "echo", idempotencyKey: "k1" }) ?? [];
    expect(echo).toEqual({ kind: "report", key: "k1", platformId: "m1", status: "arrived", error: null });
  });

  it("reads a failure reported later", () => {
    const [failed] =
      read({ ...EVENT, type: "status", of: "out1", status: "failed", error: "blocked-by-user" }) ?? [];
    expect(failed).toMatchObject({ platformId: "out1", error: "blocked-by-user: told by the partner" });
  });

  it("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        for (const event of webhook.read(Buffer.from(text), {} as Request) ?? []) {
          expect(event.kind).toBe("ignored");
        }
      }),
    );
  });
});

describe("what the partner answers", () => {
  const answered = (status: number, headers = {}, body: unknown = undefined) =>
    sendOutcome({ kind: "answered", status, headers: new Headers(headers), body }, "k1", NOW);

  it.each([
    [401, "auth"],
    [403, "auth"],
    [404, "gone"],
    [410, "blocked-by-user"],
    [422, "invalid"],
    [423, "window-closed"],
    [451, "policy"],
    [400, "invalid"],
  ])("%i gives the message up: %s", (status, code) => {
    expect(answered(status)).toMatchObject({ kind: "undeliverable", code });
  });

  it("takes 2xx and 409 as delivered", () => {
    expect(answered(201, {}, { id: "p1" })).toEqual({ kind: "delivered", id: "p1" });
    expect(answered(409, {}, { id: "p1" })).toEqual({ kind: "delivered", id: "p1" });
    expect(answered(204)).toEqual({ kind: "delivered", id: "k1" });
  });

  it("tries again what may pass, as late as asked", () => {
    expect(answered(429, { "retry-after": "7" })).toMatchObject({ kind: "retry", afterMilliseconds: 7000 });
    expect(answered(502)).toEqual({ kind: "retry", reason: "status 502" });
    expect(sendOutcome({ kind: "timed-out" }, "k1", NOW).kind).toBe("retry");
    expect(sendOutcome({ kind: "unreachable" }, "k1", NOW).kind).toBe("retry");
  });
});

describe("settings", () => {
  const one = { url: "https://partner.example/parvis", network: "linkedin", label: "LinkedIn" };
  const keys = (given: unknown, secret?: string) => {
    const result = bridges.read(given, () => secret);
    return result.kind === "invalid" ? result.problems.map(({ key }) => key) : [];
  };

  it("ask each bridge for its own long secret", () => {
    expect(keys({ "my-page": one })).toEqual(["PARVIS_BRIDGE_MY_PAGE_SECRET"]);
    expect(keys({ linkedin: one }, "too-short-a-secret")).toEqual(["PARVIS_BRIDGE_LINKEDIN_SECRET"]);
    expect(keys({ linkedin: one }, SECRET)).toEqual([]);
  });

  it("name what is wrong", () => {
    expect(keys({ linkedin: { ...one, url: "http://partner.example" } })).toEqual([
      "channels.bridge.linkedin.url",
    ]);
    expect(keys({ linkedin: { ...one, secret: "x" } })).toEqual(["channels.bridge.linkedin.secret"]);
    expect(keys({})).toEqual(["channels.bridge"]);
  });

  it("hold several bridges to the narrowest limits", () => {
    const wide = { maxText: 4000, buttons: 3, buttonLength: 40, windowHours: null, handoffs: true };
    const narrow = { maxText: 1000, buttons: 0, buttonLength: 20, windowHours: 24, handoffs: false };
    expect(bridgeCapabilities([wide, narrow])).toMatchObject({
      maxText: 1000,
      maxButtons: 0,
      windowHours: 24,
    });
    expect(bridgeCapabilities([wide]).windowHours).toBeNull();
  });
});

describe("check", () => {
  const look = async (secret: string, url?: string) => {
    const simulator = await simulateBridge({}, () => NOW);
    try {
      const { linkedin } = simulator.settings as { readonly linkedin: Bridge };
      const bridge = { ...linkedin, url: url ?? linkedin.url, name: "linkedin", secret };
      const call = createCallPartner(createCallPlatform(fetch), () => NOW);
      return await createAdministration([bridge], call, () => "k1").check(null);
    } finally {
      await simulator.close();
    }
  };

  it("finds a partner that knows our secret, and one that does not", async () => {
    expect(await look(SECRET)).toMatchObject([{ status: "ok" }]);
    expect(await look(SECRET.replace("0", "f"))).toMatchObject([
      { status: "failure", remedy: expect.stringContaining("secret") },
    ]);
  });

  it("calls no address inside the network", async () => {
    const [found] = await look(SECRET, "https://127.0.0.1/parvis");
    expect(found?.message).toContain("Internet public");
  });
});
