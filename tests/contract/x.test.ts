import { x } from "../../adapters/x/definition.ts";
import { simulateX } from "../simulators/x/simulator.ts";
import { channelContract } from "./channel-contract.ts";

channelContract({
  definition: x,
  simulate: simulateX,
  failures: {
    "rate-limited": "arrives",
    "server-error": "arrives",
    "no-answer": "unknown",
    "window-closed": { none: "X has no reply window" },
    blocked: "blocked-by-user",
    "token-expired": "auth",
    invalid: "invalid",
  },
  without: {
    buttons: "X has no buttons: choices are numbered in the text",
    deletion: "X does not tell of deleted messages",
    opening: "X tells nothing before the first message",
  },
});
