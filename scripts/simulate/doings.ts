import { z } from "zod";
import type { Bubble, Failure, PlatformEvent, Simulator } from "../../tests/simulators/simulator.ts";
import type { SimulatedChannel } from "./channels.ts";

const FAILURES = [
  "rate-limited",
  "server-error",
  "no-answer",
  "window-closed",
  "blocked",
  "token-expired",
  "invalid",
] as const satisfies readonly Failure[];
const MEDIA = ["image", "audio", "file", "location"] as const;
const CITIZENS = 3;

const by = { citizen: z.int().min(1).max(CITIZENS) };

/** What the page asks for. */
export const doing = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("say"), ...by, text: z.string().trim().min(1).max(20_000) }),
  z.strictObject({ kind: z.literal("tap"), ...by, title: z.string().min(1) }),
  z.strictObject({ kind: z.literal("open"), ...by }),
  z.strictObject({ kind: z.literal("send"), ...by, media: z.enum(MEDIA) }),
  z.strictObject({ kind: z.literal("delete"), ...by, id: z.string() }),
  z.strictObject({ kind: z.literal("human"), ...by, text: z.string().trim().min(1).max(20_000) }),
  z.strictObject({ kind: z.literal("unknown"), ...by }),
  z.strictObject({ kind: z.literal("fail"), failure: z.enum(FAILURES) }),
]);
type Doing = z.infer<typeof doing>;

/** What the network can do, for the page to show nothing else. */
export interface Abilities {
  readonly channel: string;
  readonly citizens: number;
  readonly opening: boolean;
  readonly media: readonly string[];
  readonly human: boolean;
  readonly deletion: boolean;
  readonly failures: readonly string[];
}

export interface ShownBubble extends Bubble {
  /** Whether the citizen may delete it. */
  readonly erasable: boolean;
}

/** A network's simulator, played by the page: what is done is delivered at once. */
export interface Doings {
  readonly abilities: Abilities;
  /** HTTP status of the delivery; null when nothing was delivered. */
  perform(asked: Doing): Promise<number | null>;
  screen(citizen: number): readonly ShownBubble[];
  broken(): readonly string[];
}

export function createDoings(
  simulator: Simulator,
  { citizen: idOf, without = [] }: SimulatedChannel,
): Doings {
  const written = new Map<string, PlatformEvent>();

  function made(asked: Exclude<Doing, { kind: "fail" }>): PlatformEvent | undefined {
    const by = { citizen: idOf(asked.citizen) };
    switch (asked.kind) {
      case "say":
        return kept(simulator.message(asked.text, by));
      case "tap":
        return kept(simulator.tap?.(asked.title, by));
      case "open":
        return simulator.opening?.(by);
      case "send":
        return kept(simulator.media?.(asked.media, by));
      case "delete": {
        const event = written.get(asked.id);
        return event === undefined ? undefined : simulator.deletion?.(event, by);
      }
      case "human":
        return simulator.human?.(asked.text, by);
      case "unknown":
        return simulator.unknown(by);
    }
  }

  function kept(event: PlatformEvent | undefined): PlatformEvent | undefined {
    if (event !== undefined) written.set(event.id, event);
    return event;
  }

  return {
    abilities: {
      channel: simulator.name,
      citizens: CITIZENS,
      opening: simulator.opening !== undefined,
      media: simulator.media === undefined ? [] : MEDIA,
      human: simulator.human !== undefined,
      deletion: simulator.deletion !== undefined,
      failures: FAILURES.filter((failure) => !without.includes(failure)),
    },
    async perform(asked) {
      if (asked.kind === "fail") {
        simulator.fail(asked.failure);
        return null;
      }
      const event = made(asked);
      return event === undefined ? null : simulator.deliver([event]);
    },
    screen: (citizen) =>
      simulator.screen(idOf(citizen)).map((bubble) => ({
        ...bubble,
        erasable: bubble.from === "citizen" && simulator.deletion !== undefined && written.has(bubble.id),
      })),
    broken: () => simulator.broken,
  };
}
