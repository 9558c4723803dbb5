import { email } from "../../adapters/email/definition.ts";
import { simulateEmail } from "../simulators/email/simulator.ts";
import { channelContract } from "./channel-contract.ts";

channelContract({
  definition: email,
  simulate: simulateEmail,
  failures: {
    "rate-limited": "arrives",
    "server-error": "arrives",
    "no-answer": "unknown",
    "window-closed": { none: "a mail may be answered at any time" },
    blocked: "blocked-by-user",
    "token-expired": "auth",
    invalid: "invalid",
  },
  without: {
    "forged deliveries": "mails are read from the town's own mailbox; nothing is posted to us",
    "large bodies": "the mail server holds mails; only a part of a huge one is read",
    buttons: "mails have none: choices are numbered",
    opening: "a mail is a message",
    deletion: "a mail that has left cannot be taken back",
  },
});
