import { z } from "zod";
import { LOCATION, OTHER, type ReceivedAttachment } from "../../src/conversation/attachment.ts";
import type { TeamsActivity } from "./payload.ts";

const FILE = "application/vnd.microsoft.teams.file.download.info";
const TYPES: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  doc: "application/msword",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  heic: "image/heic",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  mp4: "video/mp4",
};

const attachment = z.looseObject({
  contentType: z.string().max(200),
  contentUrl: z.url().optional().catch(undefined),
  name: z.string().max(200).optional().catch(undefined),
  content: z.unknown().optional(),
});
const file = z.looseObject({
  downloadUrl: z.url(),
  fileType: z.string().max(20).optional().catch(undefined),
});
/** schema.org's Place, as Bot Framework carries it. */
const place = z.looseObject({
  type: z.literal("Place"),
  name: z.string().max(200).optional().catch(undefined),
  geo: z.looseObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }),
});

/** What came beside the words; Teams' HTML copy of the words is none of it. */
export function readAttachments({
  attachments,
  entities,
}: Pick<TeamsActivity, "attachments" | "entities">): ReceivedAttachment[] {
  return [...attachments.flatMap(attachmentOf), ...entities.flatMap(placeOf)];
}

function attachmentOf(given: unknown): ReceivedAttachment[] {
  const read = attachment.safeParse(given).data;
  if (read === undefined) return [{ contentType: OTHER }];
  const { contentUrl, content } = read;
  const contentType = read.contentType.toLowerCase();
  if (contentType === "text/html") return [];
  const named = read.name === undefined ? {} : { name: read.name };
  const download = contentType === FILE ? file.safeParse(content).data : undefined;
  if (download !== undefined) {
    const type = TYPES[download.fileType?.toLowerCase() ?? ""] ?? "application/octet-stream";
    return [{ contentType: type, contentUrl: download.downloadUrl, ...named }];
  }
  const isFile = /^(image|audio|video|text|application)\/[a-z0-9.+*-]+$/.test(contentType);
  if (!isFile || contentUrl === undefined || contentType.startsWith("application/vnd.microsoft.")) {
    return [{ contentType: OTHER }];
  }
  return [{ contentType, contentUrl, ...named }];
}

function placeOf(given: unknown): ReceivedAttachment[] {
  const read = place.safeParse(given).data;
  if (read === undefined) return [];
  const { latitude, longitude } = read.geo;
  const content = { latitude, longitude, ...(read.name === undefined ? {} : { name: read.name }) };
  return [{ contentType: LOCATION, content }];
}
