import type { FeedbackTarget } from "../../../../src/conversation/outgoing-activity.ts";
import { messageId } from "../message-id.ts";
import type { DirectLine, Session } from "./direct-line.ts";
import { backOff, createPauses } from "./pause.ts";
import type { KeptRating } from "./tab-memory.ts";

export interface RatingsDeps {
  readonly directLine: DirectLine;
  /** What a previous page of this tab knew. */
  readonly kept: readonly KeptRating[];
  readonly session: () => Session | null;
  onLost(session: Session): void;
  /** To be kept for a reload. */
  onKept(ratings: readonly KeptRating[]): void;
}

/** What the citizen thinks of answers, on its way: the last word on each one reaches the server. */
export interface Ratings {
  rate(rated: FeedbackTarget, useful: boolean): void;
  /** The last word on this; null when there was none. */
  given(rated: FeedbackTarget): boolean | null;
  /** Sends what waits, if there is a connection. */
  flush(): void;
  /** They belonged to a conversation that ended. */
  forget(): void;
}

export function createRatings(deps: RatingsDeps): Ratings {
  const { directLine } = deps;
  const pauses = createPauses();
  let ratings = deps.kept;
  let flushing = false;

  const keep = (next: readonly KeptRating[]) => {
    ratings = next;
    deps.onKept(ratings);
  };
  const about =
    ({ kind, target }: FeedbackTarget) =>
    (rating: KeptRating) =>
      rating.kind === kind && rating.target === target;

  async function flush(): Promise<void> {
    for (let failures = 0; ; ) {
      const session = deps.session();
      const next = ratings.find(({ sent }) => !sent);
      if (next === undefined || session === null) return;
      const reply = await directLine.rate(session, next);
      if (reply.kind === "lost") return deps.onLost(session);
      if (reply.kind === "ok" || reply.kind === "refused") {
        failures = 0;
        keep(ratings.map((rating) => (rating.id === next.id ? { ...rating, sent: true } : rating)));
      } else {
        failures += 1;
        await pauses.pause(reply.kind === "later" ? reply.seconds * 1000 : backOff(failures));
      }
    }
  }

  const given = (rated: FeedbackTarget) => ratings.find(about(rated))?.useful ?? null;
  const send = () => {
    if (flushing) return pauses.wake();
    flushing = true;
    void flush().finally(() => {
      flushing = false;
    });
  };

  return {
    rate(rated, useful) {
      if (given(rated) === useful) return;
      const { kind, target } = rated;
      const others = ratings.filter((rating) => !about(rated)(rating));
      keep([...others, { id: messageId(), kind, target, useful, sent: false }]);
      send();
    },
    given,
    flush: send,
    forget: () => keep([]),
  };
}
