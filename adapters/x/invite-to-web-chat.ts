import { fr } from "../../src/i18n/fr/x.ts";
import type { Log } from "../../src/telemetry/log.ts";
import type { ChannelMemory } from "../channel-definition.ts";
import { hashedId } from "../platform/hashed-id.ts";
import type { SendMessage } from "./deliver.ts";

export interface InviteDeps {
  readonly send: SendMessage;
  readonly memory: ChannelMemory;
  /** Null: there is nowhere to invite to. */
  readonly publicUrl: string | null;
  readonly log: Log;
}

export interface Invitations {
  /** Tells a citizen whose encrypted messages cannot be read where to write instead: once for all, and never throws. */
  invite(citizen: string): void;
  /** Resolves when those under way are sent. */
  settled(): Promise<void>;
}

export function createInvitations({ send, memory, publicUrl, log }: InviteDeps): Invitations {
  let last: Promise<void> = Promise.resolve();

  async function inviteOnce(citizen: string, url: string): Promise<void> {
    const key = `citizen/invited/${hashedId(citizen)}`;
    if ((await memory.read(key)) !== null) return;
    // Noted first: an invitation lost is better than one at each message.
    await memory.write(key, "yes");
    const { kind } = await send(citizen, fr.encrypted(url));
    log.info("x.invited", { citizen: hashedId(citizen), outcome: kind });
  }

  return {
    invite(citizen) {
      if (publicUrl === null) return;
      last = last
        .then(() => inviteOnce(citizen, `${publicUrl}/chat`))
        .catch(() => log.warn("x.not-invited", { citizen: hashedId(citizen) }));
    },
    settled: () => last,
  };
}
