import type { Database } from "../../store/database.ts";
import { forgetMedia, knownMedia } from "../../store/media.ts";
import type { MediaFolder } from "./media-folder.ts";

const DAY = 24 * 60 * 60 * 1000;
/** A file is written before the turn that keeps it is committed; no turn lasts this long. */
const YOUNG = 60 * 60 * 1000;

/**
 * Removes files past the transcript's retention, then whatever is on the disk that no row knows.
 *
 * @param days the transcript's retention.
 * @returns files removed from the disk.
 */
export async function purgeMedia(
  database: Database,
  media: MediaFolder,
  now: Date,
  days: number,
): Promise<number> {
  await forgetMedia(database, now.getTime() - days * DAY);
  return media.sweep(await knownMedia(database), (at) => now.getTime() - at < YOUNG);
}
