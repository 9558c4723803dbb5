import type { Request } from "express";

/** Address of this installation as its visitors see it, without a final slash. */
export function baseUrl(request: Request, publicUrl: string | null): string {
  return (publicUrl ?? `${request.protocol}://${request.get("host") ?? "localhost"}`).replace(/\/$/, "");
}
