import { createSign, generateKeyPairSync } from "node:crypto";

/** Made once: a key takes long. The second one is published nowhere. */
const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
const strangers = generateKeyPairSync("rsa", { modulusLength: 2048 });

/** The published key, vouching for Teams only. */
export const JWKS = {
  keys: [
    { ...keys.publicKey.export({ format: "jwk" }), kid: "key-1", use: "sig", endorsements: ["msteams"] },
  ],
};

/** A bearer token as Azure Bot Service signs it (RS256); the library that reads it goes by the real time. */
export function bearer(claims: object, { stranger = false } = {}): string {
  const now = Math.floor(Date.now() / 1000);
  const head = encoded({ alg: "RS256", typ: "JWT", kid: "key-1" });
  const body = encoded({ iat: now - 10, nbf: now - 10, exp: now + 3600, ...claims });
  const { privateKey } = stranger ? strangers : keys;
  const signature = createSign("RSA-SHA256").update(`${head}.${body}`).sign(privateKey).toString("base64url");
  return `Bearer ${head}.${body}.${signature}`;
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
