import { z } from "zod";
import type { CallPlatform, PlatformAnswer } from "../platform/call-platform.ts";
import type { TeamsSecrets, TeamsSettings } from "./definition.ts";

export type TokenOutcome =
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "none"; readonly answer: PlatformAnswer };

/** The application's access token for the Bot Framework connector, kept until shortly before it ends. */
export interface AppToken {
  read(): Promise<TokenOutcome>;
  /** The connector took the token. */
  taken(): void;
  /** The connector refused it: another is asked for. True when it had been good before, so that another may help. */
  refused(): boolean;
}

/** Milliseconds before its end at which a token is no longer used. */
const MARGIN = 300_000;
const SCOPE = "https://api.botframework.com/.default";
const granted = z.looseObject({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });

/** OAuth 2.0 client credentials (RFC 6749, 4.4) at Microsoft Entra's v2.0 endpoint. */
export function createAppToken(
  call: CallPlatform,
  { appId, tenantId, loginUrl }: Pick<TeamsSettings, "appId" | "tenantId" | "loginUrl">,
  { appPassword }: TeamsSecrets,
  clock: () => Date,
): AppToken {
  let held: { readonly token: string; readonly until: number; good: boolean } | null = null;
  let asking: Promise<TokenOutcome> | null = null;

  async function ask(): Promise<TokenOutcome> {
    const body = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: appId,
      client_secret: appPassword,
      scope: SCOPE,
    });
    const answer = await call(`${loginUrl}/${tenantId}/oauth2/v2.0/token`, { method: "POST", body });
    const read =
      answer.kind === "answered" && answer.status === 200 ? granted.safeParse(answer.body).data : null;
    if (!read) return { kind: "none", answer };
    const { access_token: token, expires_in } = read;
    held = { token, until: clock().getTime() + expires_in * 1000 - MARGIN, good: false };
    return { kind: "token", token };
  }

  return {
    read() {
      if (held !== null && clock().getTime() < held.until) {
        return Promise.resolve({ kind: "token", token: held.token });
      }
      asking ??= ask().finally(() => {
        asking = null;
      });
      return asking;
    },
    taken() {
      if (held !== null) held.good = true;
    },
    refused() {
      const good = held?.good ?? false;
      held = null;
      return good;
    },
  };
}
