import { mkdir, open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const kept = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  /** Milliseconds since 1970. */
  expiresAt: z.number(),
  /** Digest of the refresh token that the configuration gave: another one begins anew. */
  seed: z.string(),
});

export type Tokens = z.infer<typeof kept>;

export interface TokenFile {
  /** Null when there is none, or none that can be read. */
  read(): Promise<Tokens | null>;
  /** Durable once it resolves: the token it replaces is worth nothing any more. */
  write(tokens: Tokens): Promise<void>;
}

/** Keeps renewed tokens in a file that only this account of the machine reads, written aside and renamed. */
export function createTokenFile(folder: string): TokenFile {
  const path = join(folder, "tokens.json");
  return {
    async read() {
      const text = await readFile(path, "utf8").catch(() => "null");
      try {
        return kept.safeParse(JSON.parse(text)).data ?? null;
      } catch {
        return null;
      }
    },
    async write(tokens) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const aside = `${path}.new`;
      const file = await open(aside, "w", 0o600);
      try {
        // A file left by a crash keeps the mode it had.
        await file.chmod(0o600);
        await file.writeFile(JSON.stringify(tokens));
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(aside, path);
    },
  };
}
