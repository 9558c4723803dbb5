import { createHash } from "node:crypto";
import { z } from "zod";
import type { ChannelMemory } from "../channel-definition.ts";
import type { IncomingMail } from "./incoming-mail.ts";

const thread = z.object({ subject: z.string(), messageId: z.string(), references: z.array(z.string()) });
/** The mail to answer. */
export type Thread = Readonly<z.infer<typeof thread>>;

const MOST_REFERENCES = 20;
const LONGEST_SUBJECT = 200;

/** Remembers, by citizen, the mail that is answered next and how many automatic answers left today. */
export function createThreads(memory: ChannelMemory, clock: () => Date) {
  const answersKey = (citizen: string) => `citizen/answers/${digestOf(citizen)}`;
  const today = () => clock().toISOString().slice(0, 10);

  async function answersToday(citizen: string): Promise<number> {
    const [day, count] = (await memory.read(answersKey(citizen)))?.split(" ") ?? [];
    return day === today() ? Number(count) : 0;
  }

  return {
    async follow({ from, subject, id, references }: IncomingMail): Promise<void> {
      const kept: Thread = {
        subject: subject.slice(0, LONGEST_SUBJECT).toWellFormed(),
        messageId: id,
        references: references.slice(-MOST_REFERENCES),
      };
      await memory.write(`citizen/thread/${digestOf(from)}`, JSON.stringify(kept));
    },
    /** Null for a citizen who never wrote. */
    async of(citizen: string): Promise<Thread | null> {
      const value = await memory.read(`citizen/thread/${digestOf(citizen)}`);
      return value === null ? null : thread.parse(JSON.parse(value));
    },
    answersToday,
    async countAnswer(citizen: string): Promise<void> {
      await memory.write(answersKey(citizen), `${today()} ${(await answersToday(citizen)) + 1}`);
    },
  };
}

export type Threads = ReturnType<typeof createThreads>;

function digestOf(citizen: string): string {
  return createHash("sha256").update(citizen).digest("hex").slice(0, 32);
}
