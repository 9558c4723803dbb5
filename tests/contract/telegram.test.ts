import { telegram } from "../../adapters/telegram/definition.ts";
import { simulateTelegram } from "../simulators/telegram/simulator.ts";
import { channelContract } from "./channel-contract.ts";

channelContract({
  definition: telegram,
  simulate: simulateTelegram,
  failures: {
    "rate-limited": "arrives",
    "server-error": "arrives",
    "no-answer": "unknown",
    "window-closed": { none: "Telegram has no reply window" },
    blocked: "blocked-by-user",
    "token-expired": "auth",
    invalid: "invalid",
  },
  without: {
    deletion: "Telegram does not tell of deleted messages",
    "humans in the network's inbox": "a bot has no inbox where people could write in its place",
  },
});
