/** Tables of what channels keep beside conversations. Instants are milliseconds since 1970. */
export interface ChannelTables {
  /** What a channel must remember between two starts (last mail read, other names of a citizen); never a secret. */
  channel_memory: {
    channel: string;
    key: string;
    value: string;
    updated_at: number;
  };
  /** Files citizens sent while a person was to read them; the bytes are outside the database. */
  media: {
    /** Random; also the file's name on disk. */
    id: string;
    conversation_id: string;
    /** Event of the message it came with. */
    event_id: string;
    /** As the citizen's device named it: for showing only. */
    name: string;
    /** As its bytes say, not as it was announced. */
    content_type: string;
    /** Bytes. */
    size: number;
    at: number;
  };
  /** Conversations begun from a link or a code spread on a network. */
  entry_count: {
    network: string;
    campaign: string;
    /** `YYYY-MM-DD`, the town's day. */
    day: string;
    conversations: number;
  };
  /** Links given to citizens to carry their conversation to another channel; each serves once. */
  carry_over: {
    id: string;
    conversation_id: string;
    to_channel: string;
    made_at: number;
    expires_at: number;
    used_at: number | null;
    /** Conversation that took it up. */
    used_by: string | null;
  };
}
