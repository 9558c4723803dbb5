import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTokens, sameSecret } from "../../../adapters/web/tokens.ts";
import { handClock, SECRET } from "./web-server.ts";

const time = handClock();
const tokens = createTokens(SECRET, time.clock);
const issued = tokens.issue("api", "conversation", "dl_1", 60);

describe("tokens", () => {
  it("say which conversation and citizen they are for, in the names Direct Line clients read", () => {
    expect(tokens.check(issued, "api")).toMatchObject({
      kind: "valid",
      claims: { conv: "conversation", user: "dl_1" },
    });
  });

  it("die at their time", () => {
    const token = tokens.issue("api", "c", "dl_1", 60);
    time.advance(59_000);
    expect(tokens.check(token, "api").kind).toBe("valid");
    time.advance(1000);
    expect(tokens.check(token, "api").kind).toBe("expired");
  });

  it("of one use or one installation are worth nothing elsewhere", () => {
    const token = tokens.issue("api", "c", "dl_1", 60);
    expect(tokens.check(token, "stream").kind).toBe("forged");
    expect(createTokens(`${SECRET}2`, time.clock).check(token, "api").kind).toBe("forged");
  });

  it("are forged after any change, and never make the check fail", () => {
    const token = tokens.issue("api", "c", "dl_1", 60);
    const signed = token.slice(0, token.lastIndexOf("."));
    fc.assert(
      fc.property(fc.nat(signed.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, other) => {
        fc.pre(signed[at] !== other);
        const changed = `${token.slice(0, at)}${other}${token.slice(at + 1)}`;
        return tokens.check(changed, "api").kind === "forged";
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => tokens.check(text, "api").kind === "forged"),
    );
    expect(tokens.check("a".repeat(10_000), "api").kind).toBe("forged");
  });

  it("need a long secret", () => {
    expect(() => createTokens("short", time.clock)).toThrow(/32/);
  });
});

describe("sameSecret", () => {
  it("compares secrets of any length", () => {
    expect(sameSecret("abc", "abc")).toBe(true);
    expect(sameSecret("", "abc")).toBe(false);
    expect(sameSecret("abcd", "abc")).toBe(false);
  });
});
