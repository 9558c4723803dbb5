import { teams } from "../../adapters/teams/definition.ts";
import { simulateTeams } from "../simulators/teams/simulator.ts";
import { channelContract } from "./channel-contract.ts";

channelContract({
  definition: teams,
  simulate: simulateTeams,
  failures: {
    "rate-limited": "arrives",
    "server-error": "arrives",
    "no-answer": "unknown",
    "window-closed": { none: "Teams has no reply window" },
    blocked: "blocked-by-user",
    // Another token is asked for, and the message is sent with it.
    "token-expired": "arrives",
    invalid: "invalid",
  },
  without: {
    "echoes of our own": "Bot Framework does not send a bot its own messages",
    "humans in the network's inbox": "nobody can write in the bot's place in Teams",
  },
});
