import { bridges } from "../../adapters/bridge/definition.ts";
import { simulateBridge } from "../simulators/bridge/simulator.ts";
import { channelContract } from "./channel-contract.ts";

channelContract({
  definition: bridges,
  simulate: simulateBridge,
  failures: {
    "rate-limited": "arrives",
    "server-error": "arrives",
    // Sent again under the same idempotency key: the partner answers 409, and the citizen has it once.
    "no-answer": "arrives",
    "window-closed": "window-closed",
    blocked: "blocked-by-user",
    "token-expired": "auth",
    invalid: "invalid",
  },
});
