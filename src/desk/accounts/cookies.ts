import type { CookieOptions, Request, Response } from "express";

export interface CookieSettings {
  readonly publicUrl: string | null;
  /** `auto` follows the public address, or else the request. */
  readonly secure: boolean | "auto";
}

export interface Cookies {
  read(request: Request, name: string): string | null;
  /** Without `seconds`, the browser forgets it when it is closed. */
  set(request: Request, response: Response, name: string, value: string, seconds?: number): void;
  clear(request: Request, response: Response, name: string): void;
}

/** HttpOnly cookies; behind https their name forbids that another host of the domain plants them. */
export function createCookies({ publicUrl, secure }: CookieSettings): Cookies {
  const isSecure = (request: Request) => {
    if (secure !== "auto") return secure;
    return publicUrl === null ? request.secure : publicUrl.startsWith("https:");
  };
  const fullName = (request: Request, name: string) => (isSecure(request) ? `__Host-${name}` : name);
  // Not Strict: the return from the identity provider is a navigation begun on its site, which would come without them.
  const options = (request: Request): CookieOptions => ({
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(request),
    path: "/",
  });

  return {
    read(request, name) {
      const start = `${fullName(request, name)}=`;
      const found = (request.headers.cookie ?? "")
        .split(";")
        .map((pair) => pair.trim())
        .find((pair) => pair.startsWith(start));
      return found === undefined ? null : found.slice(start.length);
    },
    set(request, response, name, value, seconds) {
      const age = seconds === undefined ? {} : { maxAge: seconds * 1000 };
      response.cookie(fullName(request, name), value, { ...options(request), ...age });
    },
    clear(request, response, name) {
      response.clearCookie(fullName(request, name), options(request));
    },
  };
}
