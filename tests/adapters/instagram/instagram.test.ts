import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createAccessToken } from "../../../adapters/instagram/access-token.ts";
import { instagram } from "../../../adapters/instagram/definition.ts";
import { createInstagramWebhook } from "../../../adapters/instagram/webhook.ts";
import { createCallPlatform } from "../../../adapters/platform/call-platform.ts";
import { channelRig } from "../../contract/channel-rig.ts";
import { silentLog } from "../../conversation/recording-channel.ts";
import { type InstagramSimulator, simulateInstagram } from "../../simulators/instagram/simulator.ts";

const DAY = 24 * 60 * 60 * 1000;
const ACCOUNT = "17841400000000001";
const webhook = createInstagramWebhook(
  { accountId: ACCOUNT, appId: "310000000000002" },
  { appSecrets: "one, two", verifyToken: "a verify token" },
);
const read = (body: unknown) => webhook.read(Buffer.from(JSON.stringify(body)), {} as never);
const entry = (item: object) => ({
  object: "instagram",
  entry: [{ id: ACCOUNT, time: 1, messaging: [item] }],
});
const from = { sender: { id: "990000000000001" }, recipient: { id: ACCOUNT } };

describe("what Instagram posts", () => {
  it("tells of a message taken back by the id of the message itself", () => {
    const message = { mid: "aWdfZAG1", is_deleted: true };
    expect(read(entry({ ...from, timestamp: 1763900000201, message }))).toMatchObject([
      { kind: "erased", where: { eventId: "aWdfZAG1", conversationId: `${ACCOUNT}:990000000000001` } },
    ]);
  });

  it("takes no story of a citizen for words of the town", () => {
    const message = {
      mid: "m",
      is_echo: true,
      attachments: [{ type: "story_mention", payload: { url: "https://x" } }],
    };
    const events = read(entry({ ...from, timestamp: 1, message }));
    expect(events).toEqual([{ kind: "ignored", what: "no-citizen" }]);
  });

  it("may be a test of its dashboard, which changes nothing", () => {
    const test = {
      object: "instagram",
      entry: [{ id: "0", time: "2026-11-23T10:00:00Z", changes: [{ field: "messages" }] }],
    };
    expect(read(test)).toEqual([{ kind: "ignored", what: "other-account" }]);
    expect(read({ object: "page", entry: [] })).toBeNull();
    expect(read({ object: "instagram" })).toBeNull();
    expect(read(entry({ ...from, timestamp: "soon", message: { mid: "m" } }))).toEqual([
      { kind: "ignored", what: "unreadable" },
    ]);
  });
});

describe("an account", () => {
  it("believes either secret of its app", async () => {
    const { simulator } = await channelRig(instagram, simulateInstagram);
    const { post } = simulator as InstagramSimulator;
    const raw = '{"object":"instagram","entry":[]}';
    expect(await post(raw, "facebook_app_secret")).toBe(200);
    expect(await post(raw, "instagram_app_secret")).toBe(200);
    expect(await post(raw, "a third one")).toBe(403);
  });

  it("is checked, and its profile made what the town says, once", async () => {
    const { channel } = await channelRig(instagram, simulateInstagram);
    const { check, push } = channel.administration ?? {};
    expect((await check?.(null))?.map(({ status }) => status)).toEqual(["ok", "ok", "ok", "failure"]);
    const profile = {
      greeting: "",
      suggestions: ["Horaires ?"],
      menu: [{ label: "Site", url: "https://a.example" }],
    };
    const planned = await push?.(profile, true);
    expect(planned).toHaveLength(2);
    expect(await push?.(profile, false)).toEqual(planned);
    expect(await push?.(profile, false)).toEqual([]);
  });
});

describe("the token of Instagram Login", () => {
  async function renewable() {
    const simulator = await simulateInstagram();
    onTestFinished(simulator.close);
    const folder = mkdtempSync(join(tmpdir(), "parvis-instagram-"));
    const time = { now: new Date("2026-11-23T10:00:00Z") };
    const alerts: string[] = [];
    const open = (given = simulator.environment.PARVIS_INSTAGRAM_TOKEN ?? "") =>
      createAccessToken({
        call: createCallPlatform(fetch),
        graphUrl: (simulator.settings as { readonly graphUrl: string }).graphUrl,
        ...{ given, folder, clock: () => time.now },
        log: { ...silentLog, error: (_event, fields) => void alerts.push(String(fields?.what)) },
      });
    return { simulator, folder, time, alerts, open };
  }

  it("is renewed once a day, kept for its owner alone, and taken up at the next start", async () => {
    const { simulator, folder, time, open } = await renewable();
    const token = open();
    await token.renew();
    await token.renew();
    expect(simulator.tokens).toHaveLength(2);
    expect(token.current()).toBe("IGrenewed-1");
    expect(token.daysLeft()).toBe(60);
    const file = join(folder, "token.json");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, "utf8")).toContain("IGrenewed-1");
    expect(open().current()).toBe("IGrenewed-1");
    time.now = new Date(time.now.getTime() + DAY);
    await token.renew();
    expect(token.current()).toBe("IGrenewed-2");
  });

  it("gives way to a new one of the environment, and alarms when its end comes near", async () => {
    const { simulator, time, alerts, open } = await renewable();
    const token = open();
    await token.renew();
    expect(open("IGanother-token").current()).toBe("IGanother-token");
    await simulator.close();
    time.now = new Date(time.now.getTime() + 55 * DAY);
    await token.renew();
    expect(token.current()).toBe("IGrenewed-1");
    expect(alerts).toEqual(["token-expires"]);
  });
});
