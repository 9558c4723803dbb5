import { LOCATION, OTHER, type ReceivedAttachment } from "../../src/conversation/attachment.ts";
import type { MessagingAttachment } from "./messaging-payload.ts";

/** By the platform's own word. A map: an object would answer to `constructor` too. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["image", "image/*"],
  ["audio", "audio/*"],
  ["video", "video/*"],
  ["file", "application/octet-stream"],
  ["sticker", "image/*"],
]);

/** Attachments of a message; stories, reels, templates and the like have no content of the citizen's own. */
export function receivedAttachments(
  attachments: readonly MessagingAttachment[],
  unsupported: boolean,
): readonly ReceivedAttachment[] {
  const received = attachments.map(({ type, payload }): ReceivedAttachment => {
    const { url, title, coordinates } = payload ?? {};
    if (coordinates !== undefined) {
      return { contentType: LOCATION, content: { latitude: coordinates.lat, longitude: coordinates.long } };
    }
    const contentType = TYPES.get(type);
    if (contentType === undefined || url === undefined) return { contentType: OTHER };
    return { contentType, contentUrl: url, ...(title === undefined ? {} : { name: title }) };
  });
  return received.length === 0 && unsupported ? [{ contentType: OTHER }] : received;
}
