import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { x } from "../../../adapters/x/definition.ts";
import { messageText } from "../../../adapters/x/message-text.ts";
import { sendOutcome } from "../../../adapters/x/send-outcome.ts";
import { channelRig } from "../../contract/channel-rig.ts";
import { simulateX, type XSimulator } from "../../simulators/x/simulator.ts";

const PUBLIC = "https://chat.valcour.example";
const NOW = new Date("2026-11-25T12:00:00Z");

async function townOnX(options = {}) {
  const town = await channelRig(x, simulateX, options);
  return { ...town, network: town.simulator as XSimulator };
}

describe("the challenge", () => {
  it("is answered with its signature, and never signs what could be a delivery", async () => {
    const { network } = await townOnX();
    const secret = network.environment.PARVIS_X_CONSUMER_SECRET ?? "";
    const token = "challenge_string_of_x";
    const signature = createHmac("sha256", secret).update(token).digest("base64");
    expect(await network.challenge(token)).toEqual({
      status: 200,
      body: { response_token: `sha256=${signature}` },
    });
    for (const forged of ['{"for_user_id":"1"}', "short", "a".repeat(129), ""]) {
      expect((await network.challenge(forged)).status).toBe(400);
    }
  });

  it("is not answered without end", async () => {
    const { network } = await townOnX();
    const statuses = [];
    for (let count = 0; count < 25; count += 1)
      statuses.push((await network.challenge("challenge_string_x")).status);
    expect(statuses.slice(0, 20).every((status) => status === 200)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe("an encrypted message", () => {
  it("is answered once by the way to the web chat, and by nothing where there is none", async () => {
    const { network, settle, heard } = await townOnX({ publicUrl: PUBLIC });
    await network.deliver([network.encrypted()]);
    await network.deliver([network.encrypted()]);
    await settle();
    await expect.poll(() => heard().length).toBe(1);
    expect(heard()[0]).toContain(`${PUBLIC}/chat`);
    const silent = await townOnX();
    await silent.network.deliver([silent.network.encrypted()]);
    await silent.settle();
    expect(silent.heard()).toEqual([]);
  });
});

describe("the older shape of deliveries", () => {
  it("is read the same, each message once in both shapes", async () => {
    const { network, settle, heard } = await townOnX();
    const event = network.message("Bonjour ?");
    expect(await network.deliverLegacy([event])).toBe(200);
    await network.deliver([event]);
    await settle();
    expect(heard()).toHaveLength(1);
  });
});

describe("the account", () => {
  it("is checked, and subscribed to what it needs, once", async () => {
    const { channel } = await townOnX({ publicUrl: PUBLIC });
    const { check, push } = channel.administration ?? {};
    const profile = { greeting: "", suggestions: [], menu: [] };
    expect((await check?.(PUBLIC))?.map(({ status }) => status)).toEqual(["ok", "failure"]);
    const planned = await push?.(profile, true);
    expect(planned).toHaveLength(4);
    expect(await push?.(profile, false)).toEqual(planned);
    expect(await push?.(profile, false)).toEqual([]);
    expect((await check?.(PUBLIC))?.every(({ status }) => status === "ok")).toBe(true);
  });
});

describe("sendOutcome", () => {
  const outcome = (status: number, body: object = {}, headers: Record<string, string> = {}) =>
    sendOutcome({ kind: "answered", status, headers: new Headers(headers), body }, NOW);
  const reset = `${NOW.getTime() / 1000 + 90}`;

  it.each([
    [402, {}, "policy"],
    [403, { type: "https://api.x.com/2/problems/client-forbidden" }, "auth"],
    [403, { detail: "You cannot send messages to this user." }, "blocked-by-user"],
    [404, {}, "gone"],
    [401, {}, "auth"],
    [400, {}, "invalid"],
    [503, {}, "retry"],
  ])("%s %o: %s", (status, body, expected) => {
    const said = outcome(status, body);
    expect(said.kind === "undeliverable" ? said.code : said.kind).toBe(expected);
  });

  it("waits until X's own reset", () => {
    expect(outcome(429, {}, { "x-rate-limit-reset": reset })).toMatchObject({ afterMilliseconds: 90_000 });
    expect(outcome(429)).toMatchObject({ afterMilliseconds: 15 * 60_000 });
  });

  it("keeps the id of what was accepted, and doubts what was not answered", () => {
    expect(outcome(201, { data: { dm_event_id: "99" } })).toEqual({ kind: "delivered", id: "99" });
    expect(sendOutcome({ kind: "timed-out" }, NOW).kind).toBe("unknown");
    expect(sendOutcome({ kind: "unreachable" }, NOW).kind).toBe("retry");
  });
});

describe("messageText", () => {
  it("gives links as they were written, without the one of a file, and characters as they are", () => {
    const urls = [
      { url: "https://t.co/a1", expanded_url: "https://www.valcour.example/piscine" },
      { url: "https://t.co/b2", expanded_url: "https://x.com/messages/media/123" },
    ];
    const text = "Voir https://t.co/a1 &amp; dire &lt;merci&gt; https://t.co/b2";
    expect(messageText({ text, entities: { urls } } as never)).toBe(
      "Voir https://www.valcour.example/piscine & dire <merci>",
    );
  });
});
