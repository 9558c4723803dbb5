import type { Generated } from "kysely";
import type { HandoffState } from "../handoff/states.ts";
import type { Optional } from "./conversation-tables.ts";

/** Tables of hand-offs and of what was said. Instants are milliseconds since 1970; objects are JSON. */
export interface HandoffTables {
  /** One passage of a conversation to humans, from the request to its end; at most one open per conversation. */
  handoff: {
    id: string;
    conversation_id: string;
    state: HandoffState;
    /** Grows with every event: what a writer read is still true when it is unchanged. */
    version: number;
    /** `HandoffReason` of `answering/answer.ts`, or one of `handoff/reasons.ts`. */
    reason: string;
    /** Id of the competent service. */
    service: string;
    /** What the citizen wants answered, masked; null once past its retention. */
    question: string | null;
    /** The turn that led here; null when an agent took over unasked. */
    answer_record_id: string | null;
    requested_at: number;
    /** When it entered the present queue (a transfer queues it again); null outside a queue. */
    waiting_since: number | null;
    /** When the present state has lasted too long; null when it may last. */
    deadline_at: number | null;
    /** Account holding the conversation; `platform` for someone writing from the network's own inbox. */
    agent_id: string | null;
    /** Colleague it was transferred to; null for anyone of the service. */
    reserved_for: string | null;
    claimed_at: number | null;
    first_reply_at: number | null;
    last_agent_at: number | null;
    last_citizen_at: number | null;
    /** 1 once the citizen was told that what they add while waiting will be read. */
    acknowledged: number;
    /** When the citizen consented to be called back. */
    consented_at: number | null;
    /** E-mail or phone given for the call back, in clear; erased at its end. */
    contact: string | null;
    /** Instant by which the answer is promised. */
    due_at: number | null;
    reminded_at: number | null;
    ended_at: number | null;
    /** Why it ended; see `handoff/reasons.ts`. */
    end_reason: string | null;
  };
  /** Every event of every hand-off, also those that changed nothing. */
  handoff_event: {
    sequence: Generated<number>;
    handoff_id: string;
    at: number;
    event: string;
    from_state: HandoffState;
    to_state: HandoffState;
    account_id: string | null;
  };
  /** What each side said, as agents read it. Masked while the bot speaks, in clear once a person is to read it. */
  transcript: {
    sequence: Generated<number>;
    conversation_id: string;
    at: number;
    /** `notice`: the bot about the hand-off itself; `note`: between agents, never sent. */
    author: "citizen" | "assistant" | "agent" | "notice" | "note";
    account_id: string | null;
    text: string;
    /** `TranscriptDetail` of `conversation/transcript.ts`. */
    detail: string | null;
    answer_record_id: string | null;
    /** Key in the outbox of what was sent: tells its delivery. */
    outgoing_key: string | null;
    /** The platform's id of what a citizen wrote, so that they can delete it. */
    event_id: Optional;
  };
  /** What citizens think of an answer or of an exchange with an agent. */
  feedback: {
    id: string;
    conversation_id: string;
    at: number;
    kind: "answer" | "handoff";
    /** Id of the answer record or of the hand-off; null when the last one is gone. */
    target: string | null;
    useful: number;
  };
}
