import { createHash } from "node:crypto";
import { z } from "zod";
import type { ChannelMemory } from "../channel-definition.ts";
import type { ChannelEvent, Where } from "../webhook/channel-event.ts";
import { isBsuid } from "./citizen-ids.ts";

export interface Identities {
  /** Gives each event the citizen's first id with us, so that a conversation survives a new id or number. */
  settle(events: readonly ChannelEvent[]): Promise<readonly ChannelEvent[]>;
  /** Where to write to a citizen: the id or number that they last wrote from. @param citizen their first id. */
  address(citizen: string): Promise<string>;
}

/** `citizen`: first id. `linked`: for a number, digest of the business-scoped id that came with it. */
const known = z.object({ citizen: z.string(), linked: z.string().nullable() });
type Known = z.infer<typeof known>;

/**
 * Keeps which ids name the same citizen; ids are hashed in the keys. One delivery at a time: it reads, then writes. What
 * is unchanged is written again once a day: it is forgotten only once the citizen has long been silent.
 */
export function createIdentities(memory: ChannelMemory, clock: () => Date): Identities {
  let before: Promise<unknown> = Promise.resolve();
  let day = "";
  const renewed = new Set<string>();

  const keep = async (key: string, value: string, unchanged: boolean): Promise<void> => {
    const today = clock().toISOString().slice(0, 10);
    if (today !== day) renewed.clear();
    day = today;
    if (unchanged && renewed.has(key)) return;
    renewed.add(key);
    await memory.write(key, value);
  };

  const read = async (id: string): Promise<Known | null> => {
    const value = await memory.read(`citizen/${digest(id)}`);
    return value === null ? null : known.parse(JSON.parse(value));
  };
  const write = async (id: string, now: Known, was: Known | null): Promise<void> => {
    const unchanged = was?.citizen === now.citizen && was.linked === now.linked;
    await keep(`citizen/${digest(id)}`, JSON.stringify(now), unchanged);
  };
  const address = async (citizen: string) =>
    (await memory.read(`citizen/address/${digest(citizen)}`)) ?? citizen;

  async function citizenOf({ userId, alias }: Where): Promise<string> {
    const own = await read(userId);
    if (alias === undefined) {
      const citizen = own?.citizen ?? userId;
      await write(userId, { citizen, linked: own?.linked ?? null }, own);
      return citizen;
    }
    const linked = digest(userId);
    const number = await read(alias);
    // A number that came with another id has been given to somebody else since.
    const theirs = number !== null && (number.linked === null || number.linked === linked);
    const citizen = own?.citizen ?? (theirs ? number.citizen : userId);
    await write(userId, { citizen, linked: null }, own);
    await write(alias, { citizen, linked }, number);
    return citizen;
  }

  async function rename({ userId, alias = userId }: Where): Promise<string> {
    const [own, former] = [await read(userId), await read(alias)];
    const citizen = own?.citizen ?? former?.citizen ?? alias;
    await write(userId, { citizen, linked: own?.linked ?? null }, own);
    if (isBsuid(alias) || alias === userId) return citizen;
    // Whoever gets the former number must not find this conversation.
    const next = `${alias}.${digest(userId).slice(0, 8)}`;
    await write(alias, { citizen: next, linked: null }, former);
    await memory.write(`citizen/address/${digest(next)}`, alias);
    return citizen;
  }

  async function settled(event: ChannelEvent): Promise<ChannelEvent> {
    if (!("where" in event)) return event;
    const { alias: _, ...where } = event.where;
    const citizen = await (event.kind === "renamed" ? rename(event.where) : citizenOf(event.where));
    const writes = event.kind === "said" || event.kind === "opened" || event.kind === "renamed";
    if (writes) {
      const unchanged = (await address(citizen)) === where.userId;
      // Who has one id only is written to by it.
      if (!unchanged || citizen !== where.userId) {
        await keep(`citizen/address/${digest(citizen)}`, where.userId, unchanged);
      }
    }
    const conversationId = `${where.accountId}:${citizen}`;
    return { ...event, where: { ...where, userId: citizen, conversationId } };
  }

  return {
    address,
    settle(events) {
      const after = before.then(async () => {
        const done: ChannelEvent[] = [];
        for (const event of events) done.push(await settled(event));
        return done;
      });
      before = after.catch(() => undefined);
      return after;
    },
  };
}

function digest(id: string): string {
  return createHash("sha256").update(id).digest("hex").slice(0, 32);
}
