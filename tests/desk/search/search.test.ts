import { describe, expect, it } from "vitest";
import type { SearchView } from "../../../src/desk/api/knowledge.ts";
import type { Problem } from "../../../src/desk/api/session.ts";
import { searchRoutes } from "../../../src/desk/search/search-routes.ts";
import { openSample, sampleItem } from "../../retrieval/sample-index.ts";
import { NOW } from "../desk-data.ts";
import { person, serveAs } from "../serve-as.ts";

const agent = person("agent");

const items = [
  sampleItem(
    { id: "passeport.md", title: "Passeport", url: "https://valcour.example/passeport" },
    ["Le passeport d'un adulte coûte 86 €.", "Le délai est de six semaines."],
    ["Tarif", "Délai"],
  ),
  sampleItem({ id: "faq.yaml", title: "FAQ" }, [
    ["Où refaire son passeport ?", "Au guichet de l'état civil."],
  ]),
  sampleItem({ id: "interne.md", title: "Note", sensitivity: "internal" }, ["Passeport : code 1234."]),
  sampleItem({ id: "demain.md", title: "Demain", validFrom: "2026-11-26" }, ["Le passeport coûtera 90 €."]),
  ...Array.from({ length: 12 }, (_, i) =>
    sampleItem({ id: `p${i}.md`, title: `Passeport ${i}` }, [`Le passeport, cas numéro ${i}.`]),
  ),
];

const serve = async (ready = true) =>
  serveAs(
    searchRoutes({
      retriever: await openSample(items),
      ready: () => ready,
      collectivity: () => ({ timezone: "Europe/Paris" }),
      clock: () => new Date(NOW),
    }),
  );

describe("search", () => {
  it("finds official passages with what cites them", async () => {
    const { get } = await serve();
    const { status, body } = await get<SearchView>(agent, "search?q=prix%20du%20passeport%20adulte");
    expect(status).toBe(200);
    expect(body.results.length).toBe(8);
    const priced = body.results.find(({ passageId }) => passageId === "passeport.md::0");
    expect(priced).toEqual({
      passageId: "passeport.md::0",
      title: "Passeport",
      heading: "Tarif",
      text: "Le passeport d'un adulte coûte 86 €.",
      citation: {
        documentId: "passeport.md",
        title: "Passeport",
        url: "https://valcour.example/passeport",
        producer: "Valcour-sur-Alize",
        updated: "2026-01-01",
        heading: "Tarif",
        page: null,
        quote: "Le passeport d'un adulte coûte 86 €.",
      },
    });
  });

  it("shows the question of a FAQ pair, and nothing that citizens may not read yet or ever", async () => {
    const { get } = await serve();
    const { body } = await get<SearchView>(agent, "search?q=o%C3%B9%20refaire%20son%20passeport");
    expect(body.results[0]).toMatchObject({
      heading: "Où refaire son passeport ?",
      text: "Au guichet de l'état civil.",
    });
    const documents = body.results.map(({ citation }) => citation.documentId);
    expect(documents).not.toContain("interne.md");
    expect(documents).not.toContain("demain.md");
  });

  it("says what is wrong with a search it cannot make", async () => {
    const problem = async (query: string, ready = true) => {
      const { get } = await serve(ready);
      const { status, body } = await get<{ error: Problem }>(agent, `search${query}`);
      return [status, body.error.code, body.error.field];
    };
    expect(await problem("")).toEqual([400, "invalid", "q"]);
    expect(await problem("?q=%20%20")).toEqual([400, "invalid", "q"]);
    expect(await problem("?q=a&q=b")).toEqual([400, "invalid", "q"]);
    expect(await problem(`?q=${"a".repeat(501)}`)).toEqual([400, "invalid", "q"]);
    expect(await problem("?q=passeport", false)).toEqual([503, "unavailable", undefined]);
  });
});
