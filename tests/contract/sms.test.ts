import { sms } from "../../adapters/sms/definition.ts";
import { simulateSms } from "../simulators/sms/simulator.ts";
import { channelContract } from "./channel-contract.ts";

channelContract({
  definition: sms,
  simulate: simulateSms,
  failures: {
    "rate-limited": "arrives",
    "server-error": "arrives",
    "no-answer": "unknown",
    "window-closed": { none: "SMS has no reply window" },
    blocked: "blocked-by-user",
    "token-expired": "auth",
    invalid: "invalid",
  },
  without: {
    buttons: "SMS has no buttons",
    opening: "nobody opens an SMS conversation without words",
    deletion: "an SMS cannot be taken back",
    "echoes of our own": "Twilio sends none",
    "humans in the network's inbox": "a number has no inbox where people could write in our place",
    stale: "Twilio tells no instant and keeps no message for later",
  },
});
