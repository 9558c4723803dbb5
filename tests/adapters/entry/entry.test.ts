import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { createEntrances } from "../../../adapters/entry/entrances.ts";
import { readReference, signedReference } from "../../../adapters/entry/signed-reference.ts";
import { entryReference } from "../../../adapters/web/client/entry-reference.ts";
import { createDirectLine } from "../../../adapters/web/client/protocol/direct-line.ts";
import { createWebChannel } from "../../../adapters/web/create-web-channel.ts";
import { createInbox } from "../../../src/conversation/inbox.ts";
import { startHttp } from "../../../src/http/server.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { entryCounts } from "../../../src/store/entry-counts.ts";
import { silentLog } from "../../conversation/recording-channel.ts";
import { PRESENTATION, SECRET } from "../web/web-server.ts";

const KEY = "a-key-for-entries";
const NOW = new Date("2026-11-25T10:00:00Z");
const LATER = new Date(NOW.getTime() + 1000);
const rentree = { network: "linkedin", campaign: "Rentrée 2026", service: "mairie" };

const entries = fc.record({
  network: fc.stringMatching(/^[a-z]{1,20}$/),
  campaign: fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).filter(({ length }) => length <= 60),
  service: fc.option(fc.stringMatching(/^[a-z-]{1,60}$/)),
});

describe("a signed reference", () => {
  it("says what it was made to say, whatever that is", () => {
    fc.assert(
      fc.property(entries, fc.boolean(), (entry, ends) => {
        const reference = signedReference(entry, ends ? LATER : null, KEY);
        expect(readReference(reference, KEY, NOW)).toEqual(entry);
      }),
    );
  });

  it("is worth nothing with one character changed, another key, or a signature of another reference", () => {
    const reference = signedReference(rentree, null, KEY);
    // The last character of a signature holds four bits that mean nothing.
    fc.assert(
      fc.property(fc.nat(reference.length - 2), fc.constantFrom(..."Az09-_.é "), (place, character) => {
        fc.pre(reference[place] !== character);
        const forged = reference.slice(0, place) + character + reference.slice(place + 1);
        expect(readReference(forged, KEY, NOW)).toBeNull();
      }),
    );
    expect(readReference(reference, "another-key", NOW)).toBeNull();
    const [other = ""] = signedReference({ ...rentree, campaign: "x" }, null, KEY).split(".");
    expect(readReference(`${other}.${reference.split(".")[1]}`, KEY, NOW)).toBeNull();
  });

  it("ends when it was to end", () => {
    const reference = signedReference(rentree, LATER, KEY);
    expect(readReference(reference, KEY, NOW)).toEqual(rentree);
    expect(readReference(reference, KEY, LATER)).toBeNull();
  });

  it.each([
    undefined,
    null,
    7,
    {},
    ["a.b"],
    "",
    ".",
    "a.b",
    "x".repeat(10_000),
    `${"a".repeat(700)}.${"b".repeat(22)}`,
  ])("%j is none", (given) => expect(readReference(given, KEY, NOW)).toBeNull());

  it("never makes the reader throw", () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        expect(readReference(given, KEY, NOW)).toBeNull();
      }),
    );
  });
});

async function town() {
  const database = await openDatabase(":memory:");
  const time = { now: NOW };
  const clock = () => time.now;
  const entrances = createEntrances({ key: KEY, clock, today: () => clock().toISOString().slice(0, 10) });
  const ids = () => crypto.randomUUID();
  const channel = createWebChannel({
    ...{
      database,
      entrances,
      secret: SECRET,
      allowedOrigins: [],
      publicUrl: null,
      log: silentLog,
      clock,
      ids,
    },
    inbox: createInbox(database, { clock, ids, onAccepted: () => {} }),
    presentation: () => PRESENTATION,
  });
  const http = await startHttp([channel], { port: 0, host: "127.0.0.1", trustedProxies: 0, log: silentLog });
  onTestFinished(async () => {
    await channel.close();
    await http.close(0);
    await database.destroy();
  });
  /** A page opened at this address, whose citizen begins to write. */
  const follow = async (address: string) => {
    const directLine = createDirectLine(`${http.url}/`, entryReference(new URL(address).search));
    const opened = await directLine.open();
    if (opened.kind !== "ok") throw new Error(opened.kind);
    return { begin: () => directLine.start(opened.value) };
  };
  return { database, entrances, http, time, follow, counts: () => entryCounts(database, "2026-11-01") };
}

describe("a link spread on a network", () => {
  it("leads to the chat, and is also a QR code that holds nothing but drawing", async () => {
    const { entrances } = await town();
    const { address, code } = entrances.link("https://chat.valcour.example", rentree, null);
    expect(address).toMatch(/^https:\/\/chat\.valcour\.example\/chat\?src=linkedin&ref=[\w-]+\.[\w-]{22}$/);
    expect(code).toMatch(/^<svg .*<\/svg>$/);
    expect(code).not.toMatch(/<script|href|on\w+=/);
  });

  it("counts each new conversation once, however often it is opened again", async () => {
    const { database, entrances, follow, counts, http } = await town();
    const { address } = entrances.link(http.url, rentree, null);
    for (const page of [await follow(address), await follow(address)]) {
      expect((await page.begin()).kind).toBe("ok");
      expect((await page.begin()).kind).toBe("ok");
    }
    expect(await counts()).toEqual([{ network: "linkedin", campaign: "Rentrée 2026", conversations: 2 }]);
    const stored = await database.selectFrom("inbound").select("activity").execute();
    expect(stored.map(({ activity }) => JSON.parse(activity ?? "{}").channelData)).toEqual([
      { entry: rentree },
      { entry: rentree },
    ]);
  });

  it("opens the chat all the same when it is forged, damaged or has expired, and counts nothing", async () => {
    const { entrances, follow, counts, http, time } = await town();
    const { address } = entrances.link(http.url, rentree, LATER);
    time.now = LATER;
    for (const bad of [
      address,
      `${http.url}/chat?src=linkedin&ref=forged`,
      `${http.url}/chat?src=snapchat`,
    ]) {
      expect((await (await follow(bad)).begin()).kind).toBe("ok");
    }
    expect(await counts()).toEqual([]);
  });

  it("adds up by network and campaign over days, whatever the network", async () => {
    const { entrances, follow, counts, http, time, database } = await town();
    const from = async (network: string, campaign: string) => {
      const { address } = entrances.link(http.url, { network, campaign, service: null }, null);
      await (await follow(address)).begin();
    };
    await from("poster", "Piscine");
    time.now = new Date(NOW.getTime() + 24 * 3_600_000);
    await from("poster", "Piscine");
    await from("snapchat", "Piscine");
    expect(await counts()).toEqual([
      { network: "poster", campaign: "Piscine", conversations: 2 },
      { network: "snapchat", campaign: "Piscine", conversations: 1 },
    ]);
    expect(await entryCounts(database, "2026-11-26")).toHaveLength(2);
    expect(await entryCounts(database, "2026-11-27")).toEqual([]);
  });
});
