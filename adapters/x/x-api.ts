import type { CallPlatform, PlatformAnswer, PlatformCall } from "../platform/call-platform.ts";
import type { UserAccess } from "./user-access.ts";

/** `no-access`: the account is not authorized any more; nothing was sent. */
export type XAnswer = PlatformAnswer | { readonly kind: "no-access" };

export interface XApi {
  /** A call as the town's account (`/2/users/me`). */
  user(path: string, call: PlatformCall): Promise<XAnswer>;
  /** A call as the app, which webhooks ask for. */
  app(path: string, call: PlatformCall): Promise<PlatformAnswer>;
}

export interface XApiDeps {
  readonly call: CallPlatform;
  /** Without final slash. */
  readonly apiUrl: string;
  readonly access: UserAccess;
  readonly bearerToken: string;
}

/** API 2 of X; an access token that is refused is renewed, once. */
export function createXApi({ call, apiUrl, access, bearerToken }: XApiDeps): XApi {
  return {
    async user(path, { headers, ...rest }) {
      const url = `${apiUrl}${path}`;
      const send = (authorization: string) => call(url, { ...rest, headers: { ...headers, authorization } });
      const first = await access.authorize(rest.method, url);
      if (first.kind === "refused") return { kind: "no-access" };
      if (first.kind === "unreachable") return first;
      const answer = await send(first.header);
      if (answer.kind !== "answered" || answer.status !== 401) return answer;
      const again = await access.renew(first.header);
      if (again.kind === "unreachable") return again;
      return again.kind === "granted" ? send(again.header) : answer;
    },
    app: (path, { headers, ...rest }) =>
      call(`${apiUrl}${path}`, { ...rest, headers: { ...headers, authorization: `Bearer ${bearerToken}` } }),
  };
}
