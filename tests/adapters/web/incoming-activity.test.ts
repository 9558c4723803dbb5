import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, readIncoming } from "../../../adapters/web/incoming-activity.ts";

const accepted = (body: unknown) => {
  const check = readIncoming(body, 4000);
  return check.kind === "accepted" ? check.activity : check.refusal.code;
};

describe("readIncoming", () => {
  it("keeps what a citizen may say and drops the rest", () => {
    expect(accepted({ type: "message", text: " Bonjour\r\n\u0000à tous ", value: 1, from: {} })).toEqual({
      type: "message",
      text: "Bonjour\nà tous",
    });
    expect(accepted({ type: "event", name: "parvis/feedback", value: { useful: true }, text: "x" })).toEqual({
      type: "event",
      name: "parvis/feedback",
      value: { useful: true },
    });
    expect(accepted({ type: "typing", text: "x" })).toEqual({ type: "typing" });
  });

  it("ignores a locale or a client id it cannot use", () => {
    const body = {
      type: "message",
      text: "x",
      locale: "'; drop table",
      channelData: { clientActivityID: {} },
    };
    expect(accepted(body)).toEqual({ type: "message", text: "x" });
  });

  it("measures the text once cleaned", () => {
    expect(accepted({ type: "message", text: `${"a".repeat(4000)}${" ".repeat(50)}` })).toMatchObject({
      type: "message",
    });
    expect(accepted({ type: "message", text: "a".repeat(4001) })).toBe("MessageSizeTooBig");
  });

  it("cannot be made to inherit anything", () => {
    const value = JSON.parse('{"__proto__":"x","constructor":"y"}') as unknown;
    const activity = accepted({ type: "event", name: "parvis/feedback", value });
    expect((JSON.parse(JSON.stringify(activity)) as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});

describe("cleanText", () => {
  it("leaves no control character, override or broken surrogate, and changes nothing twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const clean = cleanText(text);
        expect(clean).not.toMatch(/[[\p{Cc}\u202A-\u202E\u2066-\u2069]--[\n\t]]/v);
        expect(clean.isWellFormed()).toBe(true);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });

  it("keeps French, emoji made of several signs, and line breaks", () => {
    const text = "L'été à Valcour :\n– œufs, « ça » 👨‍👩‍👧‍👦\tfin";
    expect(cleanText(text)).toBe(text);
  });
});
