import type { Call, Reply } from "../platform-server.ts";

const TWO_HOURS = 2 * 60 * 60 * 1000;

/** OAuth 2.0 of one account: each refresh token serves once. */
export function createTokens(client: string, secret: string, first: string, clock: () => Date) {
  let count = 0;
  let refresh = first;
  let access = "";
  let expiresAt = 0;
  return {
    renewals: () => count,
    /** As if the account had withdrawn its consent. */
    revoke() {
      refresh = "";
      access = "";
    },
    /** The access token ends before its time. */
    expire() {
      access = "";
    },
    valid: (authorization: string | undefined) =>
      access !== "" && authorization === `Bearer ${access}` && clock().getTime() < expiresAt,
    renew({ headers, raw, method }: Call): Reply {
      const form = new URLSearchParams(raw.toString());
      const basic = Buffer.from(`${client}:${secret}`).toString("base64");
      const known = headers.authorization === `Basic ${basic}` && form.get("client_id") === client;
      const asked = form.get("grant_type") === "refresh_token" && form.get("refresh_token") === refresh;
      if (method !== "POST" || !known || !asked || refresh === "") {
        return {
          status: 400,
          body: { error: "invalid_request", error_description: "Value passed was invalid." },
        };
      }
      count += 1;
      refresh = `refresh-${count}`;
      access = `access-${count}`;
      expiresAt = clock().getTime() + TWO_HOURS;
      const lasting = { token_type: "bearer", expires_in: TWO_HOURS / 1000, scope: "dm.read dm.write" };
      return { status: 200, body: { ...lasting, access_token: access, refresh_token: refresh } };
    },
  };
}
