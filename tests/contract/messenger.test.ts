import { messenger } from "../../adapters/messenger/definition.ts";
import { simulateMessenger } from "../simulators/messenger/simulator.ts";
import { channelContract } from "./channel-contract.ts";

channelContract({
  definition: messenger,
  simulate: simulateMessenger,
  failures: {
    "rate-limited": "arrives",
    "server-error": "arrives",
    "no-answer": "unknown",
    "window-closed": "window-closed",
    blocked: "blocked-by-user",
    "token-expired": "auth",
    invalid: "invalid",
  },
  without: { deletion: "Messenger does not tell of deleted messages" },
});
