import { describe, expect, it } from "vitest";
import type { Answer, Citation } from "../../src/answering/answer.ts";
import { renderAnswer } from "../../src/conversation/render-answer.ts";
import { SMS, WEB } from "./recording-channel.ts";

const citation: Citation = {
  documentId: "pages/cni.md",
  title: "Carte d'identité",
  url: "https://www.valcour-sur-alize.example/cni#pieces",
  producer: "Mairie de Valcour-sur-Alize",
  updated: "2026-03-01",
  heading: "Pièces à fournir",
  page: 2,
  quote: "Un justificatif de domicile.",
};
const answered: Answer = {
  kind: "answered",
  text: "Il faut **un justificatif** :\n* une facture\n* [le formulaire](https://a.example/f)",
  citations: [citation],
  seeAlso: [{ ...citation, title: "Passeport", url: null }],
};
const clarify: Answer = {
  kind: "clarify",
  text: "Parlez-vous de :",
  proposals: [
    { label: "La carte d'identité", question: "?" },
    { label: "Le passeport", question: "?" },
  ],
};
const web = { channel: "web", capabilities: WEB, called: "la commune de Valcour-sur-Alize" };
const sms = { channel: "sms", capabilities: SMS, called: "la commune de Valcour-sur-Alize" };

describe("renderAnswer", () => {
  it("gives the widget structured sources, tagged, and keeps the text bare", () => {
    const activity = renderAnswer(answered, "none", web);
    expect(activity).toMatchObject({ type: "message", text: answered.text, textFormat: "markdown" });
    expect(activity.channelData?.parvis).toMatchObject({
      kind: "answered",
      citations: [
        {
          title: "Carte d'identité",
          url: "https://www.valcour-sur-alize.example/cni?utm_source=parvis&utm_medium=web&utm_campaign=reponse#pieces",
        },
      ],
      seeAlso: [{ title: "Passeport", url: null }],
    });
  });

  it("writes the sources as lines where there are no cards, without markup", () => {
    const { text, textFormat } = renderAnswer(answered, "none", sms);
    expect(textFormat).toBe("plain");
    expect(text).toBe(
      [
        "Il faut un justificatif :",
        "- une facture",
        "- le formulaire (https://a.example/f)",
        "",
        "Source : Carte d'identité, « Pièces à fournir » (Mairie de Valcour-sur-Alize, mis à jour le 1er mars 2026), page 2",
        "https://www.valcour-sur-alize.example/cni?utm_source=parvis&utm_medium=sms&utm_campaign=reponse#pieces",
        "Voir aussi : Passeport",
      ].join("\n"),
    );
  });

  it("offers proposals as buttons, or numbered where there are none or too few", () => {
    const buttons = renderAnswer(clarify, "none", web);
    expect(buttons.suggestedActions?.actions).toEqual([
      { type: "imBack", title: "La carte d'identité", value: "La carte d'identité" },
      { type: "imBack", title: "Le passeport", value: "Le passeport" },
    ]);
    expect(buttons.text).toBe("Parlez-vous de :");
    for (const maxButtons of [0, 1]) {
      const listed = renderAnswer(clarify, "none", { ...sms, capabilities: { ...SMS, maxButtons } });
      expect(listed.suggestedActions).toBeUndefined();
      expect(listed.text).toContain("1. La carte d'identité\n2. Le passeport\n\nRépondez par le numéro");
    }
  });

  it("says a machine speaks, after the numbers in an emergency", () => {
    const emergency: Answer = { kind: "emergency", text: "Appelez le 112.", numbers: ["112"] };
    expect(renderAnswer(answered, "first", web).text).toMatch(
      /^Bonjour, vous échangez avec un assistant automatique/,
    );
    expect(renderAnswer(answered, "again", web).text).toMatch(/^Vous échangez toujours/);
    expect(renderAnswer(emergency, "first", web).text).toMatch(/^Appelez le 112\.\n\nBonjour, vous échangez/);
  });

  it("says a contact once, its page with the channel it was given on", () => {
    const contact = {
      ...{ service: "Accueil", phone: "05 36 49 10 00", email: null, opening: null },
      url: "https://www.valcour.example/mairie",
    };
    const text =
      "Voici :\n\n**Accueil**\n- téléphone : 05 36 49 10 00\n- page : https://www.valcour.example/mairie";
    const answer = { kind: "handoff" as const, reason: "asked" as const, text, contact };
    const said = renderAnswer(answer, "none", sms).text ?? "";
    expect(said.match(/valcour\.example/g)).toHaveLength(1);
    expect(said).toContain("https://www.valcour.example/mairie?utm_source=parvis&utm_medium=sms");
    expect(said.match(/Accueil/g)).toHaveLength(1);
  });

  it("adds only what the text does not say of the contact", () => {
    const handoff: Answer = {
      kind: "handoff",
      text: "Je ne sais pas. Appelez l'accueil au 05 36 49 10 00.",
      reason: "no-evidence",
      contact: {
        service: "Accueil de la mairie",
        phone: "05 36 49 10 00",
        email: "mairie@valcour-sur-alize.example",
        url: null,
        opening: "Ouvert demain à 9 h",
      },
    };
    expect(renderAnswer(handoff, "none", sms).text).toBe(
      `${handoff.text}\n\nAccueil de la mairie\nCourriel : mairie@valcour-sur-alize.example\nOuvert demain à 9 h`,
    );
    expect(renderAnswer(handoff, "none", web).text).toBe(handoff.text);
    expect(renderAnswer(handoff, "none", web).channelData?.parvis.contact?.phone).toBe("05 36 49 10 00");
  });
});
