import { describe, expect, it } from "vitest";
import { htmlBlocks } from "../../../src/indexing/parse/web/html-blocks.ts";
import { blocksOf, readAs, temporaryFolder, textOf, verdict } from "./temp-files.ts";

const folder = temporaryFolder();
const prose =
  "Les inscriptions à la cantine se font en mairie ou sur le portail des familles, toute l'année. ".repeat(4);
const frame = (main: string, head = ""): string =>
  `<!doctype html><html lang="fr"><head><title>Cantine - Mairie</title>${head}</head><body><header>Bandeau</header><nav><a href="/">Menu principal</a></nav>${main}<aside>Publicité</aside><footer>Mentions légales</footer><script>alert(1)</script></body></html>`;

describe("main content", () => {
  it("is the main element, without navigation, with anchors and links", async () => {
    const html = frame(
      `<main><h1>Cantine</h1><nav>Fil d'Ariane</nav><p>${prose}</p><h2 id="tarifs">Tarifs</h2><p>Voir <a href="https://www.valcour-sur-alize.example/t">la grille</a>.<br>Merci.</p></main>`,
      '<link rel="canonical" href="https://www.valcour-sur-alize.example/cantine"><meta name="description" content="Qui, quand."><meta property="article:modified_time" content="2026-02-03T10:00:00Z">',
    );
    const outcome = await readAs(folder, "a.html", html);
    expect(blocksOf(outcome)).toEqual([
      { kind: "heading", level: 1, text: "Cantine" },
      { kind: "paragraph", text: prose.trim() },
      { kind: "heading", level: 2, text: "Tarifs", anchor: "tarifs" },
      { kind: "paragraph", text: "Voir [la grille](https://www.valcour-sur-alize.example/t).\nMerci." },
    ]);
    expect(outcome).toMatchObject({
      documents: [
        {
          metadata: {
            documentTitle: "Cantine",
            url: "https://www.valcour-sur-alize.example/cantine",
            documentDate: "2026-02-03",
            summary: "Qui, quand.",
          },
        },
      ],
    });
  });

  it("is found without a main element, and the body will do for a short page", async () => {
    const long = await readAs(
      folder,
      "b.html",
      frame(`<div class="contenu"><p>${prose}</p><p>${prose}</p></div>`),
    );
    expect(textOf(long)).toContain("portail des familles");
    expect(textOf(long)).not.toMatch(/Menu principal|Mentions|alert/);
    const short = await readAs(folder, "c.htm", frame("<p>Fermé lundi.</p>"));
    expect(textOf(short)).toContain("Fermé lundi.");
    expect(textOf(short)).not.toMatch(/Menu principal|Mentions|Bandeau|Publicité/);
  });
});

describe("encodings", () => {
  it.each([
    ["windows-1252", '<meta charset="windows-1252">'],
    ["déclarée à tort", '<meta charset="utf-8">'],
    ["tue", ""],
  ])("reads accents of a page %s", async (_, head) => {
    const html = frame("<p>Été, œuvre et 3 €</p>", head).replaceAll("œ", "\u009c").replaceAll("€", "\u0080");
    expect(textOf(await readAs(folder, "d.html", Buffer.from(html, "latin1")))).toContain(
      "Été, œuvre et 3 €",
    );
  });

  it("reads ISO-8859-15 and UTF-16", async () => {
    const latin9 = Buffer.from(frame("<p>3 \u00a4</p>", '<meta charset="iso-8859-15">'), "latin1");
    expect(textOf(await readAs(folder, "e.html", latin9))).toContain("3 €");
    const utf16 = Buffer.from(`\ufeff${frame("<p>Été</p>")}`, "utf16le");
    expect(textOf(await readAs(folder, "f.html", utf16))).toContain("Été");
  });

  it("sets aside what is no page at all", async () => {
    expect(verdict(await readAs(folder, "g.html", Buffer.from([0, 1, 2, 3, 0, 255])))).toBe("corrupt");
    expect(verdict(await readAs(folder, "h.html", "<html><body><script>x</script></body></html>"))).toBe(
      "empty",
    );
  });
});

describe("elements", () => {
  it("spreads merged cells down, reads accordions as questions and definitions as lines", () => {
    expect(
      htmlBlocks(
        "<table><tr><th>Jour</th><th colspan=2>Heures</th></tr><tr><td rowspan=2>Lundi</td><td>9 h</td><td>12 h</td></tr><tr><td>14 h</td><td>17 h</td></tr></table>",
      ),
    ).toEqual([
      {
        kind: "table",
        header: ["Jour", "Heures", ""],
        rows: [
          ["Lundi", "9 h", "12 h"],
          ["Lundi", "14 h", "17 h"],
        ],
      },
    ]);
    expect(htmlBlocks("<details><summary>Quand ?</summary><p>À 9 h.</p></details>")).toEqual([
      { kind: "faq", question: "Quand ?", answer: "À 9 h." },
    ]);
    expect(htmlBlocks("<dl><dt>Adresse</dt><dd>Place du Parvis</dd></dl>")).toEqual([
      { kind: "paragraph", text: "Adresse : Place du Parvis" },
    ]);
    expect(htmlBlocks("<table><tr><td><h2>Titre</h2><p>Mise en page.</p></td></tr></table>")).toEqual([
      { kind: "heading", level: 2, text: "Titre" },
      { kind: "paragraph", text: "Mise en page." },
    ]);
  });

  it("survives hostile nesting", () => {
    expect(JSON.stringify(htmlBlocks(`${"<div>".repeat(3_000)}fond${"</div>".repeat(3_000)}`))).toContain(
      "fond",
    );
    expect(JSON.stringify(htmlBlocks(`${"<b>".repeat(3_000)}fond`)).length).toBeLessThan(100_000);
  });
});
