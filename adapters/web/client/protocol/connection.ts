import type { DirectLine, Reply, Session } from "./direct-line.ts";
import { backOff, createPauses } from "./pause.ts";
import { listen } from "./stream.ts";
import type { ActivitySet, Opened, WireActivity } from "./wire.ts";

export type ConnectionState = "idle" | "connecting" | "online" | "offline" | "refused";

export interface ConnectionDeps {
  readonly directLine: DirectLine;
  /** The session of a previous page of this tab, if any. */
  readonly session: Session | null;
  onState(state: ConnectionState): void;
  onActivity(activity: WireActivity): void;
  /** The session to resume after a reload; null once it is lost. */
  onSession(session: Session | null): void;
  /** The session had ended: a new conversation follows. */
  onReplaced(): void;
}

/** Keeps one conversation open through losses of network, restarts of the server and expired tokens. */
export interface Connection {
  /** Opens the conversation, or resumes it, unless that was done or refused. */
  start(): void;
  /** The session to speak with; null while there is no connection. */
  session(): Session | null;
  /** Says that a call found this session ended. */
  lost(ended: Session): void;
  /** Tries again at once. */
  retry(): void;
}

const REFRESH_EVERY = 10 * 60_000;
const POLL = 2000;
/** A connection that lasted this long makes up for the failures before it. */
const STEADY = 10_000;
/** How long to poll before a WebSocket is tried again. */
const POLLING_SPELL = 120_000;

export function createConnection(deps: ConnectionDeps): Connection {
  const { directLine } = deps;
  const pauses = createPauses();
  let session = deps.session;
  let state: ConnectionState = "idle";
  let watermark = "0";
  let failures = 0;
  let following = new AbortController();
  let running = false;
  /** Whether a token that is refused may have ended in its sleep: a conversation that is gone is asked for once. */
  let asleep = true;

  const become = (next: ConnectionState) => {
    if (state === next) return;
    state = next;
    deps.onState(next);
  };
  const keep = ({ token, conversationId }: Session) => {
    session = { token, conversationId };
    deps.onSession(session);
  };
  const receive = (set: ActivitySet) => {
    if (set.watermark !== undefined) watermark = set.watermark;
    for (const activity of set.activities) deps.onActivity(activity);
  };

  async function openNew(): Promise<Reply<Opened>> {
    const opened = await directLine.open();
    if (opened.kind !== "ok") return opened;
    watermark = "0";
    return directLine.start(opened.value);
  }

  async function resume(known: Session): Promise<Reply<Opened>> {
    const missed = await readMissed(known);
    return missed.kind === "ok" ? directLine.reconnect(known, watermark) : missed;
  }

  async function readMissed(known: Session): Promise<Reply<null>> {
    for (;;) {
      const read = await directLine.read(known, watermark);
      if (read.kind !== "ok") return read;
      receive(read.value);
      if (read.value.activities.length === 0) return { kind: "ok", value: null };
    }
  }

  async function follow(streamUrl: string | undefined): Promise<void> {
    following = new AbortController();
    const { signal } = following;
    const online = () => become("online");
    const refreshing = setInterval(async () => {
      if (session === null) return;
      const renewed = await directLine.refresh(session);
      if (renewed.kind === "ok") keep(renewed.value);
    }, REFRESH_EVERY);
    try {
      if (streamUrl !== undefined && (await listen(streamUrl, receive, online, signal)).opened) return;
      const spell = Date.now() + POLLING_SPELL;
      while (!signal.aborted && Date.now() < spell && session !== null) {
        const read = await readMissed(session);
        if (read.kind !== "ok") return;
        online();
        await pauses.pause(POLL);
      }
    } finally {
      clearInterval(refreshing);
    }
  }

  async function run(): Promise<void> {
    while (running) {
      if (state !== "offline") become("connecting");
      const opened = session === null ? await openNew() : await resume(session);
      if (opened.kind === "ok") {
        asleep = true;
        keep(opened.value);
        const since = Date.now();
        await follow(opened.value.streamUrl);
        // A server that accepts and drops at once must not be called in a tight loop.
        failures = Date.now() - since > STEADY ? 1 : failures + 1;
        if (session !== null) await pauses.pause(backOff(failures));
      } else if (opened.kind === "lost" && session !== null) {
        const woken = asleep ? await directLine.wake(session) : opened;
        asleep = woken.kind !== "ok" && woken.kind !== "lost";
        if (woken.kind === "ok") keep(woken.value);
        else if (woken.kind === "lost") replace();
        else await pauses.pause(backOff(++failures));
      } else if (opened.kind === "refused") {
        running = false;
        become("refused");
      } else {
        failures += 1;
        become("offline");
        await pauses.pause(opened.kind === "later" ? opened.seconds * 1000 : backOff(failures));
      }
    }
  }

  const replace = () => {
    const known = session !== null;
    session = null;
    watermark = "0";
    deps.onSession(null);
    following.abort();
    pauses.wake();
    if (known) deps.onReplaced();
  };
  const interrupt = () => {
    if (!running) return;
    become("offline");
    following.abort();
    pauses.wake();
  };
  const start = () => {
    if (running || state === "refused") return;
    running = true;
    void run();
  };
  addEventListener("offline", interrupt);
  addEventListener("online", pauses.wake);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) pauses.wake();
  });

  return {
    start,
    session: () => (state === "online" ? session : null),
    lost(ended) {
      if (session?.conversationId !== ended.conversationId) return;
      following.abort();
      pauses.wake();
    },
    retry() {
      if (state === "refused") become("idle");
      start();
      pauses.wake();
    },
  };
}
