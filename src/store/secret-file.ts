import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fr } from "../i18n/fr/secret.ts";

const SHORTEST = 32;

/** There is no secret to sign with; `remedy` says how to mend it, in French, for the technician. */
export class SecretUnusable extends Error {
  readonly remedy: string;

  constructor({ message, remedy }: { message: string; remedy: string }, cause?: unknown) {
    super(message, { cause });
    this.name = "SecretUnusable";
    this.remedy = remedy;
  }
}

/**
 * Reads the installation's own signing secret, or makes it once (32 random bytes, hex, readable by the owner only).
 *
 * @throws SecretUnusable when it cannot be read or written, or is too short: without a secret nothing starts.
 */
export function readOrCreateSecret(path: string): string {
  try {
    const secret = readIfPresent(path) ?? create(path);
    if (secret.length >= SHORTEST) return secret;
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new SecretUnusable(fr.unusable(path, cause), error);
  }
  throw new SecretUnusable(fr.tooShort(path, SHORTEST));
}

function readIfPresent(path: string): string | null {
  try {
    return readFileSync(path, "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Written aside and renamed, so that a process cut short leaves no half secret. */
function create(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}.tmp`;
  writeFileSync(aside, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600 });
  renameSync(aside, path);
  return readFileSync(path, "utf8").trim();
}
