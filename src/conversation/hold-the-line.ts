import { fr } from "../i18n/fr/conversation.ts";
import { confirmLease, type Lease, LeaseLost } from "../store/conversation-leases.ts";
import { describeFault } from "../telemetry/fault.ts";
import { sayNotice } from "./handoffs/say-notice.ts";
import type { TurnDeps } from "./process-turn.ts";

/**
 * Tells the citizen to wait when an answer takes long: networks ask bots to react within 30 seconds. Said once a turn,
 * after `limits.holding`, unless the returned function was called before.
 */
export function holdTheLine(lease: Lease, reference: string, deps: TurnDeps): () => void {
  const { database, clock, log } = deps;
  const hold = () =>
    database.transaction().execute(async (transaction) => {
      await confirmLease(transaction, lease);
      const to = { id: lease.conversationId, channel: lease.channel, reference };
      await sayNotice(transaction, to, { kind: "holding", text: fr.holding }, deps, clock().getTime());
    });
  const timer = setTimeout(() => {
    hold()
      .then(deps.onOutgoing)
      .catch((fault: unknown) => {
        // The answer came at the same instant.
        if (!(fault instanceof LeaseLost)) log.warn("turn.holding-failed", { fault: describeFault(fault) });
      });
  }, deps.limits.holding);
  return () => clearTimeout(timer);
}
