import { z } from "zod";
import { fr as channels } from "../../src/i18n/fr/channels.ts";
import { fr } from "../../src/i18n/fr/teams.ts";
import type { ChannelAdministration, ChannelFinding } from "../channel.ts";
import type { CallPlatform } from "../platform/call-platform.ts";
import type { AppToken } from "./app-token.ts";
import { WEBHOOK } from "./capabilities.ts";
import type { TeamsSettings } from "./definition.ts";

const metadata = z.looseObject({ jwks_uri: z.url() });

/** The application's secret, Microsoft's keys, our own address; a Teams bot has no profile to push: its manifest is it. */
export function createAdministration(
  token: AppToken,
  call: CallPlatform,
  { openIdUrl }: Pick<TeamsSettings, "openIdUrl">,
): ChannelAdministration {
  async function secret(): Promise<ChannelFinding> {
    const read = await token.read();
    if (read.kind === "token") return { status: "ok", message: fr.check.token };
    if (read.answer.kind === "answered") {
      return { status: "failure", message: fr.check.tokenRefused, remedy: fr.check.tokenRemedy };
    }
    const { unreachable, unreachableRemedy } = channels.check;
    return { status: "failure", message: unreachable, remedy: unreachableRemedy };
  }

  async function keys(): Promise<ChannelFinding> {
    const answer = await call(openIdUrl, { method: "GET" });
    const read = answer.kind === "answered" && metadata.safeParse(answer.body).success;
    if (read) return { status: "ok", message: fr.check.keys };
    return { status: "failure", message: fr.check.keysMissing, remedy: channels.check.unreachableRemedy };
  }

  async function address(publicUrl: string | null): Promise<ChannelFinding> {
    const { noPublicUrl, noPublicUrlRemedy, webhook, webhookUnreachable, webhookRemedy } = channels.check;
    if (publicUrl === null) return { status: "failure", message: noPublicUrl, remedy: noPublicUrlRemedy };
    const url = `${publicUrl}${WEBHOOK}`;
    // Our own refusal of a call without a token is what shows that the address leads here.
    const answer = await call(url, { method: "POST", body: {} });
    if (answer.kind === "answered" && answer.status === 401) return { status: "ok", message: webhook(url) };
    return { status: "failure", message: webhookUnreachable(url), remedy: webhookRemedy };
  }

  return { check: (publicUrl) => Promise.all([secret(), keys(), address(publicUrl)]) };
}
