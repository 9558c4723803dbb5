import { describe, expect, it } from "vitest";
import { claimedIssuer } from "../../../adapters/teams/claimed-issuer.ts";
import { teams } from "../../../adapters/teams/definition.ts";
import { teamsActivity } from "../../../adapters/teams/payload.ts";
import { readActivity } from "../../../adapters/teams/read-activity.ts";
import { sendOutcome, tokenOutcome } from "../../../adapters/teams/send-outcome.ts";
import { isServiceAddress } from "../../../adapters/teams/service-address.ts";
import { channelRig } from "../../contract/channel-rig.ts";
import { simulateTeams, type TeamsSimulator } from "../../simulators/teams/simulator.ts";
import { bearer } from "../../simulators/teams/tokens.ts";

const NOW = new Date("2026-11-23T12:00:00Z");
const ACTIVITY = {
  ...{ type: "message", id: "1763900000001", timestamp: "2026-11-23T10:00:00.000Z", channelId: "msteams" },
  serviceUrl: "https://smba.trafficmanager.net/emea/",
  from: { id: "29:1abc", aadObjectId: "x" },
  recipient: { id: "28:APPID" },
  conversation: { id: "a:1xyz", conversationType: "personal", tenantId: "t" },
  ...{ text: "Horaires ?", locale: "fr-FR" },
};
const read = (content: object) => readActivity(teamsActivity.parse({ ...ACTIVITY, ...content }), "app", NOW);
const answered = (status: number, code = "", headers = {}) => ({
  ...{ kind: "answered" as const, status, headers: new Headers(headers) },
  body: code === "" ? undefined : { error: { code, message: "" } },
});

describe("an activity", () => {
  it("is what the citizen said, once whatever the channel or conversation", () => {
    expect(read({})).toEqual({
      kind: "said",
      where: {
        ...{ accountId: "app", conversationId: "app:29:1abc", userId: "29:1abc" },
        ...{ eventId: "msteams/a:1xyz/1763900000001", at: new Date("2026-11-23T10:00:00Z") },
      },
      ...{ text: "Horaires ?", attachments: [], locale: "fr-FR" },
    });
  });

  it.each([
    ["a group", { conversation: { id: "a", conversationType: "groupChat" } }, "group"],
    ["a team", { conversation: { id: "a", conversationType: "channel" } }, "group"],
    ["no telling kind", { conversation: { id: "a" } }, "group"],
    ["a reaction", { type: "messageReaction" }, "messageReaction"],
    [
      "the bot alone",
      { type: "conversationUpdate", membersAdded: [{ id: "28:APPID" }] },
      "conversationUpdate",
    ],
    ["a removal", { type: "installationUpdate", action: "remove" }, "installationUpdate"],
    ["nothing", { text: undefined }, "empty"],
    ["a strange type", { type: "<script>" }, "unreadable"],
  ])("of %s is not ours to answer", (_of, content, what) => {
    expect(read(content)).toEqual({ kind: "ignored", what });
  });

  it("tells openings once, edits, deletions and hubs", () => {
    const opened = read({
      type: "conversationUpdate",
      membersAdded: [{ id: "28:APPID" }, { id: "29:1abc" }],
    });
    expect(opened).toMatchObject({ kind: "opened", where: { userId: "29:1abc" } });
    expect(read({ type: "installationUpdate", action: "add" })).toEqual(opened);
    expect(read({ type: "messageUpdate", text: "Mieux" })).toMatchObject({
      ...{ kind: "said", text: "Mieux" },
      where: { eventId: "msteams/a:1xyz/1763900000001:edit-1795428000000" },
    });
    expect(read({ type: "messageDelete" })).toMatchObject({
      ...{ kind: "erased", where: { eventId: "msteams/a:1xyz/1763900000001" } },
    });
    const status = { type: "event", name: "handoff.status" };
    expect(read({ ...status, value: { state: "accepted" } })).toMatchObject({
      kind: "hub",
      state: "accepted",
    });
    expect(read({ ...status, value: { state: "perhaps" } })).toMatchObject({ kind: "ignored" });
  });

  it("loses no words to what is unreadable around them, nor to mentions of us", () => {
    const mention = { type: "mention", text: "<at>Parvis</at>", mentioned: { id: "28:APPID" } };
    const entities = [null, 3, mention, { ...mention, text: "Ana", mentioned: { id: "29:2" } }];
    const content = { text: "<at>Parvis</at> où est Ana ?", entities, timestamp: 4, locale: "??" };
    expect(read(content)).toMatchObject({ text: "où est Ana ?", where: { at: NOW } });
    expect(read({ attachments: "none" })).toMatchObject({ text: "Horaires ?", attachments: [] });
  });

  it("keeps files, images and places, and not the HTML copy of the words", () => {
    const info = "application/vnd.microsoft.teams.file.download.info";
    const downloadUrl = "https://ville.sharepoint.com/x?tempauth=1";
    const attachments = [
      { contentType: "text/html", content: "<p>x</p>" },
      { contentType: info, name: "a.pdf", content: { downloadUrl, fileType: "pdf" } },
      { contentType: "image/png", contentUrl: "https://smba.trafficmanager.net/emea/v3/attachments/1" },
      { contentType: "application/vnd.microsoft.card.adaptive", content: {} },
      7,
    ];
    const geo = { latitude: 48.1, longitude: -1.6 };
    expect(read({ attachments, entities: [{ type: "Place", geo }] })).toMatchObject({
      attachments: [
        { contentType: "application/pdf", contentUrl: downloadUrl, name: "a.pdf" },
        { contentType: "image/png" },
        { contentType: "application/vnd.parvis.other" },
        { contentType: "application/vnd.parvis.other" },
        { contentType: "application/vnd.parvis.location", content: geo },
      ],
    });
  });
});

