import type { Failure, Simulator } from "../../tests/simulators/simulator.ts";

/** A channel that can be tried on this machine, without an account. */
export interface SimulatedChannel {
  /** The simulator's code, read only when it is wanted. */
  readonly load: () => Promise<(settings: object, clock: () => Date) => Promise<Simulator>>;
  /** The platform's id of a citizen, as this network writes ids. @param number from 1. */
  readonly citizen: (number: number) => string;
  /** Failures that the network does not have. */
  readonly without?: readonly Failure[];
}

/** Every simulator, by the channel's name in the configuration. */
export const SIMULATED: Readonly<Record<string, SimulatedChannel>> = {
  messenger: {
    load: async () => (await import("../../tests/simulators/messenger/simulator.ts")).simulateMessenger,
    citizen: (number) => String(24_000_000_000_000_000n + BigInt(number)),
  },
  instagram: {
    load: async () => (await import("../../tests/simulators/instagram/simulator.ts")).simulateInstagram,
    citizen: (number) => String(17_840_000_000_000_000n + BigInt(number)),
  },
  whatsapp: {
    load: async () => (await import("../../tests/simulators/whatsapp/simulator.ts")).simulateWhatsApp,
    citizen: (number) => `FR.${13_491_208_655_302_741_000n + BigInt(number)}`,
  },
  x: {
    load: async () => (await import("../../tests/simulators/x/simulator.ts")).simulateX,
    citizen: (number) => String(2220 + number),
    without: ["window-closed"],
  },
  telegram: {
    load: async () => (await import("../../tests/simulators/telegram/simulator.ts")).simulateTelegram,
    citizen: (number) => String(40 + number),
    without: ["window-closed"],
  },
  sms: {
    load: async () => (await import("../../tests/simulators/sms/simulator.ts")).simulateSms,
    citizen: (number) => `+336${String(10_000_000 + number)}`,
    without: ["window-closed"],
  },
  email: {
    load: async () => (await import("../../tests/simulators/email/simulator.ts")).simulateEmail,
    citizen: (number) => `habitante${number}`,
    without: ["window-closed"],
  },
  teams: {
    load: async () => (await import("../../tests/simulators/teams/simulator.ts")).simulateTeams,
    citizen: (number) => String(40 + number),
    without: ["window-closed"],
  },
  bridge: {
    load: async () => (await import("../../tests/simulators/bridge/simulator.ts")).simulateBridge,
    citizen: (number) => `urn:li:person:${1000 + number}`,
  },
};
