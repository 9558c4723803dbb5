import { randomBytes } from "node:crypto";
import { fr } from "../../src/i18n/fr/channels.ts";
import type { ChannelFinding } from "../channel.ts";

/** Calls our own webhook from outside as Meta would, with the verify token: nothing else answers it rightly. */
export async function checkMetaWebhook(
  fetcher: typeof fetch,
  publicUrl: string | null,
  path: string,
  verifyToken: string,
): Promise<ChannelFinding> {
  const { check } = fr;
  if (publicUrl === null) {
    return { status: "failure", message: check.noPublicUrl, remedy: check.noPublicUrlRemedy };
  }
  const address = `${publicUrl.replace(/\/$/, "")}${path}`;
  const challenge = randomBytes(8).toString("hex");
  const url = new URL(address);
  url.searchParams.set("hub.mode", "subscribe");
  url.searchParams.set("hub.verify_token", verifyToken);
  url.searchParams.set("hub.challenge", challenge);
  const answered = await fetcher(url, { redirect: "error", signal: AbortSignal.timeout(10_000) })
    .then((response) => response.text())
    .catch(() => null);
  if (answered === challenge) return { status: "ok", message: check.webhook(address) };
  return { status: "failure", message: check.webhookUnreachable(address), remedy: check.webhookRemedy };
}