it.each([
  [answered(412), { kind: "retry" }],
  [answered(429, "", { "retry-after": "7" }), { kind: "retry", afterMilliseconds: 7000 }],
  [answered(502), { kind: "retry" }],
  [answered(504), { kind: "retry" }],
  [{ kind: "unreachable" as const }, { kind: "retry" }],
  [{ kind: "timed-out" as const }, { kind: "unknown" }],
  [answered(401), { kind: "undeliverable", code: "auth" }],
  [answered(403, "ConversationBlockedByUser"), { kind: "undeliverable", code: "blocked-by-user" }],
  [answered(403, "BotDisabledByAdmin"), { kind: "undeliverable", code: "policy" }],
  [answered(404, "ConversationNotFound"), { kind: "undeliverable", code: "gone" }],
  [answered(413, "MessageSizeTooBig"), { kind: "undeliverable", code: "invalid" }],
])("an answer %o of the connector", (answer, outcome) => {
  expect(sendOutcome(answer, false, NOW)).toMatchObject(outcome);
});

it("asks for another token where the last had been good, and sends nothing without one", () => {
  expect(sendOutcome(answered(401), true, NOW).kind).toBe("retry");
  expect(tokenOutcome(answered(401), NOW)).toMatchObject({ code: "auth" });
  expect(tokenOutcome(answered(503), NOW).kind).toBe("retry");
  expect(tokenOutcome({ kind: "timed-out" }, NOW).kind).toBe("retry");
});

it.each([
  ["https://smba.trafficmanager.net/emea/", true],
  ["https://europe.botframework.com/", true],
  ["http://smba.trafficmanager.net/emea/", false],
  ["https://smba.trafficmanager.net:8443/", false],
  ["https://smba.trafficmanager.net.evil.example/", false],
  ["https://evilbotframework.com/", false],
  ["https://smba.trafficmanager.net@10.0.0.1/", false],
  ["https://user:pass@smba.trafficmanager.net/", false],
  ["http://127.0.0.1:9000/", false],
  ["http://169.254.169.254/", false],
  ["nothing", false],
])("answers at %s: %s", (address, expected) => {
  const hosts = ["smba.trafficmanager.net", ".botframework.com"];
  expect(isServiceAddress(address, hosts)).toBe(expected);
});

it("reads who a token says has issued it, and never throws", () => {
  expect(claimedIssuer(bearer({ iss: "me" }))).toBe("me");
  for (const header of [undefined, "", "Bearer", "Bearer a.b.c", "Basic a.b.c", "Bearer a.e30.c", ["x"]]) {
    expect(claimedIssuer(header)).toBeNull();
  }
});

it("refuses to be configured without its application", () => {
  const { kind } = teams.read({ tenantId: "66666666-7777-4888-8999-aaaaaaaaaaaa" }, () => "long enough");
  expect(kind).toBe("invalid");
});

