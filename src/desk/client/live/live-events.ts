import type { LiveEvent } from "../../api/inbox.ts";

/** The part of `EventSource` that is used. */
export interface Source {
  onopen: (() => void) | null;
  onmessage: ((message: { readonly data: string }) => void) | null;
  onerror: (() => void) | null;
  close(): void;
}

export interface LiveDeps {
  readonly open: () => Source;
  readonly after: (milliseconds: number, run: () => void) => () => void;
  /** 0 to 1. */
  readonly random: () => number;
  readonly onEvent: (event: LiveEvent) => void;
  /** The stream began, or began again: what happened meanwhile is unknown. */
  readonly onOpen: () => void;
  readonly onCut: () => void;
}

export interface Live {
  /** Tries again at once after a cut, or after having been crowded out. */
  readonly hurry: () => void;
  /** Something else could not reach the server: the stream may be dead without a sign. */
  readonly doubt: () => void;
  readonly stop: () => void;
}

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/** Listens to the Desk's events, and again after every cut, with pauses that grow and differ between agents. */
export function listen({ open, after, random, onEvent, onOpen, onCut }: LiveDeps): Live {
  let source: Source | null = null;
  let pause = FIRST_PAUSE;
  let callOff: (() => void) | null = null;

  function connect(): void {
    callOff = null;
    const opened = open();
    source = opened;
    opened.onopen = () => {
      pause = FIRST_PAUSE;
      onOpen();
    };
    opened.onmessage = ({ data }) => {
      const event = eventIn(data);
      if (event?.kind === "crowded-out") rest();
      else if (event !== null) onEvent(event);
    };
    opened.onerror = cut;
  }

  function cut(): void {
    source?.close();
    source = null;
    onCut();
    callOff = after(pause * (0.5 + random()), connect);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }

  /** Coming back by itself would crowd another out, which would come back. */
  function rest(): void {
    source?.close();
    source = null;
    callOff = () => undefined;
  }

  connect();
  return {
    hurry: () => {
      if (callOff === null) return;
      callOff();
      connect();
    },
    doubt: () => {
      if (callOff === null) cut();
    },
    stop: () => {
      callOff?.();
      source?.close();
    },
  };
}

function eventIn(data: string): LiveEvent | null {
  try {
    const event = JSON.parse(data) as Partial<LiveEvent> | null;
    return typeof event?.kind === "string" ? (event as LiveEvent) : null;
  } catch {
    return null;
  }
}
