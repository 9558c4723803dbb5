import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { signatureHeaders } from "../../../src/desk/notifications/webhook/sign.ts";
import { SECRET } from "./desk-with-notifications.ts";

type IsFromParvis = (
  headers: Readonly<Record<string, string>>,
  body: Buffer,
  secret: string,
  now?: number,
) => boolean;

const guide = readFileSync(new URL("../../../docs/notifications.md", import.meta.url), "utf8");
const [, code = ""] = /```js\n(.*?)```/s.exec(guide) ?? [];
const { isFromParvis } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
  isFromParvis: IsFromParvis;
};

describe("the signature check given to receivers", () => {
  const at = Date.parse("2026-11-23T10:00:00Z");
  const body = '{"text":"é"}';
  const signed = signatureHeaders(SECRET, body, new Date(at));
  const headers = {
    "x-parvis-timestamp": signed["X-Parvis-Timestamp"],
    "x-parvis-signature": signed["X-Parvis-Signature"],
  };

  it("accepts our calls", () => {
    expect(isFromParvis(headers, Buffer.from(body), SECRET, at + 299_000)).toBe(true);
  });

  it.each([
    ["another body", headers, '{"text":"e"}', SECRET, at],
    ["another secret", headers, body, `${SECRET}!`, at],
    ["another time", { ...headers, "x-parvis-timestamp": String(at / 1000 + 1) }, body, SECRET, at],
    ["an old call", headers, body, SECRET, at + 301_000],
    ["no signature", {}, body, SECRET, at],
    ["half a signature", { ...headers, "x-parvis-signature": "sha256=ab" }, body, SECRET, at],
  ] as const)("refuses %s", (_what, given, received, secret, now) => {
    expect(isFromParvis(given, Buffer.from(received), secret, now)).toBe(false);
  });
});
