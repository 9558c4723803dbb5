import type { RequestHandler } from "express";
import { isSameToken } from "../webhook/signature.ts";

/** Answers Meta's check of a webhook's address: the challenge as text, or 403 when the token is not ours. */
export function metaChallenge(verifyToken: string): RequestHandler {
  return (request, response) => {
    const { "hub.mode": mode, "hub.verify_token": token, "hub.challenge": challenge } = request.query;
    const ours = mode === "subscribe" && isSameToken(token, verifyToken);
    if (!ours || typeof challenge !== "string" || challenge.length > 200) {
      return void response.status(403).end();
    }
    response.status(200).type("text/plain").set("X-Content-Type-Options", "nosniff").send(challenge);
  };
}
