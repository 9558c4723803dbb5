import { instagram } from "../../adapters/instagram/definition.ts";
import { simulateInstagram } from "../simulators/instagram/simulator.ts";
import { channelContract } from "./channel-contract.ts";

channelContract({
  definition: instagram,
  simulate: simulateInstagram,
  failures: {
    "rate-limited": "arrives",
    "server-error": "arrives",
    "no-answer": "unknown",
    "window-closed": "window-closed",
    blocked: "blocked-by-user",
    "token-expired": "auth",
    invalid: "invalid",
  },
  without: { opening: "Instagram opens a conversation with an ice breaker, which is a question" },
});
