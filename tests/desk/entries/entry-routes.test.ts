import { describe, expect, it } from "vitest";
import { createEntrances } from "../../../adapters/entry/entrances.ts";
import type { EntriesView, EntryLinkView } from "../../../src/desk/api/entries.ts";
import { NETWORKS } from "../../../src/desk/api/entries.ts";
import { entryRoutes } from "../../../src/desk/entries/entry-routes.ts";
import { fr } from "../../../src/i18n/fr/desk-entries.ts";
import { countEntry } from "../../../src/store/entry-counts.ts";
import { fixtureCollectivity, paris } from "../../collectivity/fixture.ts";
import { problemOf } from "../accounts/browser.ts";
import { staffedDesk } from "../staffed-desk.ts";

const NOW = paris("2026-11-25 10:00");
const PUBLIC = "https://chat.valcour.example";
const asked = { network: "linkedin", campaign: " Rentrée\t2026 ", service: null, lastDay: null };

async function openDesk(publicUrl: string | null = PUBLIC) {
  const collectivity = await fixtureCollectivity();
  const time = { now: NOW };
  const clock = () => time.now;
  const entrances = createEntrances({ key: "a-key", clock, today: () => "2026-11-25" });
  const desk = await staffedDesk(clock, ["agent", "editor", "supervisor"], ({ database, accounts }) =>
    entryRoutes({
      ...{ database, clock, publicUrl, collectivity: () => collectivity, guard: accounts.guard },
      entryLink: entrances.link,
    }),
  );
  const make = async (body: object) => {
    const response = await desk.staff.supervisor.post("/entries/link", body);
    return { status: response.status, response };
  };
  return { ...desk, collectivity, entrances, time, make };
}

describe("links of the Desk", () => {
  it("are made for those who supervise, with what they were asked to say", async () => {
    const { make, entrances, collectivity, url } = await openDesk();
    const [service] = collectivity.services;
    const { status, response } = await make({ ...asked, service: service?.id });
    expect(status).toBe(200);
    const link = (await response.json()) as EntryLinkView;
    expect(link.lasting).toBe(true);
    expect(link.address.startsWith(`${PUBLIC}/chat?src=linkedin&ref=`)).toBe(true);
    expect(link.address).not.toContain(url);
    expect(link.code).toContain("<svg");
    expect(entrances.read(new URL(link.address).searchParams.get("ref"))).toEqual({
      network: "linkedin",
      campaign: "Rentrée 2026",
      service: service?.id,
    });
  });

  it("end with their last day, where the town is", async () => {
    const { make, entrances, time } = await openDesk();
    const { response } = await make({ ...asked, lastDay: "2026-11-25" });
    const { address } = (await response.json()) as EntryLinkView;
    const reference = new URL(address).searchParams.get("ref");
    time.now = paris("2026-11-25 23:59");
    expect(entrances.read(reference)).not.toBeNull();
    time.now = paris("2026-11-26 00:00");
    expect(entrances.read(reference)).toBeNull();
  });

  it("say that they do not last where Parvis has no address of its own", async () => {
    const { make, url } = await openDesk(null);
    const link = (await (await make(asked)).response.json()) as EntryLinkView;
    expect(link).toMatchObject({ lasting: false });
    expect(new URL(link.address).port).toBe(new URL(url).port);
  });

  it.each([
    ["network", { network: "myspace" }],
    ["network", { network: "__proto__" }],
    ["campaign", { campaign: " \n " }],
    ["campaign", { campaign: "a".repeat(61) }],
    ["campaign", { campaign: 7 }],
    ["service", { service: "nulle-part" }],
    ["lastDay", { lastDay: "demain" }],
    ["lastDay", { lastDay: "2026-02-30" }],
    ["lastDay", { lastDay: "2026-11-24" }],
  ])("are refused with a word on the %s of %j", async (field, wrong) => {
    const { make } = await openDesk();
    const { status, response } = await make({ ...asked, ...wrong });
    expect(status).toBe(400);
    expect(await problemOf(response)).toMatchObject({ code: "invalid", field });
  });

  it("are none of an agent's business, nor their counts", async () => {
    const { staff } = await openDesk();
    for (const browser of [staff.agent, staff.editor]) {
      expect((await browser.post("/entries/link", asked)).status).toBe(403);
      expect((await browser.go("/desk/api/entries")).status).toBe(403);
    }
  });

  it("are counted by network and campaign over the days asked for", async () => {
    const { database, staff } = await openDesk();
    const count = (network: string, campaign: string, day: string) =>
      database.transaction().execute((within) => countEntry(within, { network, campaign, day }));
    await count("poster", "Piscine", "2026-11-25");
    await count("poster", "Piscine", "2026-11-19");
    await count("linkedin", "Rentrée", "2026-11-18");
    const read = async (days: string) =>
      (await (await staff.supervisor.go(`/desk/api/entries${days}`)).json()) as EntriesView;
    expect(await read("?days=7")).toEqual({
      from: "2026-11-19",
      counts: [{ network: "poster", campaign: "Piscine", conversations: 2 }],
    });
    expect((await read("")).counts).toHaveLength(2);
    expect((await staff.supervisor.go("/desk/api/entries?days=8")).status).toBe(400);
  });

  it("have words on what to paste where, for every network", () => {
    for (const network of NETWORKS) {
      expect(fr.network(network)).not.toBe(network);
      expect(fr.places(network).length, network).toBeGreaterThan(0);
      expect(fr.link.fileName(fr.network(network), "Été & fêtes !")).toMatch(
        /^code-qr-[a-z0-9-]+-ete-fetes\.svg$/,
      );
    }
  });
});
