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
    const rating = { kind: "answer", target: "0b7e-41", useful: true };
    expect(
      accepted({ type: "event", name: "parvis/feedback", value: { ...rating, by: "Le maire" }, text: "x" }),
    ).toEqual({ type: "event", name: "parvis/feedback", value: rating });
    expect(accepted({ type: "event", name: "parvis/start", value: { a: 1 } })).toEqual({
      type: "event",
      name: "parvis/start",
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

  it.each([
    ["no value", undefined, "MissingProperty"],
    ["a value of another shape", true, "BadArgument"],
    ["a kind that cannot be rated", { kind: "mayor", target: "a", useful: true }, "BadArgument"],
    ["a target that is no id", { kind: "answer", target: "a' or 1=1", useful: true }, "BadArgument"],
    ["an endless target", { kind: "answer", target: "a".repeat(101), useful: true }, "BadArgument"],
    ["no target", { kind: "handoff", useful: true }, "BadArgument"],
    ["an opinion that is no yes or no", { kind: "answer", target: "a", useful: "yes" }, "BadArgument"],
  ])("refuses a rating with %s", (_, value, code) => {
    expect(
      accepted({ type: "event", name: "parvis/feedback", ...(value === undefined ? {} : { value }) }),
    ).toBe(code);
  });

  it("cannot be made to inherit anything", () => {
    const value = JSON.parse(
      '{"kind":"answer","target":"a","useful":true,"__proto__":{"polluted":true},"constructor":"y"}',
    ) as unknown;
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
