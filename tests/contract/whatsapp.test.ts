import { whatsapp } from "../../adapters/whatsapp/definition.ts";
import { simulateWhatsApp } from "../simulators/whatsapp/simulator.ts";
import { channelContract } from "./channel-contract.ts";

channelContract({
  definition: whatsapp,
  simulate: simulateWhatsApp,
  failures: {
    "rate-limited": "arrives",
    "server-error": "arrives",
    "no-answer": "unknown",
    "window-closed": "window-closed",
    blocked: "blocked-by-user",
    "token-expired": "auth",
    invalid: "invalid",
  },
});
