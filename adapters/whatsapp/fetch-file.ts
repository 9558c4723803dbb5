import { z } from "zod";
import {
  LARGEST_MEDIA,
  type MediaOutcome,
  type ReceivedAttachment,
} from "../../src/conversation/attachment.ts";
import type { Graph } from "../meta/graph.ts";
import { type FetchMediaDeps, fetchMedia } from "../platform/fetch-media.ts";

const handle = z.object({ id: z.string().regex(/^[\w-]{1,100}$/) });
const place = z.looseObject({ url: z.string(), file_size: z.coerce.number().optional() });

/** Reads a citizen's file: its id gives an address that lives five minutes, opened with the token. */
export async function fetchFile(
  { content }: ReceivedAttachment,
  graph: Graph,
  deps: FetchMediaDeps,
): Promise<MediaOutcome> {
  const id = handle.safeParse(content).data?.id;
  if (id === undefined) return { kind: "refused", why: "gone" };
  const answer = await graph(`/${id}`, { method: "GET" });
  if (answer.kind !== "answered") return { kind: "refused", why: "failed" };
  const found = place.safeParse(answer.body);
  if (answer.status !== 200 || !found.success) {
    return { kind: "refused", why: answer.status === 400 || answer.status === 404 ? "gone" : "failed" };
  }
  if ((found.data.file_size ?? 0) > LARGEST_MEDIA) return { kind: "refused", why: "too-big" };
  return fetchMedia(found.data.url, deps);
}
