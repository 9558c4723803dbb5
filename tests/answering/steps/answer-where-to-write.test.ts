import { describe, expect, it } from "vitest";
import { answerWhereToWrite } from "../../../src/answering/steps/answer-where-to-write.ts";
import { channelDirectory } from "../../../src/collectivity/channel-directory.ts";
import { turnOf } from "../turn-of.ts";

const CHANNELS = channelDirectory.parse([
  { network: "whatsapp", name: "WhatsApp de la mairie", address: "https://wa.me/33612345678" },
  { network: "messenger", address: "https://m.me/town" },
]);

function ask(text: string, channels = CHANNELS) {
  const turn = turnOf(text);
  const outcome = answerWhereToWrite({ ...turn, collectivity: { ...turn.collectivity, channels } });
  return outcome instanceof Promise || !("kind" in outcome) ? null : outcome;
}

describe("answerWhereToWrite", () => {
  it.each([
    "Où puis-je vous écrire ?",
    "ou vous ecrire",
    "Bonjour, où peut-on contacter la mairie ?",
    "Sur quels réseaux êtes-vous ?",
    "Êtes-vous sur les réseaux sociaux ?",
  ])("lists every address: %s", (text) => {
    const answer = ask(text);
    expect(answer?.text).toContain("WhatsApp de la mairie : https://wa.me/33612345678");
    expect(answer?.text).toContain("Messenger : https://m.me/town");
  });

  it.each([
    "Vous êtes sur WhatsApp ?",
    "Êtes-vous joignables sur WhatsApp ?",
    "Avez-vous un compte WhatsApp ?",
    "Peut-on vous écrire sur WhatsApp svp ?",
    "La mairie est-elle sur WhatsApp ?",
  ])("says yes with the address: %s", (text) => {
    expect(ask(text)?.text).toBe("Oui, vous pouvez nous écrire sur WhatsApp : https://wa.me/33612345678");
  });

  it("says no to a network that is not there, and where to write instead", () => {
    const text = ask("Vous êtes sur Snapchat ?")?.text ?? "";
    expect(text).toMatch(/^Non, vous ne pouvez pas nous écrire sur Snapchat/);
    expect(text).toContain("https://m.me/town");
  });

  it("gives a link to the town's own site as its source, where it is marked with the channel", () => {
    const { website } = turnOf("x").collectivity;
    const address = `${website}/discussion`;
    const answer = ask("Où vous écrire ?", channelDirectory.parse([{ network: "web", address }]));
    expect(answer?.text).not.toContain(address);
    expect(answer).toMatchObject({ citations: [{ url: address }] });
  });

  it.each([
    "Où puis-je écrire mon nom sur le formulaire ?",
    "Comment signaler un compte Facebook piraté ?",
    "Mon fils est harcelé sur Snapchat",
    "Où puis-je vous envoyer mon dossier ?",
    "Les photos du marché sont-elles sur Instagram ?",
    "Où se trouve la mairie ?",
    "Quel est le téléphone de la mairie ?",
  ])("is for other steps: %s", (text) => expect(ask(text)).toBeNull());

  it("has nothing to say without a directory", () => expect(ask("Vous êtes sur WhatsApp ?", [])).toBeNull());
});
