import { type Unzipped, unzipSync } from "fflate";
import type { ReadLimits } from "../read-limits.ts";

type Archive =
  | { readonly kind: "open"; readonly parts: Unzipped }
  | { readonly kind: "bomb" }
  | { readonly kind: "encrypted" }
  | { readonly kind: "broken" };

/** No Office document has as many parts. */
const MAX_PARTS = 20_000;
/** XML shrinks at most some fifty times; beyond this ratio an archive of a few megabytes is a bomb. */
const MAX_RATIO = 250;
const SMALL = 20_000_000;

/** Pictures and embedded files hold nothing we read. */
const IGNORED = /(^|\/)(media|embeddings|pictures|thumbnails)\//i;

/** Decompresses an Office archive within its limits; sizes are checked before anything is inflated. */
export function openArchive(bytes: Uint8Array, limits: ReadLimits): Archive {
  // Bit 0 of the general purpose flags of the first entry.
  if (((bytes[6] ?? 0) & 1) === 1) return { kind: "encrypted" };
  let total = 0;
  let count = 0;
  let bomb = false;
  try {
    const parts = unzipSync(bytes, {
      filter: (file) => {
        total += file.originalSize;
        count += 1;
        const swollen = total > SMALL && total > bytes.length * MAX_RATIO;
        bomb ||= total > limits.maxInflatedBytes || count > MAX_PARTS || swollen;
        return !bomb && !IGNORED.test(file.name);
      },
    });
    return bomb ? { kind: "bomb" } : { kind: "open", parts };
  } catch {
    return bomb ? { kind: "bomb" } : { kind: "broken" };
  }
}
