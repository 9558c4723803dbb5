import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { notificationSettings } from "../../../src/desk/notifications/settings.ts";
import { SECRET } from "./desk-with-notifications.ts";

const email = { host: "smtp.valcour-sur-alize.example", from: "contact@valcour-sur-alize.example" };
const problems = (settings: unknown) =>
  notificationSettings
    .safeParse(settings)
    .error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);

describe("settings of notifications", () => {
  it("send nothing by default", () => {
    expect(notificationSettings.parse({})).toEqual({
      webhooks: [],
      batchSeconds: 60,
      includeWords: false,
    });
  });

  it.each<[z.input<typeof notificationSettings>["email"], boolean]>([
    [email, true],
    [{ ...email, host: "127.0.0.1" }, false],
    [{ ...email, host: "localhost" }, false],
    [{ ...email, host: "localhost", requireTls: true }, true],
    [{ ...email, host: "127.0.0.1.example.org" }, true],
    [{ ...email, requireTls: false }, false],
  ])("%j: encryption required %s", (settings, required) => {
    expect(notificationSettings.parse({ email: settings }).email?.requireTls).toBe(required);
  });

  it.each([
    ["contact@ma-commune.fr", "", "contact@ma-commune.fr"],
    ["Mairie <contact@ma-commune.fr>", "Mairie", "contact@ma-commune.fr"],
    ['"Mairie, accueil" <contact@ma-commune.fr>', "Mairie, accueil", "contact@ma-commune.fr"],
  ])("reads the sender %s", (from, name, address) => {
    expect(notificationSettings.parse({ email: { ...email, from } }).email?.from).toEqual({ name, address });
  });

  it.each([
    [{ email: { ...email, from: "Mairie" } }, ["email.from"]],
    [{ email: { ...email, from: "Mairie\r\nBcc: x@y.fr <contact@ma-commune.fr>" } }, ["email.from"]],
    [{ email: { ...email, user: "u" } }, ["email.password"]],
    [{ email: { ...email, password: "p" } }, ["email.user"]],
    [{ email: { ...email, user: "u", password: "p", requireTls: false } }, ["email.requireTls"]],
    [{ webhooks: [{ url: "http://chat.example/x", secret: SECRET }] }, ["webhooks.0.url"]],
    [{ webhooks: [{ url: "https://a:b@chat.example/x", secret: SECRET }] }, ["webhooks.0.url"]],
    [{ webhooks: [{ url: "ftp://chat.example/x", secret: SECRET }] }, ["webhooks.0.url"]],
    [{ webhooks: [{ url: "https://chat.example/x", secret: "short" }] }, ["webhooks.0.secret"]],
    [
      { webhooks: [{ url: "https://chat.example/x", secret: SECRET, events: ["test"] }] },
      ["webhooks.0.events.0"],
    ],
  ])("refuse %j", (settings, keys) => {
    expect(problems(settings)?.map((problem) => problem.slice(0, problem.indexOf(":")))).toEqual(keys);
  });
});
