import { describe } from "vitest";
import type { ChannelDefinition } from "../../adapters/channel-definition.ts";
import type { Expected, Failure } from "../simulators/simulator.ts";
import { arrivals } from "./cases/arrivals.ts";
import { conversations } from "./cases/conversations.ts";
import { entrance } from "./cases/entrance.ts";
import { sending } from "./cases/sending.ts";
import { channelRig, type Rig, type Simulate } from "./channel-rig.ts";

/** Cases that a network may not have; each one left out says why. */
export type Optional =
  | "forged deliveries"
  | "batches"
  | "buttons"
  | "numbered choices"
  | "long answers"
  | "echoes of our own"
  | "humans in the network's inbox"
  | "stale"
  | "unknown events"
  | "deletion"
  | "media"
  | "opening"
  | "out of order"
  | "slow answers"
  | "large bodies";

export interface ChannelUnderTest {
  readonly definition: ChannelDefinition;
  readonly simulate: Simulate;
  /** What must become of a message that meets each failure; a reason where the platform has no such failure. */
  readonly failures: Readonly<Record<Failure, Expected | { readonly none: string }>>;
  /** Why a case does not apply to this network. */
  readonly without?: Partial<Record<Optional, string>>;
}

export interface CaseContext extends ChannelUnderTest {
  rig(options?: Parameters<typeof channelRig>[2]): Promise<Rig>;
  /** Title of a case that the network may not have: `[reason, false]` when it has not. */
  applies(name: Optional): boolean;
  /** `name`, with the reason when it does not apply. */
  titled(name: Optional): string;
}

/** What every channel must do, on its own network's simulator. */
export function channelContract(under: ChannelUnderTest): void {
  const context: CaseContext = {
    ...under,
    rig: (options) => channelRig(under.definition, under.simulate, options),
    applies: (name) => under.without?.[name] === undefined,
    titled: (name) =>
      under.without?.[name] === undefined ? name : `${name} (without: ${under.without[name]})`,
  };
  describe(`channel contract: ${under.definition.name}`, () => {
    entrance(context);
    arrivals(context);
    sending(context);
    conversations(context);
  });
}
