import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { createTurns } from "./turns.ts";

/** scrypt's cost: `N` a power of two, memory is 128 × N × r bytes. */
export interface PasswordCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** OWASP Password Storage Cheat Sheet: 128 MiB for each password. */
export const PASSWORD_COST: PasswordCost = { N: 2 ** 17, r: 8, p: 1 };

/** Two at a time bound the memory to 256 MiB; more than 32 waiting is a flood, not a town hall. */
const AT_ONCE = 2;
const WAITING = 32;
const LENGTH = 32;

export interface Passwords {
  /** What to store: `$scrypt$N,r,p$salt$key`. Throws TooBusy. */
  hash(password: string): Promise<string>;
  /**
   * `stale` is right too, and asks to be stored again under today's cost. Null compares with a password that nobody has,
   * so that an unknown account takes the time of a known one. Throws TooBusy.
   */
  check(password: string, stored: string | null): Promise<"right" | "stale" | "wrong">;
}

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

export function createPasswords(cost: PasswordCost = PASSWORD_COST): Passwords {
  const inTurn = createTurns(AT_ONCE, WAITING);

  const keyOf = (password: string, salt: Buffer, { N, r, p }: PasswordCost) =>
    // One way to write each character: keyboards disagree about accents.
    inTurn(() => derive(password.normalize("NFKC"), salt, LENGTH, { N, r, p, maxmem: 256 * N * r }));

  return {
    async hash(password) {
      const salt = randomBytes(16);
      const key = await keyOf(password, salt, cost);
      return `$scrypt$${cost.N},${cost.r},${cost.p}$${salt.toString("base64")}$${key.toString("base64")}`;
    },
    async check(password, stored) {
      const read = stored === null ? null : readStored(stored);
      const key = await keyOf(password, read?.salt ?? Buffer.alloc(16), read?.cost ?? cost);
      if (read === null || !timingSafeEqual(key, read.key)) return "wrong";
      return read.cost.N === cost.N && read.cost.r === cost.r && read.cost.p === cost.p ? "right" : "stale";
    },
  };
}

function readStored(stored: string): { cost: PasswordCost; salt: Buffer; key: Buffer } {
  const [, N, r, p, salt, key] = /^\$scrypt\$(\d+),(\d+),(\d+)\$([^$]+)\$([^$]+)$/.exec(stored) ?? [];
  if (salt === undefined || key === undefined) throw new Error("A stored password has an unknown form");
  return {
    cost: { N: Number(N), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, "base64"),
    key: Buffer.from(key, "base64"),
  };
}
