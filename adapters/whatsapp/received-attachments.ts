import { LOCATION, OTHER, type ReceivedAttachment } from "../../src/conversation/attachment.ts";
import { file, type Message } from "./payload.ts";

const KINDS: Readonly<Record<string, string>> = {
  image: "image/*",
  audio: "audio/*",
  video: "video/*",
  voice: "audio/*",
  sticker: "image/*",
  document: "application/octet-stream",
};

/** What a message holds beside words, and its caption; null for a kind that is neither file nor place. */
export function receivedFile(
  message: Message,
): { readonly text: string; readonly attachments: readonly ReceivedAttachment[] } | null {
  if (message.location !== undefined) {
    const { latitude, longitude, name } = message.location;
    const content = { latitude, longitude, ...(name === undefined ? {} : { name }) };
    return { text: "", attachments: [{ contentType: LOCATION, content }] };
  }
  const kind = KINDS[message.type];
  if (kind === undefined) return null;
  const read = file.safeParse(message[message.type]);
  if (!read.success) return { text: "", attachments: [{ contentType: OTHER }] };
  const { id, mime_type, caption = "", filename } = read.data;
  const contentType = mime_type?.split(";")[0]?.trim() || kind;
  return {
    text: caption,
    attachments: [{ contentType, content: { id }, ...(filename === undefined ? {} : { name: filename }) }],
  };
}
