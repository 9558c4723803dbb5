import { describe, expect, it } from "vitest";
import type { Collectivity } from "../../../src/collectivity/schema.ts";
import { routeTo } from "../../../src/handoff/placing/route.ts";
import { fixtureCollectivity } from "../../collectivity/fixture.ts";

const plain = await fixtureCollectivity();
const collectivity: Collectivity = {
  ...plain,
  handoff: { ...plain.handoff, always: [{ topics: ["expulsion"], service: "etat-civil" }] },
  services: plain.services.map((service) =>
    service.id === "marche" ? { ...service, desk: { answeredBy: "techniques" } } : service,
  ),
};
const route = (
  text: string | null,
  contactService: string | null = null,
  topicService: string | null = null,
) => routeTo(collectivity, { text, contactService, topicService });

describe("routeTo", () => {
  it.each([
    ["what the question is about", route("je veux parler à quelqu'un pour mon passeport"), "etat-civil"],
    ["the service named", route("passez-moi la médiathèque"), "mediatheque"],
    ["the contact given, by its name", route("je veux un humain", "Déchèterie des Prés"), "decheterie"],
    ["the question before the contact", route("gravats", "Médiathèque du Lavoir"), "decheterie"],
    ["the rule before the question", route("gravats", null, "cantine"), "cantine"],
    ["a topic kept for people, in what is asked", route("un agent pour mon expulsion"), "etat-civil"],
    ["whoever answers for it", route("une place au marché de plein air"), "techniques"],
    ["nothing known", route("bonjour"), "mairie"],
    ["no question, no contact", route(null), "mairie"],
    ["no question, a contact", route(null, "Médiathèque du Lavoir"), "mediatheque"],
    ["a contact that is no service", route(null, "Préfecture"), "mairie"],
    ["a rule for a service taken away", route(null, null, "gone"), "mairie"],
  ])("%s", (_, service, expected) => {
    expect(service).toBe(expected);
  });
});
