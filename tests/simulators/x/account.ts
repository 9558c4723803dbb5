import type { Call, Reply } from "../platform-server.ts";
import { subscriptionBody, webhookBody } from "./api-rules.ts";

interface Webhook {
  readonly id: string;
  readonly url: string;
  valid: boolean;
}

/** Webhooks and subscriptions of the app, as `/2/webhooks` and `/2/activity/subscriptions` keep them. */
export function createAccount(userId: string, refuse: (why: string) => Reply) {
  const webhooks: Webhook[] = [];
  const subscriptions: object[] = [];
  let count = 0;

  return {
    webhooks,
    subscriptions,
    webhook({ method, json, url }: Call): Reply {
      if (method === "GET") return { status: 200, body: { data: webhooks } };
      if (method === "PUT") {
        const known = webhooks.find(({ id }) => url.pathname.endsWith(`/${id}`));
        if (known === undefined) return refuse("an unknown webhook");
        known.valid = true;
        return { status: 200, body: { data: { attempted: true } } };
      }
      const read = webhookBody.safeParse(json);
      if (!read.success) return refuse(read.error.message);
      if (webhooks.some((known) => known.url === read.data.url)) return refuse("a webhook made twice");
      const made = { id: String(++count), url: read.data.url, valid: true };
      webhooks.push(made);
      return { status: 200, body: { data: made } };
    },
    subscription({ method, json }: Call): Reply {
      if (method === "GET") return { status: 200, body: { data: subscriptions } };
      const read = subscriptionBody.safeParse(json);
      if (!read.success) return refuse(read.error.message);
      if (read.data.filter.user_id !== userId) return refuse("a subscription to somebody else");
      const made = { subscription_id: String(++count), ...read.data };
      subscriptions.push(made);
      return { status: 200, body: { data: [made], meta: { total_subscriptions: subscriptions.length } } };
    },
  };
}
