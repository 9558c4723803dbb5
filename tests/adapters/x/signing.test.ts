import { createHmac } from "node:crypto";
import type { Request } from "express";
import { describe, expect, it } from "vitest";
import { oauth1Header } from "../../../adapters/x/oauth1.ts";
import { createXWebhook } from "../../../adapters/x/webhook.ts";

const SECRETS = { consumerSecret: "test_consumer_secret", clientSecret: "test_client_secret" };
const BODY = Buffer.from('{"data":{"event_uuid":"1","event_type":"dm.received"}}');
const OLDER = "sha256=8Cs1utkzlmVX/NfgYoP7UnbTDCceSiHTLsRbpR4cMyA=";
const newer = `sha256=${createHmac("sha256", SECRETS.clientSecret).update(BODY).digest("base64")}`;

function authentic(headers: Record<string, string>, clientSecret: string | null = null): boolean {
  const webhook = createXWebhook({ userId: "1111" }, { ...SECRETS, clientSecret }, () => new Date());
  return webhook.authentic(BODY, { headers } as unknown as Request);
}

describe("signing with X", () => {
  it("signs calls as X's own worked example does", () => {
    const url =
      "https://api.x.com/1.1/statuses/update.json?include_entities=true&status=Hello%20Ladies%20%2B%20Gentlemen%2C%20a%20signed%20OAuth%20request%21";
    const credentials = {
      consumerKey: "xvz1evFS4wEEPTGEFPHBog",
      consumerSecret: "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw",
      token: "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
      tokenSecret: "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE",
    };
    const nonce = "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg";
    const header = oauth1Header("POST", url, credentials, nonce, 1318622958);
    expect(header).toContain(`oauth_signature="${encodeURIComponent("Ls93hJiZbQ3akF3HF3x1Bz8/zU4=")}"`);
  });

  it("believes the older header, and the newer one alone where the client secret is known", () => {
    expect(authentic({ "x-twitter-webhooks-signature": OLDER })).toBe(true);
    expect(authentic({ "x-twitter-webhooks-signature": `${OLDER}=` })).toBe(false);
    expect(authentic({ "x-twitter-webhooks-signature-oauth2": newer }, SECRETS.clientSecret)).toBe(true);
    const both = { "x-twitter-webhooks-signature-oauth2": OLDER, "x-twitter-webhooks-signature": OLDER };
    expect(authentic(both, SECRETS.clientSecret)).toBe(false);
    expect(authentic({})).toBe(false);
  });
});
