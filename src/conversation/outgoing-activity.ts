import type { Citation, Contact } from "../answering/answer.ts";

/** The part of an Activity we send; structurally a Bot Framework Activity. */
export interface OutgoingActivity {
  readonly type: string;
  readonly text?: string;
  readonly textFormat?: "markdown" | "plain";
  readonly inputHint?: "acceptingInput" | "expectingInput";
  readonly suggestedActions?: {
    to: string[];
    actions: Array<{ type: "imBack"; title: string; value: string }>;
  };
  /** Only for agents: the name citizens read. */
  readonly from?: { readonly name: string };
  readonly channelData?: { readonly parvis: ParvisData };
  /** Of an event. */
  readonly name?: string;
  readonly value?: unknown;
  readonly attachments?: ReadonlyArray<{
    readonly name: string;
    readonly contentType: string;
    readonly content: unknown;
  }>;
}

/** What our own widget shows as cards; links carry the campaign tag. */
export interface ParvisData {
  readonly kind: string;
  readonly citations: readonly Citation[];
  readonly seeAlso: readonly Citation[];
  readonly contact: Contact | null;
  /** Said apart from the text, so that the widget can show it as a notice. */
  readonly numbers: readonly string[];
  /** What the citizen may rate under this message; left out or null when there is nothing to rate. */
  readonly feedback?: FeedbackTarget | null;
  /** True when the text repeats what a citizen said aloud: it is masked where it is kept. */
  readonly heard?: boolean;
  /** What may be answered by a tap or by its number, in order. */
  readonly choices?: readonly string[];
}

/** An answer (id of its record) or a hand-off (its id), as citizens rate them. */
export interface FeedbackTarget {
  readonly kind: "answer" | "handoff";
  readonly target: string;
}
