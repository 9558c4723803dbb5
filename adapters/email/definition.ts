import { z } from "zod";
import { fr } from "../../src/i18n/fr/email.ts";
import { defineChannel } from "../channel-definition.ts";

const LOCAL = new Set(["localhost", "127.0.0.1", "::1"]);

const server = (port: number) =>
  z
    .strictObject({
      host: z.string().min(1),
      port: z.int().min(1).max(65535).default(port),
      user: z.string().min(1),
      /** `none` only towards this very machine. */
      security: z.enum(["tls", "starttls", "none"]).default("tls"),
    })
    .refine(({ host, security }) => security !== "none" || LOCAL.has(host), fr.clearOnlyLocal);

/** `channels.email` of the configuration. */
const settings = z.strictObject({
  /** The mailbox given to citizens. */
  address: z.email().transform((address) => address.toLowerCase()),
  /** Shown as sender: the town. */
  name: z.string().min(1).max(80),
  imap: server(993),
  smtp: server(465),
  /** Where mails go once stored; they stay in INBOX, marked as read, when left out. */
  moveTo: z.string().min(1).optional(),
  /** Where the town's own mail program keeps what it sent: a person who answers from there takes the conversation. */
  sentFolder: z.string().min(1).optional(),
  /** Automatic mails to one address in a day; RFC 3834 asks for a limit against loops. */
  answersPerDay: z.int().min(1).max(10_000).default(20),
  /** Seconds between two looks at the mailbox, beside what the server tells by itself. */
  pollSeconds: z.int().min(1).max(3600).default(300),
  /** Seconds of silence of the SMTP server after which what became of a mail is unknown. */
  sendTimeoutSeconds: z.int().min(1).max(120).default(30),
});

export type EmailSettings = z.infer<typeof settings>;

export const email = defineChannel({
  name: "email",
  settings,
  secrets: {
    imapPassword: { variable: "PARVIS_EMAIL_IMAP_PASSWORD", required: true, from: fr.secrets.imap },
    smtpPassword: { variable: "PARVIS_EMAIL_SMTP_PASSWORD", required: true, from: fr.secrets.smtp },
  },
  load: async () => (await import("./create-email-channel.ts")).createEmailChannel,
});

export interface EmailSecrets {
  readonly imapPassword: string;
  readonly smtpPassword: string;
}