describe("a bot", () => {
  it("answers only who the token vouches for", async () => {
    const town = await channelRig(teams, simulateTeams);
    const bot = town.simulator as TeamsSimulator;
    const message = bot.message("faux");
    const now = Math.floor(Date.now() / 1000);
    const { claims } = bot;
    for (const authorization of [
      bearer({ ...claims, iss: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/" }),
      bearer({ ...claims, aud: "another-application" }),
      bearer({ ...claims, exp: now - 3600 }),
      bearer({ ...claims, serviceurl: "https://else.example/" }),
      bearer(claims, { stranger: true }),
      null,
    ]) {
      expect(await bot.deliverAs(message, authorization)).toBe(401);
    }
    // The key vouches for Teams alone, and no other network is asked for.
    expect(
      await bot.deliverAs(
        bot.activity({ type: "message", text: "x", channelId: "telegram" }),
        bearer(claims),
      ),
    ).toBe(401);
    expect(await town.database.selectFrom("inbound").selectAll().execute()).toEqual([]);
  });

  it("keeps a network that the key does not vouch for outside, even where it is asked for", async () => {
    const town = await channelRig(teams, simulateTeams, { settings: { networks: ["msteams", "webchat"] } });
    const bot = town.simulator as TeamsSimulator;
    const other = bot.activity({ type: "message", text: "x", channelId: "webchat" });
    expect(await bot.deliverAs(other, bearer(bot.claims))).toBe(401);
  });

  it("answers nowhere but at listed hosts, whatever the token says", async () => {
    const settings = { serviceHosts: ["smba.trafficmanager.net"] };
    const { simulator, database } = await channelRig(teams, simulateTeams, { settings });
    expect(await simulator.deliver([simulator.message("Bonjour ?")])).toBe(403);
    expect(await database.selectFrom("inbound").selectAll().execute()).toEqual([]);
  });

  it("asks to be told again what could not be stored", async () => {
    const town = await channelRig(teams, simulateTeams);
    await town.database.schema.alterTable("inbound").renameTo("elsewhere").execute();
    expect(await town.simulator.deliver([town.simulator.message("Bonjour ?")])).toBe(500);
    await town.database.schema.alterTable("elsewhere").renameTo("inbound").execute();
  });

  it("forgets every edit of a message that is deleted", async () => {
    const town = await channelRig(teams, simulateTeams);
    const bot = town.simulator as TeamsSimulator;
    const first = await town.writes("Je suis Quetzalcoatl ?");
    for (const text of ["Moi, Quetzalcoatl ?", "Quetzalcoatl, donc ?"]) {
      town.pass(1000);
      await bot.deliver([bot.activity({ type: "messageUpdate", id: first.id, text })]);
      await town.settle();
    }
    expect(town.script.asked).toHaveLength(3);
    await bot.deliver([bot.activity({ type: "messageDelete", id: first.id })]);
    await town.settle();
    const rows = await town.database.selectFrom("inbound").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain("Quetzalcoatl");
  });

  it("gives hand-offs to the hub and takes its word for who speaks", async () => {
    const town = await channelRig(teams, simulateTeams, { settings: { handoffTo: "hub" } });
    const bot = town.simulator as TeamsSimulator;
    await town.writes("humain");
    expect(bot.told).toContain("handoff.initiate");
    const status = (state: string) =>
      bot.activity({
        ...{ type: "event", name: "handoff.status", value: { state }, from: { id: "hub" } },
      });
    await bot.deliver([status("accepted")]);
    await town.settle();
    expect(await town.state()).toBe("with_agent");
    await bot.deliver([status("completed")]);
    await town.settle();
    expect(await town.database.selectFrom("conversation").select("id").execute()).toHaveLength(1);
    expect(bot.broken).toEqual([]);
  });

  it("reads a citizen's image with its own token", async () => {
    const town = await channelRig(teams, simulateTeams);
    const { claims } = town.simulator as TeamsSimulator;
    const image = { contentType: "image/*", contentUrl: claims.serviceurl.replace("/emea/", "/media/1") };
    expect(await town.channel.fetchMedia?.(image)).toMatchObject({
      kind: "fetched",
      contentType: "image/png",
    });
    const elsewhere = { ...image, contentUrl: "https://else.example/1" };
    expect(await town.channel.fetchMedia?.(elsewhere)).toEqual({ kind: "refused", why: "forbidden" });
  });

  it("is checked", async () => {
    const { channel, simulator } = await channelRig(teams, simulateTeams);
    const statuses = async () => (await channel.administration?.check(null))?.map(({ status }) => status);
    expect(await statuses()).toEqual(["ok", "ok", "failure"]);
    const fresh = await channelRig(teams, simulateTeams);
    (fresh.simulator as TeamsSimulator).forgetSecret();
    const [secret] = (await fresh.channel.administration?.check(null)) ?? [];
    expect(secret).toMatchObject({
      status: "failure",
      message: "Microsoft refuse l'application ou son secret.",
    });
    expect(simulator.broken).toEqual([]);
  });
});
