import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  createDirectLine,
  type DirectLine,
  type Session,
} from "../../../../adapters/web/client/protocol/direct-line.ts";
import { createRatings } from "../../../../adapters/web/client/protocol/ratings.ts";
import type { KeptRating } from "../../../../adapters/web/client/protocol/tab-memory.ts";
import { eventually, startWeb, temporaryFolder, type WebServer } from "../web-server.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: WebServer;
let directLine: DirectLine;

beforeEach(async () => {
  folder = await temporaryFolder();
  server = await startWeb({
    folder: folder.path,
    limits: { messagesPerMinute: 10_000, messagesPerMinutePerIp: 10_000, sessionsPerMinutePerIp: 1000 },
  });
  directLine = createDirectLine(`${server.url}/`);
});
afterEach(async () => {
  await server.stop();
  await folder.remove();
});

async function newSession(): Promise<Session> {
  const opened = await directLine.open();
  if (opened.kind !== "ok") throw new Error(opened.kind);
  const started = await directLine.start(opened.value);
  if (started.kind !== "ok") throw new Error(started.kind);
  return started.value;
}

const about = (target: string) => ({ kind: "answer", target }) as const;

/** The last word the server heard on each answer. */
const heard = ({ conversationId }: Session) =>
  new Map(
    server.accepted
      .filter((event) => event.conversationId === conversationId)
      .flatMap(({ activity }) => {
        const { value } = activity as { readonly value?: { target: string; useful: boolean } };
        return value === undefined ? [] : [[value.target, value.useful] as const];
      }),
  );

describe("ratings on their way", () => {
  it("leave the server with the citizen's last word, over a network that loses requests and answers", async () => {
    const words = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.boolean()), {
      minLength: 1,
      maxLength: 8,
    });
    const fates = fc.array(fc.constantFrom("fine", "request lost", "answer lost"), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(words, fates, async (given, lost) => {
        const session = await newSession();
        const left = [...lost];
        let kept: readonly KeptRating[] = [];
        const ratings = createRatings({
          directLine: {
            ...directLine,
            async rate(...said) {
              const fate = left.shift() ?? "fine";
              if (fate === "request lost") return { kind: "unreachable" };
              const reply = await directLine.rate(...said);
              return fate === "answer lost" ? { kind: "unreachable" } : reply;
            },
          },
          kept: [],
          session: () => session,
          onLost: () => {},
          onKept: (all) => {
            kept = all;
          },
        });
        for (const [target, useful] of given) ratings.rate(about(target), useful);
        await eventually("all sent", () => {
          ratings.flush();
          return kept.every(({ sent }) => sent);
        });
        const last = new Map(given);
        expect(heard(session)).toEqual(last);
        for (const [target, useful] of last) expect(ratings.given(about(target))).toBe(useful);
      }),
      { numRuns: 20 },
    );
  });

  it("are not sent twice for the same word, nor for a session that ended", async () => {
    const session = await newSession();
    const lost: Session[] = [];
    const on = (token: string) =>
      createRatings({
        directLine,
        kept: [],
        session: () => (lost.length === 0 ? { ...session, token } : null),
        onLost: (ended) => lost.push(ended),
        onKept: () => {},
      });
    const ratings = on(session.token);
    ratings.rate(about("a"), true);
    await eventually("heard", () => heard(session).size === 1);
    ratings.rate(about("a"), true);
    on(`${session.token}x`).rate(about("b"), true);
    await eventually("lost", () => lost.length === 1);
    expect(server.accepted.filter(({ activity }) => "value" in activity)).toHaveLength(1);
    ratings.forget();
    expect(ratings.given(about("a"))).toBeNull();
  });
});
