import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carryLink } from "../../../src/conversation/carry/carry-link.ts";
import {
  carryId,
  carryToken,
  findCarryToken,
  withoutCarryToken,
} from "../../../src/conversation/carry/carry-token.ts";

const KEY = "a-key-of-at-least-thirty-two-characters";

describe("a carry token", () => {
  it("fits every network's link and is found again in whatever is around it", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string({ minLength: 32 }), (random, before, key) => {
        const token = carryToken(key, carryId(random));
        expect(token).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
        const said = `${before} ${token}, merci`;
        expect(findCarryToken(key, said)).toEqual({ id: carryId(random) });
        expect(withoutCarryToken(said)).not.toContain(carryId(random));
      }),
    );
  });

  it("is believed only as it was signed", () => {
    const token = carryToken(KEY, carryId("one"));
    fc.assert(
      fc.property(
        fc.integer({ min: 6, max: token.length - 1 }),
        fc.constantFrom(..."0123456789abcdef"),
        (at, digit) => {
          const altered = token.slice(0, at) + digit + token.slice(at + 1);
          expect(findCarryToken(KEY, altered)?.id ?? null).toBe(altered === token ? carryId("one") : null);
        },
      ),
    );
    expect(findCarryToken("another-key-of-thirty-two-characters", token)).toEqual({ id: null });
  });

  it("is not seen in ordinary words", () => {
    fc.assert(fc.property(fc.string(), (text) => findCarryToken(KEY, text) === null));
    expect(findCarryToken(KEY, "la suite-0123456789abcdef de mon dossier")).toBeNull();
  });

  it("goes in each network's own parameter, beside what the address already has", () => {
    const token = carryToken(KEY, carryId("one"));
    expect(carryLink("web", "https://chat.town.example/chat", token)).toBe(
      `https://chat.town.example/chat?suite=${token}`,
    );
    expect(carryLink("telegram", "https://t.me/town_bot", token)).toBe(
      `https://t.me/town_bot?start=${token}`,
    );
    expect(carryLink("messenger", "https://m.me/town?x=1", token)).toBe(`https://m.me/town?x=1&ref=${token}`);
    const whatsapp = carryLink("whatsapp", "https://wa.me/33612345678", token) ?? "";
    expect(new URL(whatsapp).searchParams.get("text")).toContain(token);
    expect(whatsapp).not.toContain("+");
    expect(withoutCarryToken(whatsapp)).not.toContain(carryId("one"));
    expect(carryLink("instagram", "https://www.instagram.com/town", token)).toBeNull();
  });
});
