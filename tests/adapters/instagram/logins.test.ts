import { createHmac } from "node:crypto";
import { describe, expect, it, onTestFinished } from "vitest";
import type { ChannelDeps } from "../../../adapters/channel-definition.ts";
import { instagram } from "../../../adapters/instagram/definition.ts";
import { createInstagramWebhook } from "../../../adapters/instagram/webhook.ts";
import { sendOutcome } from "../../../adapters/meta/send-outcome.ts";
import { silentLog } from "../../conversation/recording-channel.ts";
import { type Call, servePlatform } from "../../simulators/platform-server.ts";

const ACCOUNT = "17841400000000001";
const APP = "310000000000002";
const PAGE = "110000000000001";
const NOW = new Date("2026-11-25T10:00:00Z");
const SECRETS: Readonly<Record<string, string>> = {
  PARVIS_INSTAGRAM_APP_SECRETS: "test_app_secret, instagram_app_secret",
  PARVIS_INSTAGRAM_TOKEN: "EAAtoken",
  PARVIS_INSTAGRAM_VERIFY_TOKEN: "a-long-verify-token",
};
const read = (settings: object) =>
  instagram.read({ accountId: ACCOUNT, appId: APP, ...settings }, (variable) => SECRETS[variable]);

async function channelOn(settings: object) {
  const calls: Call[] = [];
  const server = await servePlatform(async (call) => {
    calls.push(call);
    return { status: 200, body: { recipient_id: "990000000000001", message_id: "m1" } };
  });
  onTestFinished(server.close);
  const configured = read({ graphUrl: server.url, ...settings });
  if (configured.kind === "invalid") throw new Error(JSON.stringify(configured.problems));
  const deps = { fetch, clock: () => NOW, log: silentLog, folder: "/nowhere" } as unknown as ChannelDeps;
  const channel = await configured.channel.create(deps);
  const to = { user: { id: "990000000000001", name: "" } };
  const sent = await channel.deliver(to, { type: "message", text: "Bonjour" }, "key", {
    author: "assistant",
    lastInboundAt: NOW.getTime(),
  });
  return { calls, sent };
}

describe("the two logins", () => {
  it("sends from the account, without proof, by its own login", async () => {
    const { calls, sent } = await channelOn({});
    expect(sent).toEqual({ kind: "delivered", id: "m1" });
    expect(calls[0]?.url.href).toBe(`http://platform/v26.0/${ACCOUNT}/messages`);
    expect(calls[0]?.headers.authorization).toBe("Bearer EAAtoken");
  });

  it("sends from the page, with the proof of the first secret, through Facebook", async () => {
    const { calls } = await channelOn({ login: "facebook", sendingId: PAGE });
    expect(calls[0]?.url.pathname).toBe(`/v26.0/${PAGE}/messages`);
    expect(calls[0]?.url.searchParams.get("appsecret_proof")).toBe(
      "d6c4deea04dad311877a7fc71b2040fadb5f611475eeec72bb3c0bfad16d5e04",
    );
  });

  it("asks for the page's id where it is needed", () => {
    const wrong = read({ login: "facebook" });
    expect(wrong.kind === "invalid" && wrong.problems.map(({ key }) => key)).toEqual([
      "channels.instagram.sendingId",
    ]);
  });
});

describe("signatures, over the bytes as they came", () => {
  const { authentic } = createInstagramWebhook(
    { accountId: ACCOUNT, appId: APP },
    { appSecrets: "other, test_app_secret", verifyToken: "v" },
  );
  const signed = (raw: string, header: unknown) =>
    authentic(Buffer.from(raw), { headers: { "x-hub-signature-256": header } } as never);
  const escaped = '{"text":"\\u00e9t\\u00e9 \\u2014 \\ud83d\\ude00"}';
  const good = "sha256=0e1610ad8f2dfba26b40aca19527bd4f053f28ca7b61f589505df5da8169c66f";

  it("are those of Meta's own writing of JSON", () => {
    expect(signed(escaped, good)).toBe(true);
    expect(signed(JSON.stringify(JSON.parse(escaped)), good)).toBe(false);
  });

  it.each([
    ["nothing", undefined],
    ["an empty header", ""],
    ["a repeated header", [good, good]],
    ["capitals", good.toUpperCase()],
    ["a shorter digest", good.slice(0, -2)],
    ["SHA-1", `sha1=${createHmac("sha1", "test_app_secret").update(escaped).digest("hex")}`],
    ["an empty secret", `sha256=${createHmac("sha256", "").update(escaped).digest("hex")}`],
  ])("are not %s", (_, header) => expect(signed(escaped, header)).toBe(false));
});

describe("what becomes of a message", () => {
  const answer = (status: number, code: number, subcode?: number) => ({
    ...{ kind: "answered" as const, status, headers: new Headers() },
    body: { error: { code, error_subcode: subcode, message: "" } },
  });
  it.each([
    ["too many calls", answer(400, 80002), { kind: "retry", afterMilliseconds: 60_000 }],
    ["the window is closed", answer(400, 10, 2534022), { kind: "undeliverable", code: "window-closed" }],
    ["the token has ended", answer(400, 190), { kind: "undeliverable", code: "auth" }],
    ["a wrong parameter", answer(400, 100), { kind: "undeliverable", code: "invalid" }],
    ["Meta's own fault", answer(500, 2), { kind: "retry" }],
  ])("when %s", (_, given, expected) => {
    expect(sendOutcome(given, () => null, NOW)).toMatchObject(expected);
  });
});
