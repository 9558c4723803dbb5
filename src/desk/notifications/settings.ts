import { z } from "zod";
import { fr } from "../../i18n/fr/notifications.ts";
import { isAddress, isLoopbackHost } from "./address.ts";
import { NOTICE_KINDS } from "./notification.ts";

/** `contact@ma-commune.fr` or `Mairie <contact@ma-commune.fr>`. */
const from = z.string().transform((written, context) => {
  const [, name = "", inner] = /^\s*([^<>\p{Cc}]*?)\s*<([^<>\s]+)>\s*$/u.exec(written) ?? [];
  const address = inner ?? written.trim();
  if (isAddress(address)) return { name: name.replace(/^"(.*)"$/, "$1"), address };
  context.addIssue({ code: "custom", message: fr.settings.from });
  return z.NEVER;
});

const email = z
  .strictObject({
    host: z.string().min(1),
    port: z.int().min(1).max(65535).default(587),
    /** TLS from the first byte (port 465); otherwise STARTTLS. */
    secure: z.boolean().default(false),
    user: z.string().min(1).optional(),
    password: z.string().min(1).optional(),
    from,
    /** Refuses to send in clear; only this machine's own relay may do without. */
    requireTls: z.boolean().optional(),
    /** Authority that signed the server's certificate, as PEM, when it is the town's own. */
    ca: z.string().startsWith("-----BEGIN CERTIFICATE-----").optional(),
  })
  .transform((settings) => ({
    ...settings,
    requireTls: settings.requireTls ?? !isLoopbackHost(settings.host),
    /** Whether messages may cross a network unencrypted. */
    inClear: !settings.secure && settings.requireTls === false && !isLoopbackHost(settings.host),
  }))
  .superRefine((settings, context) => {
    const refuse = (key: string, message: string) =>
      context.addIssue({ code: "custom", path: [key], message });
    if ((settings.user === undefined) !== (settings.password === undefined)) {
      refuse(settings.user === undefined ? "user" : "password", fr.settings.userAndPassword);
    }
    if (settings.inClear && settings.password !== undefined)
      refuse("requireTls", fr.settings.passwordInClear);
  });

const webhook = z
  .strictObject({
    url: z.url({ protocol: /^https?$/ }),
    /** Signs what is sent. */
    secret: z.string().min(32, fr.settings.secret),
    events: z.array(z.enum(NOTICE_KINDS)).min(1).optional(),
    /** Lets it be on the town's own network, where http is allowed too. */
    allowPrivate: z.boolean().default(false),
  })
  .superRefine((settings, context) => {
    const { protocol, username, password } = new URL(settings.url);
    const refuse = (message: string) => context.addIssue({ code: "custom", path: ["url"], message });
    if (protocol === "http:" && !settings.allowPrivate) refuse(fr.settings.https);
    if (username !== "" || password !== "") refuse(fr.settings.credentials);
  });

/** How agents are told outside the Desk; nothing is sent by default. */
export const notificationSettings = z.strictObject({
  email: email.optional(),
  webhooks: z.array(webhook).max(10).default([]),
  /** Notices are gathered for that long before one message tells them all. */
  batchSeconds: z.number().int().min(0).max(3600).default(60),
  /** Lets the citizen's words, masked, leave the Desk. */
  includeWords: z.boolean().default(false),
});

export type NotificationSettings = z.infer<typeof notificationSettings>;
export type EmailSettings = NonNullable<NotificationSettings["email"]>;
export type WebhookSettings = NotificationSettings["webhooks"][number];
