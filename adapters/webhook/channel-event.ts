import type { ReceivedAttachment } from "../../src/conversation/attachment.ts";

/** Where an event belongs; see `EventAddress` of the conversation's inbox. */
export interface Where {
  readonly accountId: string;
  /** `<accountId>:<userId>`: one citizen on one account of the town. */
  readonly conversationId: string;
  readonly userId: string;
  /** Another id under which the platform names the same citizen; `Webhook.settle` takes it away. */
  readonly alias?: string;
  /** The platform's id, with the kind of the event where one id serves for several. */
  readonly eventId: string;
  readonly at: Date;
}

/** One thing that a verified delivery of a platform tells; a delivery may hold many. */
export type ChannelEvent =
  /** The citizen wrote, tapped a choice (`text` is then what it stands for), or sent something. */
  | {
      readonly kind: "said";
      readonly where: Where;
      readonly text: string;
      readonly attachments?: readonly ReceivedAttachment[];
      readonly locale?: string;
      /** Any channel-specific facts kept with the activity, never shown. */
      readonly channelData?: Readonly<Record<string, unknown>>;
    }
  /** The citizen opened the conversation without words (Get Started, /start). `entry`: what the link they followed said. */
  | { readonly kind: "opened"; readonly where: Where; readonly entry?: string }
  /** A message of the town's side went by: ours coming back, or somebody's in the network's own inbox. */
  | {
      readonly kind: "agent-wrote";
      readonly where: Where;
      readonly text: string;
      readonly platformId: string | null;
    }
  /** The network says who speaks from now on: one of its own agents (`accepted`), or us again (`completed`). */
  | { readonly kind: "hub"; readonly where: Where; readonly state: "accepted" | "failed" | "completed" }
  /** The platform names the citizen `where.userId` from now on, who was `where.alias`. */
  | { readonly kind: "renamed"; readonly where: Where }
  /** The citizen deleted what they wrote; `where.eventId` is that of the message. */
  | { readonly kind: "erased"; readonly where: Where }
  /** What became of a message of ours; see `DeliveryReport`. */
  | {
      readonly kind: "report";
      readonly key: string | null;
      readonly platformId: string | null;
      readonly status: "arrived" | "failed";
      readonly error: string | null;
    }
  /** Known or not, nothing to do; `what` is counted in the log and never holds citizens' words. */
  | { readonly kind: "ignored"; readonly what: string }
  /** The technician must know: the network warns or restricts the account. `what` as above. */
  | { readonly kind: "alert"; readonly what: string };
