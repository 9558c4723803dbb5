import { describe, expect, it } from "vitest";
import { signatureHeaders } from "../../../src/desk/notifications/webhook/sign.ts";
import {
  addHandoff,
  type DeskWithNotifications,
  deskWithNotifications,
  NOW,
  SECRET,
} from "./desk-with-notifications.ts";
import { startHookServer } from "./hook-server.ts";

type Desk = Parameters<typeof deskWithNotifications>[0];

async function deskCalling(
  url: string,
  options: Desk = {},
  allowPrivate = true,
): Promise<DeskWithNotifications> {
  const desk = await deskWithNotifications({
    ...options,
    settings: { webhooks: [{ url, secret: SECRET, allowPrivate }], ...options.settings },
  });
  await addHandoff(desk.database, "h1");
  await desk.queue({ kind: "waiting", key: "w1", handoffId: "h1" });
  await desk.after(60_000);
  return desk;
}

async function delivery(desk: DeskWithNotifications) {
  return desk.database
    .selectFrom("notification")
    .select(["status", "attempts", "error", "due_at"])
    .where("kind", "=", "notice-webhook")
    .executeTakeFirst();
}

describe("signed webhooks", () => {
  it("signs the timestamp and the body (vector computed with openssl)", () => {
    // printf '1763892000.{"text":"é"}' | openssl dgst -sha256 -hmac '0123456789abcdef0123456789abcdef'
    const headers = signatureHeaders(
      "0123456789abcdef0123456789abcdef",
      '{"text":"é"}',
      new Date(1763892000999),
    );
    expect(headers).toEqual({
      "X-Parvis-Timestamp": "1763892000",
      "X-Parvis-Signature": "sha256=c192502af8952c6b985a12bbea4459d1dcb4282167ecf76981a9dffeb0459c93",
    });
  });

  it("posts what chat tools show and what programs read, once", async () => {
    const hook = await startHookServer();
    const desk = await deskCalling(`${hook.origin}/hooks/token`);
    expect(hook.received).toHaveLength(1);
    const [call] = hook.received;
    expect(call?.path).toBe("/hooks/token");
    expect(call?.headers["content-type"]).toBe("application/json; charset=utf-8");
    const signed = signatureHeaders(SECRET, call?.body ?? "", new Date(desk.time.now));
    expect(call?.headers["x-parvis-signature"]).toBe(signed["X-Parvis-Signature"]);
    expect(JSON.parse(call?.body ?? "")).toEqual({
      text: "Valcour-sur-Alize : 1 personne attend une réponse\n- Accueil de la mairie, depuis 11 h : https://chat.valcour-sur-alize.example/desk/#/conversation/c-h1",
      event: "waiting",
      town: "Valcour-sur-Alize",
      count: 1,
      notices: [
        {
          conversationId: "c-h1",
          service: { id: "accueil", name: "Accueil de la mairie" },
          reason: "asked",
          since: "2026-11-23T10:00:00.000Z",
          url: "https://chat.valcour-sur-alize.example/desk/#/conversation/c-h1",
        },
      ],
    });
    expect(await delivery(desk)).toMatchObject({ status: "sent" });
    const stored = await desk.database.selectFrom("notification").selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain("token");
  });

  it.each([
    [302, "failed", "Le service appelé a répondu 302."],
    [400, "failed", "Le service appelé a répondu 400."],
    [404, "failed", "Le service appelé a répondu 404."],
    [500, "pending", "Le service appelé a répondu 500."],
    [503, "pending", "Le service appelé a répondu 503."],
  ])("takes %i for %s", async (status, kept, error) => {
    const hook = await startHookServer();
    hook.answer = (response) => response.writeHead(status, { Location: `${hook.origin}/elsewhere` }).end();
    const desk = await deskCalling(`${hook.origin}/here`);
    expect(await delivery(desk)).toMatchObject({ status: kept, error });
    expect(hook.received.map(({ path }) => path)).toEqual(["/here"]);
  });

  it.each([
    ["120", 120_000],
    [new Date(NOW + 60_000 + 90_000).toUTCString(), 90_000],
    ["soon", 1000],
    ["999999999", 3_600_000],
  ])("waits as long as Retry-After %j asks, then repeats the same delivery", async (asked, wait) => {
    const hook = await startHookServer();
    hook.answer = (response) =>
      response.writeHead(hook.received.length === 1 ? 429 : 200, { "Retry-After": asked }).end();
    const desk = await deskCalling(hook.origin);
    expect((await delivery(desk))?.due_at).toBe(desk.time.now + wait);
    await desk.after(wait);
    expect(hook.received).toHaveLength(2);
    expect(new Set(hook.received.map(({ headers }) => headers["x-parvis-delivery"])).size).toBe(1);
    expect(await delivery(desk)).toMatchObject({ status: "sent", attempts: 2 });
  });

  it("calls no more whoever answers 410", async () => {
    const hook = await startHookServer();
    hook.answer = (response) => response.writeHead(410).end();
    const desk = await deskCalling(hook.origin);
    await addHandoff(desk.database, "h2");
    await desk.queue({ kind: "waiting", key: "w2", handoffId: "h2" });
    await desk.after(60_000);
    expect(hook.received).toHaveLength(1);
    const failed = await desk.database
      .selectFrom("notification")
      .select("key")
      .where("status", "=", "failed")
      .execute();
    expect(failed).toHaveLength(2);
  });

  it("does not wait for a service that accepts and stays silent", async () => {
    const hook = await startHookServer();
    hook.answer = () => {};
    const desk = await deskCalling(hook.origin, { limits: { webhookTimeout: 50 } });
    expect(await delivery(desk)).toMatchObject({
      status: "pending",
      error: "Le service appelé ne répond pas.",
    });
  });

  it("is only told the events it asked for", async () => {
    const hook = await startHookServer();
    const webhooks = [
      { url: hook.origin, secret: SECRET, allowPrivate: true, events: ["callback-due" as const] },
    ];
    await deskCalling(hook.origin, { settings: { webhooks } });
    expect(hook.received).toEqual([]);
  });

  it("tries every way out with a test message", async () => {
    const hook = await startHookServer();
    const desk = await deskCalling(hook.origin);
    await desk.queue({ kind: "test", key: "test:1", to: "amel@valcour-sur-alize.example" });
    await desk.after(0);
    expect(JSON.parse(hook.received[1]?.body ?? "")).toMatchObject({ event: "test" });
    expect(await desk.outcome("test:1")).toMatchObject({ status: "failed" });
  });
});

