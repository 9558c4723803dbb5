import { z } from "zod";
import { fr as channels } from "../../src/i18n/fr/channels.ts";
import { fr } from "../../src/i18n/fr/instagram.ts";
import type { ChannelAdministration, ChannelFinding } from "../channel.ts";
import { checkMetaWebhook } from "../meta/check-webhook.ts";
import type { Graph } from "../meta/graph.ts";
import { type AccessToken, ALARM_DAYS } from "./access-token.ts";
import { WEBHOOK } from "./capabilities.ts";
import type { InstagramSecrets, InstagramSettings } from "./definition.ts";
import { pushProfile } from "./push-profile.ts";

export interface AdministrationDeps {
  readonly graph: Graph;
  readonly settings: InstagramSettings;
  readonly secrets: InstagramSecrets;
  /** Null where tokens do not end by themselves. */
  readonly token: AccessToken | null;
  readonly fetch: typeof fetch;
}

/** Fields the account must be subscribed to; echoes come inside `messages`. */
const NEEDED = ["messages", "messaging_postbacks"];

const id = z.union([z.string(), z.number()]).transform(String);
const account = z.looseObject({ username: z.string() });
const subscriptions = z.looseObject({
  data: z.array(z.looseObject({ id: id.optional(), subscribed_fields: z.array(z.string()).default([]) })),
});

export function createAdministration(deps: AdministrationDeps): ChannelAdministration {
  const { graph, settings, secrets, token, fetch } = deps;
  return {
    async check(publicUrl) {
      const found = await theAccount(graph, settings);
      if (found.status === "failure") return [found];
      return [
        found,
        ...(token === null ? [] : [validity(token.daysLeft())]),
        await subscribed(graph, settings),
        await checkMetaWebhook(fetch, publicUrl, WEBHOOK, secrets.verifyToken),
      ];
    },
    push: (profile, dryRun) => pushProfile(graph, settings.sendingId, profile, dryRun),
  };
}

async function theAccount(graph: Graph, { accountId }: InstagramSettings): Promise<ChannelFinding> {
  const path = `/${accountId}?fields=username`;
  const answer = await graph(path, { method: "GET" });
  if (answer.kind !== "answered") {
    const { unreachable, unreachableRemedy } = channels.check;
    return { status: "failure", message: unreachable, remedy: unreachableRemedy };
  }
  const read = account.safeParse(answer.body).data;
  if (answer.status !== 200 || read === undefined) {
    return { status: "failure", message: channels.check.tokenRefused, remedy: fr.check.tokenRemedy };
  }
  return { status: "ok", message: fr.check.account(read.username) };
}

/** @param days null before the first renewal: nobody knows when the token was made. */
function validity(days: number | null): ChannelFinding {
  const { tokenDays, tokenEnded, tokenUnknown, renewRemedy } = fr.check;
  if (days === null) return { status: "ok", message: tokenUnknown };
  if (days < 0) return { status: "failure", message: tokenEnded, remedy: renewRemedy };
  if (days < ALARM_DAYS) return { status: "warning", message: tokenDays(days), remedy: renewRemedy };
  return { status: "ok", message: tokenDays(days) };
}

async function subscribed(graph: Graph, settings: InstagramSettings): Promise<ChannelFinding> {
  const { login, sendingId, appId } = settings;
  const answer = await graph(`/${sendingId}/subscribed_apps`, { method: "GET" });
  const apps = answer.kind === "answered" ? subscriptions.safeParse(answer.body).data?.data : undefined;
  // By its own login an account tells of this app alone, at times without its id.
  const ours = apps?.find((app) => app.id === appId || (login === "instagram" && app.id === undefined));
  const { check } = fr;
  if (ours === undefined) {
    return { status: "failure", message: check.notSubscribed, remedy: check.notSubscribedRemedy };
  }
  // Through Facebook, the fields of Instagram are chosen in the app, and the page only says that it is linked.
  const missing = NEEDED.filter((field) => !ours.subscribed_fields.includes(field));
  if (login === "facebook" || missing.length === 0) return { status: "ok", message: check.subscribed };
  return { status: "failure", message: check.fieldsMissing(missing), remedy: check.fieldsRemedy };
}
