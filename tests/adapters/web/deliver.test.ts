import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createActivityLog } from "../../../adapters/web/activity-log.ts";
import { handClock, startWeb, temporaryFolder, type WebServer } from "./web-server.ts";

const DAY = 86_400_000;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: WebServer;
const time = handClock();

beforeEach(async () => {
  folder = await temporaryFolder();
  server = await startWeb({ folder: folder.path, clock: time.clock });
});
afterEach(async () => {
  await server.stop();
  await folder.remove();
});

const to = (id: string) => ({
  user: { id: "dl_1", name: "" },
  conversation: { id, name: "", isGroup: false, conversationType: "" },
});
const log = () => createActivityLog(server.database, time.clock);
const open = (id: string) =>
  server.database.transaction().execute((transaction) => log().start(id, "dl_1", transaction));
const read = async (id: string) => {
  const { activities, watermark } = await log().read(id, 0);
  return { watermark, activities: activities.map((activity) => JSON.parse(activity) as object) };
};

describe("delivering to the web", () => {
  it("writes who speaks, where and when, and keeps the name of an agent", async () => {
    await open("c1");
    const from = { id: "agent-3", name: "Service urbanisme" };
    const outcome = await server.channel.deliver(
      to("c1"),
      { type: "message", text: "Bonjour", from, channelData: { parvis: { kind: "answered" } } },
      "k1",
    );
    expect(outcome).toEqual({ kind: "delivered", id: "c1|b-k1" });
    expect((await read("c1")).activities).toEqual([
      {
        type: "message",
        text: "Bonjour",
        channelData: { parvis: { kind: "answered" } },
        id: "c1|b-k1",
        timestamp: time.clock().toISOString(),
        channelId: "web",
        serviceUrl: "http://localhost",
        from: { id: "parvis", role: "bot", name: "Service urbanisme" },
        recipient: { id: "dl_1", name: "" },
        conversation: { id: "c1" },
      },
    ]);
  });

  it("says what cannot be delivered, and why", async () => {
    await open("c1");
    const message = { type: "message", text: "Bonjour" };
    expect(await server.channel.deliver(to("erased"), message, "k")).toMatchObject({
      kind: "undeliverable",
      code: "gone",
    });
    expect(await server.channel.deliver({}, message, "k")).toMatchObject({ code: "invalid" });
    expect(await server.channel.deliver(to("c1"), { type: "trace" }, "k")).toMatchObject({ code: "invalid" });
    expect((await read("c1")).activities).toEqual([]);
  });

  it("asks to be tried again when the database refuses", async () => {
    await open("c1");
    await server.database.schema.alterTable("web_activity").renameTo("moved").execute();
    const outcome = await server.channel.deliver(to("c1"), { type: "message", text: "x" }, "k");
    expect(outcome.kind).toBe("retry");
    await server.database.schema.alterTable("moved").renameTo("web_activity").execute();
    expect((await server.channel.deliver(to("c1"), { type: "message", text: "x" }, "k")).kind).toBe(
      "delivered",
    );
  });

  it("numbers concurrent messages without loss, and pages through them", async () => {
    await open("c1");
    await Promise.all(
      Array.from({ length: 30 }, (_, count) =>
        server.channel.deliver(to("c1"), { type: "message", text: `m${count}` }, `k${count % 25}`),
      ),
    );
    const first = await log().read("c1", 0, 20);
    const second = await log().read("c1", first.watermark, 20);
    const ids = [...first.activities, ...second.activities].map(
      (text) => (JSON.parse(text) as { id: string }).id,
    );
    expect(new Set(ids).size).toBe(25);
    expect(ids).toHaveLength(25);
  });
});

describe("purge", () => {
  it("erases what is older than thirty days, and conversations without anything since", async () => {
    const message = { type: "message", text: "x" };
    await open("silent");
    await server.channel.deliver(to("silent"), message, "old");
    await open("alive");
    await server.channel.deliver(to("alive"), message, "old");
    time.advance(20 * DAY);
    await server.channel.deliver(to("alive"), message, "new");
    time.advance(11 * DAY);
    expect(await server.channel.purge()).toBe(2);
    expect(await log().has("silent")).toBe(false);
    expect(await read("alive")).toMatchObject({ watermark: 2, activities: [{ id: "alive|b-new" }] });
    await server.channel.deliver(to("alive"), message, "later");
    expect((await read("alive")).watermark).toBe(3);
  });
});
