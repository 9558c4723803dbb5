/** One event as the platform would deliver it; only the simulator that made it knows its shape. */
export type PlatformEvent = { readonly platformEvent: unknown; readonly id: string };

/** What a citizen's screen shows, in order. */
export interface Bubble {
  /** The platform's id. */
  readonly id: string;
  /** `human`: somebody of the town, from the network's own inbox. */
  readonly from: "citizen" | "town" | "human";
  readonly text: string;
  /** Titles of the buttons under it. */
  readonly buttons: readonly string[];
}

export interface Speaking {
  /** The platform's id of the citizen; one and the same when left out. */
  readonly citizen?: string;
  readonly at?: Date;
}

/** Ways to deliver what the platform never sent. */
export type Forgery = "unsigned" | "wrong-secret" | "altered-body" | "malformed";

/** Ways the platform refuses a message of ours. */
export type Failure =
  | "rate-limited"
  | "server-error"
  /** Takes the message and never answers the call. */
  | "no-answer"
  | "window-closed"
  | "blocked"
  | "token-expired"
  | "invalid";

/** What must become of a message that met a failure: sent again until it arrives, or given up with this code. */
export type Expected =
  | "arrives"
  | "unknown"
  | "window-closed"
  | "blocked-by-user"
  | "auth"
  | "invalid"
  | "policy";

/**
 * A network as a real local server: it signs what it delivers, checks every call of ours against the platform's own
 * limits, answers its errors, sends echoes before the call returns, and keeps the conversations.
 */
export interface Simulator {
  readonly name: string;
  /** What the town writes under `channels.<name>` to be connected to this server. */
  readonly settings: object;
  /** The secrets that go with it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Where Parvis listens, without final slash; deliveries go there from then on. */
  connect(parvisUrl: string): void;

  /** Citizens' doings, made and not delivered yet. A message appears on their screen at once. */
  message(text: string, by?: Speaking): PlatformEvent;
  /** A tap on a button of the last message that has one so titled. */
  tap?(title: string, by?: Speaking): PlatformEvent;
  /** The citizen opens the conversation without words. */
  opening?(by?: Speaking): PlatformEvent;
  media?(kind: "image" | "audio" | "file" | "location", by?: Speaking): PlatformEvent;
  /** The citizen deletes a message of theirs. */
  deletion?(of: PlatformEvent, by?: Speaking): PlatformEvent;
  /** Somebody of the town answers from the network's own inbox. */
  human?(text: string, by?: Speaking): PlatformEvent;
  /** An event of a kind that nobody has heard of yet. */
  unknown(by?: Speaking): PlatformEvent;

  /** One delivery with these events, in this order; resolves with the HTTP status (200 for what is not HTTP). */
  deliver(events: readonly PlatformEvent[], forged?: Forgery): Promise<number>;
  /** The next messages of ours meet this failure. */
  fail(failure: Failure, times?: number): void;
  /** Calls to send a message, accepted or not, since the start. */
  attempts(): number;
  screen(citizen?: string): readonly Bubble[];
  /** Calls of ours that broke a rule of the platform, in words; must stay empty. */
  readonly broken: readonly string[];
  close(): Promise<void>;
}

/** A network of Meta's whose threads pass between apps (Conversation Routing). */
export interface RoutedSimulator extends Simulator {
  human(text: string, by?: Speaking): PlatformEvent;
  /** Who holds a citizen's thread: the app's id. */
  owner(citizen?: string): string;
  /** Passes the thread from the network's inbox back to Parvis, made and not delivered yet. */
  passBack(by?: Speaking): PlatformEvent;
}
