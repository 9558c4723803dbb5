import { LOCATION, OTHER, type ReceivedAttachment } from "../../src/conversation/attachment.ts";
import type { Attachment } from "./payload.ts";

/** The file or place of a message; X sends at most one. */
export function receivedAttachments(attachment: Attachment | undefined): readonly ReceivedAttachment[] {
  if (attachment === undefined) return [];
  const place = attachment.location?.shared_coordinate?.coordinates.coordinates;
  if (place !== undefined) {
    // GeoJSON: longitude first.
    const [longitude, latitude] = place;
    return [{ contentType: LOCATION, content: { latitude, longitude } }];
  }
  const { type, media_url_https: image, video_info } = attachment.media ?? {};
  if (type === "photo" && image !== undefined) return [{ contentType: "image/*", contentUrl: image }];
  // The lightest one that plays: agents look at it, and files have a largest size.
  const lightest = (video_info?.variants ?? [])
    .filter(({ content_type }) => content_type === "video/mp4")
    .toSorted((one, other) => (one.bitrate ?? 0) - (other.bitrate ?? 0))[0];
  if (lightest !== undefined) return [{ contentType: "video/mp4", contentUrl: lightest.url }];
  return [{ contentType: OTHER }];
}
