import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  createDirectLine,
  type DirectLine,
  type Session,
} from "../../../../adapters/web/client/protocol/direct-line.ts";
import { createOutbox, type SendState } from "../../../../adapters/web/client/protocol/outbox.ts";
import type { WebLimits } from "../../../../adapters/web/limits.ts";
import { eventually, startWeb, temporaryFolder, type WebServer } from "../web-server.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: WebServer;
let directLine: DirectLine;

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  await server.stop();
  await folder.remove();
});

async function start(limits: Partial<WebLimits> = {}): Promise<Session> {
  server = await startWeb({ folder: folder.path, limits });
  directLine = createDirectLine(`${server.url}/`);
  return newSession();
}

async function newSession(): Promise<Session> {
  const opened = await directLine.open();
  if (opened.kind !== "ok") throw new Error(opened.kind);
  const started = await directLine.start(opened.value);
  if (started.kind !== "ok") throw new Error(started.kind);
  return started.value;
}

/** An outbox of its own on this session, and what it told. */
function outboxOn(session: Session, network: DirectLine) {
  const states = new Map<string, SendState>();
  const lost: Session[] = [];
  let kept: readonly { readonly text: string }[] = [];
  const outbox = createOutbox({
    directLine: network,
    pending: [],
    session: () => (lost.length === 0 ? session : null),
    onLost: (ended) => void lost.push(ended),
    onPending: (pending) => {
      kept = [...pending];
    },
    onState: (id, state) => void states.set(id, state),
  });
  const add = (text: string) => outbox.add({ id: `id-${text}`, text, at: new Date().toISOString() });
  return { outbox, add, lost, kept: () => kept, state: (text: string) => states.get(`id-${text}`) };
}

const heard = ({ conversationId }: Session) =>
  server.accepted
    .filter((event) => event.conversationId === conversationId)
    .flatMap(({ activity }) => (activity as { text?: string }).text ?? []);

describe("messages on their way", () => {
  it("arrive once and in order over a network that loses requests and answers", async () => {
    await start({ messagesPerMinute: 10_000, messagesPerMinutePerIp: 10_000, sessionsPerMinutePerIp: 1000 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("fine", "request lost", "answer lost"), { minLength: 1, maxLength: 12 }),
        async (fates) => {
          const session = await newSession();
          const left = [...fates];
          const flaky: DirectLine = {
            ...directLine,
            async say(...spoken) {
              const fate = left.shift() ?? "fine";
              if (fate === "request lost") return { kind: "unreachable" };
              const reply = await directLine.say(...spoken);
              return fate === "answer lost" ? { kind: "unreachable" } : reply;
            },
          };
          const { outbox, add, state, kept } = outboxOn(session, flaky);
          const texts = ["un", "deux", "trois", "quatre"];
          for (const text of texts) add(text);
          await eventually("all sent", () => {
            outbox.flush();
            return texts.every((text) => state(text)?.kind === "sent");
          });
          expect(heard(session)).toEqual(texts);
          expect(kept()).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  });

  it("wait when too many were sent, and none is lost", async () => {
    const session = await start({ messagesPerMinute: 2 });
    const { add, state, kept } = outboxOn(session, directLine);
    for (const text of ["un", "deux", "trois"]) add(text);
    await eventually("the third waits", () => state("trois")?.kind === "waiting");
    expect(heard(session)).toEqual(["un", "deux"]);
    expect(kept().map(({ text }) => text)).toEqual(["trois"]);
  });

  it("that are refused say why, stop nothing, and can be taken back", async () => {
    const session = await start({ textLength: 10 });
    const { outbox, add, state } = outboxOn(session, directLine);
    add("beaucoup trop long");
    add("court");
    await eventually("the next one sent", () => state("court")?.kind === "sent");
    expect(state("beaucoup trop long")).toMatchObject({ kind: "refused", message: /10 caractères/ });
    expect(outbox.takeBack("id-beaucoup trop long")?.text).toBe("beaucoup trop long");
    expect(outbox.takeBack("id-beaucoup trop long")).toBeNull();
  });

  it("are kept when the session has ended", async () => {
    const session = await start();
    const { add, lost, kept } = outboxOn({ ...session, token: `${session.token}x` }, directLine);
    add("gardé");
    await eventually("the loss is told", () => lost.length === 1);
    expect(kept().map(({ text }) => text)).toEqual(["gardé"]);
  });

  it("wait for a server that is not there", async () => {
    const session = await start();
    const { add, state } = outboxOn(session, createDirectLine("http://127.0.0.1:1/"));
    add("patient");
    await eventually("it waits", () => state("patient")?.kind === "waiting");
  });
});
