import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import type { ScannedFile } from "./scan.ts";

/** SHA-256 (hex) of the content. @throws when the file cannot be read. */
export async function hashFile(file: ScannedFile): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(join(file.folder, file.path))) hash.update(chunk);
  return hash.digest("hex");
}
