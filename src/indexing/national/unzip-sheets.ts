import { unzipSync } from "fflate";

/** Unpacked size above which the archive is refused; DILA's is about 140 MB. */
const LIMIT = 1024 * 1024 * 1024;

export type Unzipped =
  | {
      readonly kind: "files";
      readonly files: ReadonlyArray<{ readonly name: string; readonly bytes: Uint8Array }>;
    }
  | { readonly kind: "not-zip" }
  | { readonly kind: "too-large"; readonly megabytes: number };

/** Unpacks the entries whose name matches, refusing an archive that announces more than one gigabyte. */
export function unzipSheets(bytes: Uint8Array, name: RegExp): Unzipped {
  let size = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: (entry) => {
        size += name.test(entry.name) ? entry.originalSize : 0;
        return size <= LIMIT && name.test(entry.name);
      },
    });
    if (size > LIMIT) return { kind: "too-large", megabytes: LIMIT / 1024 / 1024 };
    const files = Object.entries(entries).map(([entry, content]) => ({ name: entry, bytes: content }));
    return { kind: "files", files: files.sort((one, other) => (one.name < other.name ? -1 : 1)) };
  } catch {
    return { kind: "not-zip" };
  }
}
