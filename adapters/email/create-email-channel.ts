import { Router } from "express";
import type { Channel } from "../channel.ts";
import type { ChannelDeps } from "../channel-definition.ts";
import { createTakeIn } from "../webhook/take-in.ts";
import { createAdministration } from "./administration.ts";
import { EMAIL } from "./capabilities.ts";
import type { EmailSecrets, EmailSettings } from "./definition.ts";
import { createDelivery } from "./deliver.ts";
import { fetchAttachment } from "./fetch-attachment.ts";
import { createMailbox, type Mailbox, withMailbox } from "./mailbox.ts";
import { readArrived, readSent } from "./read-mail.ts";
import { type ScanDeps, scanFolder } from "./scan.ts";
import { createSmtp } from "./smtp.ts";
import { createThreads } from "./threads.ts";
import { watchMailbox } from "./watch.ts";

const NAME = "email";
const INBOX = "INBOX";

/** One mailbox of the town: IMAP in, SMTP out. */
export function createEmailChannel(
  settings: EmailSettings,
  secrets: EmailSecrets,
  deps: ChannelDeps,
): Channel {
  const { inbox, memory, clock, log, random } = deps;
  const { address, moveTo, sentFolder } = settings;
  const takeIn = createTakeIn({ channel: NAME, inbox, clock, log });
  const threads = createThreads(memory, clock);
  const smtp = createSmtp(settings, secrets.smtpPassword);
  let watch: ReturnType<typeof watchMailbox> | null = null;

  const arrived: ScanDeps = {
    memory,
    clock,
    log,
    async take(mail, source, at) {
      const event = readArrived(mail, source.toString("latin1"), at, address);
      // Before the event: the answer may leave as soon as that is stored.
      if (event.kind === "said") await threads.follow(mail);
      await takeIn([event]);
      return event.kind === "said" || event.kind === "report";
    },
    async settle(mailbox, uid) {
      await mailbox.messageFlagsAdd(String(uid), ["\\Seen"], { uid: true });
      if (moveTo !== undefined) await mailbox.messageMove(String(uid), moveTo, { uid: true });
    },
  };
  const sent: ScanDeps = {
    memory,
    clock,
    log,
    async take(mail, _source, at) {
      await takeIn([readSent(mail, at, address)]);
      return true;
    },
  };

  async function scan(mailbox: Mailbox): Promise<void> {
    if (sentFolder !== undefined) await scanFolder(mailbox, sentFolder, sent);
    // Last, so that it is the folder under watch.
    await scanFolder(mailbox, INBOX, arrived);
  }

  return {
    name: NAME,
    capabilities: EMAIL,
    routes: Router(),
    deliver: createDelivery(smtp, settings, threads),
    fetchMedia: (attachment) => {
      const folders = moveTo === undefined ? [INBOX] : [moveTo, INBOX];
      return withMailbox(settings, secrets.imapPassword, (mailbox) =>
        fetchAttachment(mailbox, folders, attachment),
      ).catch(() => ({ kind: "refused", why: "failed" }) as const);
    },
    async start() {
      watch ??= watchMailbox({
        open: () => createMailbox(settings, secrets.imapPassword),
        scan,
        poll: settings.pollSeconds * 1000,
        random,
        log,
      });
    },
    async close() {
      await watch?.close();
      smtp.close();
    },
    administration: createAdministration(settings, secrets, smtp),
  };
}
