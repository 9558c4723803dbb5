import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHANNELS } from "../../adapters/registry.ts";
import { campaignLink } from "../../src/conversation/campaign-link.ts";

describe("campaignLink", () => {
  it("puts the tag after the query and before the fragment", () => {
    const tag = "utm_source=parvis&utm_medium=web&utm_campaign=reponse";
    expect(campaignLink("https://a.example/x", "web")).toBe(`https://a.example/x?${tag}`);
    expect(campaignLink("https://a.example/x?a=1#top", "web")).toBe(`https://a.example/x?a=1&${tag}#top`);
    expect(campaignLink("https://a.example/x?", "web")).toBe(`https://a.example/x?${tag}`);
    expect(campaignLink("https://a.example/#/route?x", "web")).toBe(`https://a.example/?${tag}#/route?x`);
  });

  it("names every channel as the medium", () => {
    for (const name of ["web", ...CHANNELS.map((channel) => channel.name)]) {
      const { searchParams } = new URL(campaignLink("https://a.example/x", name));
      expect(searchParams.get("utm_medium")).toBe(name);
    }
  });

  it("leaves other addresses and marked links alone", () => {
    for (const url of [
      "mailto:a@b.example",
      "tel:+33536491000",
      "/relatif",
      "https://a.example/?utm_source=lettre",
    ]) {
      expect(campaignLink(url, "web")).toBe(url);
    }
  });

  it("changes nothing else of any web address, and tags once", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        fc.pre(!url.includes("utm_"));
        const tagged = campaignLink(url, "sms");
        const [before, after] = [new URL(url), new URL(tagged)];
        expect(after.searchParams.get("utm_medium")).toBe("sms");
        expect(after.hash).toBe(before.hash);
        expect(after.pathname).toBe(before.pathname);
        expect(after.search.startsWith(before.search)).toBe(true);
        expect(campaignLink(tagged, "sms")).toBe(tagged);
      }),
    );
  });
});
