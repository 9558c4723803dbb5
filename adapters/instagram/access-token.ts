import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Log } from "../../src/telemetry/log.ts";
import type { CallPlatform } from "../platform/call-platform.ts";

const DAY = 24 * 60 * 60 * 1000;
/** A token younger than this cannot be renewed. */
const YOUNGEST = DAY;
/** Days left below which the technician is told. */
export const ALARM_DAYS = 10;

const kept = z.object({
  token: z.string(),
  /** Milliseconds since 1970. */
  renewedAt: z.number(),
  expiresAt: z.number(),
  /** Digest of the token given by the environment when this one was renewed from it. */
  from: z.string(),
});
type Kept = z.infer<typeof kept>;

const renewal = z.looseObject({ access_token: z.string().min(1), expires_in: z.number().positive() });

export interface AccessTokenDeps {
  readonly call: CallPlatform;
  readonly graphUrl: string;
  /** The environment's: wins over a kept one renewed from another. */
  readonly given: string;
  readonly folder: string;
  readonly clock: () => Date;
  readonly log: Log;
}

/** The 60-day token of Instagram Login, renewed once a day and kept on disk, readable by its owner only. */
export interface AccessToken {
  current(): string;
  /** Days left; null when the token was never renewed, so that nobody knows. */
  daysLeft(): number | null;
  /** Renews it when it is a day old (Instagram Platform, "Refresh access token"). */
  renew(): Promise<void>;
}

export function createAccessToken(deps: AccessTokenDeps): AccessToken {
  const { call, graphUrl, given, folder, clock, log } = deps;
  const file = join(folder, "token.json");
  const origin = createHash("sha256").update(given).digest("hex");
  let held: Kept | null = readKept(file, origin);

  function keep(next: Kept): void {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const aside = `${file}.${process.pid}.tmp`;
    writeFileSync(aside, JSON.stringify(next), { mode: 0o600 });
    renameSync(aside, file);
    held = next;
  }

  const daysLeft = () => (held === null ? null : Math.floor((held.expiresAt - clock().getTime()) / DAY));
  const current = () => held?.token ?? given;
  return {
    current,
    daysLeft,
    async renew() {
      const now = clock().getTime();
      if (held !== null && now - held.renewedAt < YOUNGEST) return;
      // The page shows the token in the address, and nowhere else; this address is never logged.
      const asked = new URLSearchParams({ grant_type: "ig_refresh_token", access_token: current() });
      const answer = await call(`${graphUrl}/refresh_access_token?${asked}`, { method: "GET" });
      const read =
        answer.kind === "answered" && answer.status === 200 ? renewal.safeParse(answer.body) : null;
      if (read?.success) {
        const { access_token: token, expires_in } = read.data;
        keep({ token, renewedAt: now, expiresAt: now + expires_in * 1000, from: origin });
        return log.info("instagram.token-renewed");
      }
      const left = daysLeft();
      if (left === null || left >= ALARM_DAYS) log.warn("instagram.token-not-renewed", { daysLeft: left });
      else log.error("channel.alert", { channel: "instagram", what: "token-expires", daysLeft: left });
    },
  };
}

/** Null for a token that came from another one than the environment's: a new one was put there since. */
function readKept(file: string, origin: string): Kept | null {
  try {
    const read = kept.parse(JSON.parse(readFileSync(file, "utf8")));
    return read.from === origin ? read : null;
  } catch {
    return null;
  }
}
