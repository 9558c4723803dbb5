import { ImapFlow } from "imapflow";
import type { EmailSettings } from "./definition.ts";

const CONNECT = 15_000;
const SILENCE = 5 * 60_000;

export type Mailbox = ImapFlow;

/** A connection to the town's mailbox, not opened yet. */
export function createMailbox({ imap }: Pick<EmailSettings, "imap">, password: string): Mailbox {
  const mailbox = new ImapFlow({
    host: imap.host,
    port: imap.port,
    secure: imap.security === "tls",
    doSTARTTLS: imap.security === "starttls" ? true : imap.security === "none" ? false : undefined,
    auth: { user: imap.user, pass: password },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: CONNECT,
    greetingTimeout: CONNECT,
    socketTimeout: SILENCE,
  });
  // A lost connection ends the command under way as well, where it is seen.
  mailbox.on("error", () => undefined);
  return mailbox;
}

/** Opens a connection for one piece of work and ends it. @throws as imapflow does. */
export async function withMailbox<Result>(
  settings: Pick<EmailSettings, "imap">,
  password: string,
  work: (mailbox: Mailbox) => Promise<Result>,
): Promise<Result> {
  const mailbox = createMailbox(settings, password);
  try {
    await mailbox.connect();
    return await work(mailbox);
  } finally {
    mailbox.close();
  }
}
