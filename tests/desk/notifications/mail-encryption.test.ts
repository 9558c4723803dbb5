import { describe, expect, it } from "vitest";
import { checkNotifications } from "../../../src/desk/notifications/check-notifications.ts";
import { notificationSettings } from "../../../src/desk/notifications/settings.ts";
import { addHandoff, deskWithNotifications, SECRET } from "./desk-with-notifications.ts";
import { freePort, startMailServer } from "./mail-server.ts";
import { selfSigned } from "./self-signed.ts";

const FROM = "contact@valcour-sur-alize.example";
const DESK = "https://chat.valcour-sur-alize.example/desk";
const certificate = selfSigned();
const signIn = {
  authOptional: false,
  onAuth: (
    { username, password }: { username?: string | undefined; password?: string | null | undefined },
    _session: unknown,
    done: (error: Error | null, answer?: { user: string }) => void,
  ) =>
    username === "parvis" && password === "right" ? done(null, { user: "parvis" }) : done(new Error("No")),
};
const check = (email: object) =>
  checkNotifications(
    notificationSettings.parse({ email: { host: "localhost", from: FROM, ...email } }),
    DESK,
  );

describe("encryption of e-mails", () => {
  it("uses STARTTLS and signs in when the authority is known", async () => {
    const mail = await startMailServer({ ...certificate, ...signIn });
    const email = {
      host: "localhost",
      port: mail.port,
      from: FROM,
      requireTls: true,
      ca: certificate.cert,
      user: "parvis",
      password: "right",
    };
    expect(await check(email)).toEqual([
      { status: "ok", message: `Courriels : localhost:${mail.port} accepte la connexion` },
    ]);
    const desk = await deskWithNotifications({ settings: { email } });
    await addHandoff(desk.database, "h1");
    await desk.queue({ kind: "test", key: "test", to: "amel@valcour-sur-alize.example" });
    await desk.after(0);
    expect(mail.received.map(({ headers }) => headers.get("subject"))).toEqual([
      "Valcour-sur-Alize : essai des messages de Parvis",
    ]);
  });

  it("sends nothing to a server that cannot encrypt, whose certificate is unknown, or for another name", async () => {
    const plain = await startMailServer();
    const unknown = await startMailServer(certificate);
    for (const email of [
      { host: "localhost", port: plain.port, requireTls: true },
      { host: "localhost", port: unknown.port, requireTls: true },
      { host: "127.0.0.1", port: unknown.port, requireTls: true, ca: certificate.cert },
    ]) {
      const desk = await deskWithNotifications({ settings: { email: { ...email, from: FROM } } });
      await desk.queue({ kind: "test", key: "test", to: "amel@valcour-sur-alize.example" });
      await desk.after(0);
      expect(await desk.outcome("test")).toMatchObject({
        status: "pending",
        error: "La connexion chiffrée avec le serveur de messagerie n'a pas pu être établie.",
      });
    }
    expect([...plain.received, ...unknown.received]).toEqual([]);
  });
});

describe("checkNotifications", () => {
  it("says how to mend a wrong password, a missing server, a wrong kind of port and a missing certificate", async () => {
    const mail = await startMailServer({ ...certificate, ...signIn });
    const closed = await freePort();
    const password = { user: "parvis", password: "wrong", ca: certificate.cert };
    const remedies = [
      await check({ port: mail.port, ...password }),
      await check({ port: closed }),
      await check({ port: mail.port, secure: true }),
      await check({ port: mail.port, requireTls: true }),
    ].flatMap((findings) => findings.map(({ status, remedy }) => `${status} ${remedy?.slice(0, 42)}`));
    expect(remedies).toEqual([
      "failure Vérifiez « notifications.email.user » et «",
      "failure Vérifiez « notifications.email.host » et «",
      "failure Vérifiez « port » et « secure » (465 : tru",
      "failure Vérifiez « port » et « secure » (465 : tru",
    ]);
  });

  it("looks webhooks up, and misses the address of the Desk", async () => {
    const settings = notificationSettings.parse({
      webhooks: ["good", "private", "unknown"].map((name) => ({
        url: `https://${name}.example/secret-path`,
        secret: SECRET,
      })),
    });
    const findings = await checkNotifications(settings, null, async (name) => {
      if (name === "unknown.example") throw new Error("ENOTFOUND");
      return [{ address: name === "good.example" ? "93.184.215.14" : "10.0.0.1", family: 4 }];
    });
    expect(findings.map(({ status }) => status)).toEqual(["ok", "failure", "failure", "warning"]);
    expect(JSON.stringify(findings)).not.toContain("secret-path");
    expect(await checkNotifications(notificationSettings.parse({}), null)).toMatchObject([{ status: "ok" }]);
  });
});
