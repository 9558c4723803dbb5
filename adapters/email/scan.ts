import { z } from "zod";
import { describeFault } from "../../src/telemetry/fault.ts";
import type { Log } from "../../src/telemetry/log.ts";
import type { ChannelMemory } from "../channel-definition.ts";
import { type IncomingMail, readIncomingMail } from "./incoming-mail.ts";
import type { Mailbox } from "./mailbox.ts";

export interface ScanDeps {
  readonly memory: ChannelMemory;
  readonly clock: () => Date;
  readonly log: Log;
  /**
   * Stores what a mail tells. True when the mail is dealt with: it may be marked as read.
   *
   * @throws when the database cannot commit: the mail is met again.
   */
  readonly take: (mail: IncomingMail, source: Buffer, at: Date) => Promise<boolean>;
  /** Marks or moves what was dealt with; left out for a folder where nothing is touched. */
  readonly settle?: (mailbox: Mailbox, uid: number) => Promise<void>;
}

const place = z.object({ validity: z.string(), last: z.number() });

/** Bytes of a mail that are read: attachments beyond are not seen. */
export const LARGEST_MAIL = 25 * 1024 * 1024;
/** When the server numbers its mails anew, those of so many days are met again; known ones are dropped by id. */
const RESCAN = 8 * 24 * 60 * 60 * 1000;

/**
 * Takes the mails of a folder that came since the last time, oldest first (RFC 3501, section 2.3.1.1). The first time
 * ever, only what comes from then on. A mail that cannot be read is left as it is, and the next ones are taken.
 */
export async function scanFolder(mailbox: Mailbox, folder: string, deps: ScanDeps): Promise<void> {
  const { memory, clock } = deps;
  const key = `folder:${folder}`;
  const box = await mailbox.mailboxOpen(folder);
  const validity = String(box.uidValidity);
  const kept = await memory.read(key);
  const known = kept === null ? null : place.parse(JSON.parse(kept));
  const remember = (last: number) => memory.write(key, JSON.stringify({ validity, last }));
  if (known === null) return remember(box.uidNext - 1);
  const renumbered = known.validity !== validity;
  const last = renumbered ? 0 : known.last;
  if (box.uidNext <= last + 1) return;
  const since = renumbered ? { since: new Date(clock().getTime() - RESCAN) } : {};
  const found = await mailbox.search({ uid: `${last + 1}:*`, ...since }, { uid: true });
  if (found === undefined || found === false) throw new Error("The mailbox cannot be searched");
  // `n:*` always names the last mail, even below n.
  const fresh = found.filter((uid) => uid > last).sort((one, other) => one - other);
  for (const uid of fresh) {
    await takeOne(mailbox, uid, deps);
    await remember(uid);
  }
  if (renumbered && fresh.length === 0) await remember(box.uidNext - 1);
}

async function takeOne(mailbox: Mailbox, uid: number, { take, settle, clock, log }: ScanDeps): Promise<void> {
  const query = { uid: true, internalDate: true, source: { start: 0, maxLength: LARGEST_MAIL } };
  const fetched = await mailbox.fetchOne(String(uid), query, { uid: true });
  // Deleted or moved meanwhile by somebody of the town.
  if (fetched === false || fetched.source === undefined) return;
  const { source, internalDate } = fetched;
  let mail: IncomingMail;
  try {
    mail = await readIncomingMail(source);
  } catch (fault) {
    return log.warn("channel.unreadable", {
      channel: "email",
      bytes: source.length,
      fault: describeFault(fault),
    });
  }
  const at = internalDate === undefined ? clock() : new Date(internalDate);
  if (await take(mail, source, at)) await settle?.(mailbox, uid);
}
