import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messageContent } from "../../../adapters/whatsapp/message-content.ts";
import { plainText } from "../../../adapters/whatsapp/plain-text.ts";
import { sendBody } from "../../simulators/whatsapp/cloud-rules.ts";

const choices = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ title: `Choix ${at}`, value: `valeur ${at}` }));

describe("messageContent", () => {
  it("shows up to three choices as buttons, up to ten as a list", () => {
    expect(messageContent("Quoi ?", choices(3))).toMatchObject({ interactive: { type: "button" } });
    expect(messageContent("Quoi ?", choices(4))).toMatchObject({ interactive: { type: "list" } });
  });

  it("numbers the choices under a text that is too long for buttons", () => {
    const { text } = messageContent("a".repeat(1025), choices(2)) as { text: { body: string } };
    expect(text.body.endsWith("\n\n1. Choix 0\n2. Choix 1")).toBe(true);
  });

  it("does not number what the text numbers already", () => {
    const words = `${"a".repeat(1100)}\n1. Oui\n2. Non`;
    const numbers = [
      { title: "1", value: "Oui" },
      { title: "2", value: "Non" },
    ];
    expect(messageContent(words, numbers)).toMatchObject({ text: { body: words } });
  });

  it("names by its number a choice that an id cannot hold", () => {
    const long = [
      { title: "1", value: "x".repeat(300) },
      { title: "2", value: "court" },
    ];
    expect(JSON.stringify(messageContent("Quoi ?", long))).toContain('{"id":"1","title":"1"}');
  });

  it("always makes what WhatsApp accepts, without losing a choice", () => {
    const choice = fc.record({
      title: fc.string({ minLength: 1, maxLength: 20 }),
      value: fc.string({ maxLength: 300 }),
    });
    const words = fc.string({ minLength: 1, maxLength: 3800 }).filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(words, fc.array(choice, { maxLength: 10 }), (text, offered) => {
        const content = messageContent(text, offered);
        const sent = {
          messaging_product: "whatsapp",
          recipient_type: "individual",
          to: "+33600000000",
          ...content,
        };
        expect(sendBody.safeParse(sent).error?.message).toBeUndefined();
        const shown = JSON.stringify(content).replaceAll("\u200a", "").replaceAll("\u02cb", "`");
        for (const { title } of offered) {
          expect(shown).toContain(JSON.stringify(title.trim()).slice(1, -1));
        }
      }),
    );
  });
});

describe("plainText", () => {
  it.each([
    ["*gras* et _penché_", "*\u200agras* et _\u200apenché_"],
    ["~barré~ `code`", "~\u200abarré~ \u02cbcode\u02cb"],
    ["> cité", "\u200a> cité"],
    ["3 * 4 = 12 * 1", "3 * 4 = 12 * 1"],
    ["snake_case_name", "snake_case_name"],
    ["https://ville.fr/_a_/*b* et jean_paul_@ville.fr", "https://ville.fr/_a_/*b* et jean_paul_@ville.fr"],
    ["Étoile * seule", "Étoile * seule"],
  ])("shows %j as it is", (text, plain) => {
    expect(plainText(text, 4096)).toBe(plain);
  });

  it("loses no word for lack of room", () => {
    expect(plainText("*a* *b*", 7)).toBe("*a* *b*");
  });
});
