import { fr } from "../../i18n/fr/media.ts";
import { LOCATION, OTHER, type Place, type ReceivedAttachment } from "../attachment.ts";

export type AttachmentKind = keyof typeof fr.cannotRead;

const LONGEST_NAME = 200;

/** What came beside the words of an Activity, as JSON; what has not the shape of an attachment is left out. */
export function readAttachments(activity: string): readonly ReceivedAttachment[] {
  const { type, attachments } = JSON.parse(activity) as Readonly<Record<string, unknown>>;
  if (type !== "message" || !Array.isArray(attachments)) return [];
  return attachments.filter(
    (one): one is ReceivedAttachment => typeof one === "object" && typeof one?.contentType === "string",
  );
}

export function kindOf({ contentType }: ReceivedAttachment): AttachmentKind {
  if (contentType === LOCATION) return "place";
  if (contentType === OTHER) return "other";
  const family = contentType.toLowerCase().split("/", 1)[0];
  return family === "image" || family === "audio" || family === "video" ? family : "file";
}

/** As the citizen's device named it, on one line; else the kind in French. For showing only. */
export function shownName(attachment: ReceivedAttachment): string {
  const { name } = attachment;
  // A right-to-left mark would show "gpj.exe" as "exe.jpg".
  const line = typeof name === "string" ? name.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ").trim() : "";
  return line === "" ? fr.names[kindOf(attachment)] : line.slice(0, LONGEST_NAME);
}

/** `Position : 45.1000, 3.2000`; null for what is no place, or has no coordinates of this planet. */
export function placeInWords({ contentType, content }: ReceivedAttachment): string | null {
  if (contentType !== LOCATION || typeof content !== "object" || content === null) return null;
  const { latitude, longitude } = content as Partial<Place>;
  if (typeof latitude !== "number" || typeof longitude !== "number") return null;
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return null;
  return fr.position(latitude.toFixed(4), longitude.toFixed(4));
}
