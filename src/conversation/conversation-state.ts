import { z } from "zod";

const stateSchema = z.object({
  history: z.array(
    z.object({ question: z.string(), answer: z.string(), documentIds: z.array(z.string()) }).readonly(),
  ),
  proposals: z.array(z.object({ label: z.string(), question: z.string() }).readonly()),
  lastAt: z.number().nullable(),
});

/** What one conversation remembers between turns. */
export interface ConversationState {
  /** The last exchanges, masked, oldest first. */
  readonly history: ReadonlyArray<{
    readonly question: string;
    readonly answer: string;
    readonly documentIds: readonly string[];
  }>;
  /** Choices offered by the last answer, open until the next message. */
  readonly proposals: ReadonlyArray<{ readonly label: string; readonly question: string }>;
  /** When the bot last spoke (milliseconds since 1970); null before first contact. */
  readonly lastAt: number | null;
}

/** Exchanges that follow-up questions are read with. */
export const KEPT_EXCHANGES = 5;

const FRESH: ConversationState = { history: [], proposals: [], lastAt: null };

/** Reads a stored state; what another version wrote and this one cannot read starts afresh. */
export function readState(stored: string | null): ConversationState {
  if (stored === null) return FRESH;
  try {
    return stateSchema.parse(JSON.parse(stored));
  } catch {
    return FRESH;
  }
}

/**
 * What is remembered once humans have had the conversation: nothing, but that the bot spoke at its end. Null makes the
 * bot say again, with its next words, that it is a machine.
 */
export function afterHumans(botSpokeAt: number | null): ConversationState {
  return { ...FRESH, lastAt: botSpokeAt ?? 0 };
}

/** What is remembered once a conversation is carried here from another channel: both, and what the other one offered. */
export function mergedState(here: ConversationState, left: ConversationState, at: number): ConversationState {
  return {
    history: [...here.history, ...left.history].slice(-KEPT_EXCHANGES),
    proposals: left.proposals,
    lastAt: at,
  };
}

/** A stored state without what was said: something of it was erased. Null stays null. */
export function withoutHistory(stored: string | null): string | null {
  return stored === null ? null : JSON.stringify({ ...FRESH, lastAt: readState(stored).lastAt });
}
