/** Tables of the web chat (the Direct Line server's activity log). */
export interface WebTables {
  readonly web_conversation: WebConversationTable;
  readonly web_activity: WebActivityTable;
}

interface WebConversationTable {
  readonly id: string;
  /** Pseudonymous, starts with `dl_`. */
  readonly user_id: string;
  /** Last number given to an activity; never goes back, even after a purge. */
  readonly last_sequence: number;
  /** ISO date-time of the last activity. */
  readonly last_at: string;
}

interface WebActivityTable {
  readonly conversation_id: string;
  /** From 1, growing with commit order: the Direct Line watermark. Gaps are allowed. */
  readonly sequence: number;
  /** The activity's own id, unique in its conversation: what makes repeats harmless. */
  readonly id: string;
  /** The Activity, as JSON. */
  readonly activity: string;
  /** ISO date-time. */
  readonly at: string;
}
