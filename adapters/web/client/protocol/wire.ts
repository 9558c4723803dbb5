import type { ParvisData } from "../../../../src/conversation/outgoing-activity.ts";

/** What the chat reads of a Direct Line activity; the rest is ignored. */
export interface WireActivity {
  readonly id?: string;
  readonly type: string;
  readonly timestamp?: string;
  readonly from?: { readonly role?: string; readonly name?: string };
  readonly text?: string;
  readonly channelData?: { readonly clientActivityID?: string; readonly parvis?: ParvisData };
  readonly suggestedActions?: {
    readonly actions: ReadonlyArray<{ readonly title: string; readonly value: string }>;
  };
}

/** What a WebSocket frame or a read gives. */
export interface ActivitySet {
  readonly activities: readonly WireActivity[];
  /** Absent from what is shown at once and never stored. */
  readonly watermark?: string;
}

/** What opening or renewing a conversation gives. */
export interface Opened {
  readonly token: string;
  readonly conversationId: string;
  /** Absent when the server offers no WebSocket. */
  readonly streamUrl?: string;
}
