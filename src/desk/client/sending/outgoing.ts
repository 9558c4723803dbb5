import type { Commands } from "../../api/conversation.ts";
import { keysWith, type Memory, readJson, writeJson } from "../drafts/memory.ts";

/** A reply or a note on its way to the server. */
export type Outgoing = {
  /** The same at every attempt: the server does once what it is asked twice. */
  readonly key: string;
  readonly conversationId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Last entry of the transcript when it was written. */
  readonly after: number;
  /** Why the server would not have it; null while it is on its way. */
  readonly problem: string | null;
} & (
  | { readonly command: "replies"; readonly body: Omit<Commands["replies"], "key"> }
  | { readonly command: "note"; readonly body: Omit<Commands["note"], "key"> }
);

const PREFIX = "parvis.desk.outgoing.";

export interface OutgoingMemory {
  /** Oldest first. */
  readonly list: () => Outgoing[];
  readonly keep: (outgoing: Outgoing) => boolean;
  readonly forget: (key: string) => void;
}

/** One entry of the browser's memory a message: two tabs never overwrite each other's. */
export function createOutgoingMemory(memory: Memory, account: string): OutgoingMemory {
  const own = `${PREFIX}${account}.`;
  return {
    list: () =>
      keysWith(memory, own)
        .map((key) => readJson(memory, key, isOutgoing))
        .filter((outgoing) => outgoing !== null)
        .sort((one, other) => one.at - other.at),
    keep: (outgoing) => writeJson(memory, own + outgoing.key, outgoing),
    forget: (key) => memory.removeItem(own + key),
  };
}

function isOutgoing(value: unknown): value is Outgoing {
  const { key, conversationId, at, after, command, body } = (value ?? {}) as Partial<Outgoing>;
  return (
    typeof key === "string" &&
    typeof conversationId === "string" &&
    typeof at === "number" &&
    typeof after === "number" &&
    (command === "replies" || command === "note") &&
    typeof body?.text === "string"
  );
}
