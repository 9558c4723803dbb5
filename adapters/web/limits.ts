/** What one visitor may cost; every value has a default. */
export interface WebLimits {
  /** Life of a token, at most 1800. */
  readonly tokenSeconds: number;
  /** How long after its end a token still takes its own conversation up again, from our own pages. */
  readonly resumeSeconds: number;
  /** Time to open a stream with the address just given. */
  readonly streamTicketSeconds: number;
  /** UTF-16 units in one message. */
  readonly textLength: number;
  readonly bodyBytes: number;
  /** Messages and events of one conversation. */
  readonly messagesPerMinute: number;
  /** Several citizens may share one address (library, school). */
  readonly messagesPerMinutePerIp: number;
  readonly sessionsPerMinutePerIp: number;
  /** All calls together; polling costs up to 300 a minute each. */
  readonly requestsPerMinutePerIp: number;
  readonly socketsPerConversation: number;
  /** Also the time a stalled socket is given before it is cut. */
  readonly keepAliveMilliseconds: number;
  /** Age at which activities are erased by `purge`. */
  readonly retentionDays: number;
}

export const DEFAULT_LIMITS: WebLimits = {
  tokenSeconds: 1800,
  resumeSeconds: 7 * 24 * 3600,
  streamTicketSeconds: 60,
  textLength: 4000,
  bodyBytes: 64 * 1024,
  messagesPerMinute: 20,
  messagesPerMinutePerIp: 120,
  sessionsPerMinutePerIp: 30,
  requestsPerMinutePerIp: 3000,
  socketsPerConversation: 4,
  keepAliveMilliseconds: 20_000,
  retentionDays: 30,
};
