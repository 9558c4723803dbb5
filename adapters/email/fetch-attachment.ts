import { z } from "zod";
import {
  LARGEST_MEDIA,
  type MediaOutcome,
  type ReceivedAttachment,
} from "../../src/conversation/attachment.ts";
import { attachmentOf } from "./incoming-mail.ts";
import type { Mailbox } from "./mailbox.ts";
import { LARGEST_MAIL } from "./scan.ts";

const handle = z.object({ messageId: z.string(), index: z.int().min(0) });

/** Reads an attachment from the mailbox again, found by its mail's id: mails get moved, and numbers with them. */
export async function fetchAttachment(
  mailbox: Mailbox,
  folders: readonly string[],
  { content }: ReceivedAttachment,
): Promise<MediaOutcome> {
  const read = handle.safeParse(content);
  if (!read.success) return { kind: "refused", why: "gone" };
  const { messageId, index } = read.data;
  for (const folder of folders) {
    await mailbox.mailboxOpen(folder, { readOnly: true });
    const found = await mailbox.search({ header: { "message-id": `<${messageId}>` } }, { uid: true });
    const uid = found === undefined || found === false ? undefined : found[0];
    if (uid === undefined) continue;
    const source = { start: 0, maxLength: LARGEST_MAIL };
    const fetched = await mailbox.fetchOne(String(uid), { source }, { uid: true });
    const attachment =
      fetched === false || fetched.source === undefined ? null : await attachmentOf(fetched.source, index);
    if (attachment === null) continue;
    const { bytes, contentType } = attachment;
    return bytes.length > LARGEST_MEDIA
      ? { kind: "refused", why: "too-big" }
      : { kind: "fetched", bytes, contentType };
  }
  return { kind: "refused", why: "gone" };
}