describe("webhooks and the town's own network", () => {
  const privately =
    "L'adresse du service mène à un réseau privé ; ajoutez « allowPrivate: true » si c'est voulu.";

  it.each([
    ["https://127.0.0.1/", ["127.0.0.1"]],
    ["https://[::1]/", ["::1"]],
    ["https://intranet.example/", ["10.1.2.3"]],
    ["https://metadata.example/", ["169.254.169.254"]],
    ["https://mixed.example/", ["93.184.215.14", "192.168.1.1"]],
    ["https://mapped.example/", ["::ffff:127.0.0.1"]],
    ["https://local6.example/", ["fd00::1"]],
  ])("never calls %s at %j", async (url, addresses) => {
    const resolve = async () =>
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    const desk = await deskCalling(url, { resolve }, false);
    expect(await delivery(desk)).toMatchObject({ status: "failed", attempts: 1, error: privately });
  });

  it("connects to the very address it checked, whatever the name says next", async () => {
    const hook = await startHookServer();
    const { port } = new URL(hook.origin);
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return [{ address: "127.0.0.1", family: 4 }];
    };
    const desk = await deskCalling(`http://no-such-name.invalid:${port}/`, { resolve });
    expect(asked).toBe(1);
    expect(hook.received[0]?.headers.host).toBe(`no-such-name.invalid:${port}`);
    expect(await delivery(desk)).toMatchObject({ status: "sent" });
  });

  it("sends nothing in clear over the Internet", async () => {
    const resolve = async () => [{ address: "93.184.215.14", family: 4 }];
    const desk = await deskCalling("http://chat.example/", { resolve });
    expect(await delivery(desk)).toMatchObject({
      status: "failed",
      error: "Le service est sur Internet : son adresse doit commencer par https.",
    });
  });
});
