import { z } from "zod";
import { fr } from "../i18n/fr/networks.ts";
import type { Inconsistency } from "./calendar-problems.ts";

const NETWORKS = [
  "web",
  "messenger",
  "instagram",
  "whatsapp",
  "x",
  "telegram",
  "teams",
  "email",
  "sms",
  "linkedin",
  "snapchat",
] as const;

export type Network = (typeof NETWORKS)[number];

/** Where citizens can write to the collectivity; the first address of a network is the one given. */
export const channelDirectory = z
  .array(
    z.strictObject({
      network: z.enum(NETWORKS),
      /** When the name of the network does not say enough: "WhatsApp de la mairie". */
      name: z.string().min(1).optional(),
      /** A complete link; for `email` an address, for `sms` a phone number. */
      address: z.string().min(1),
    }),
  )
  .default([]);

type Directory = z.infer<typeof channelDirectory>;

export function isNetwork(name: string): name is Network {
  return NETWORKS.some((network) => network === name);
}

/** Addresses that their network could not open, and those given twice. */
export function directoryProblems(directory: Directory): Inconsistency[] {
  return directory.flatMap(({ network, address }, index) => {
    const path = ["channels", index, "address"];
    const wrong = problemOf(network, address);
    if (wrong !== null) return [{ path, message: wrong, example: fr.examples[network] }];
    const first = directory.findIndex((other) => other.network === network && other.address === address);
    return first === index ? [] : [{ path, message: fr.duplicate(fr.names[network]) }];
  });
}

function problemOf(network: Network, address: string): string | null {
  if (network === "email") return z.email().safeParse(address).success ? null : fr.plainEmail;
  if (network === "sms") return /^\+?\d(?:[ .]?\d){3,14}$/.test(address) ? null : fr.phone;
  return z.url({ protocol: /^https$/ }).safeParse(address).success ? null : fr.httpsOnly(fr.names[network]);
}
