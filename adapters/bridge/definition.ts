import { z } from "zod";
import { fr } from "../../src/i18n/fr/bridge.ts";
import { fr as channels } from "../../src/i18n/fr/channels.ts";
import type { ChannelDefinition, ChannelProblem } from "../channel-definition.ts";

const ADDRESS =
  /^https:\/\/[a-z0-9.-]+(:\d+)?(\/[^\s?#]*)?$|^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?(\/[^\s?#]*)?$/i;
/** 128 bits, written in hexadecimal. */
const SHORTEST_SECRET = 32;

const bridge = z.strictObject({
  /** Where the partner takes our messages. */
  url: z.string().regex(ADDRESS, fr.address),
  /** The network behind: `linkedin`… */
  network: z.string().min(1).max(40),
  /** How staff call it. */
  label: z.string().min(1).max(60),
  /** Longest text of one message, in UTF-16 code units. */
  maxText: z.int().min(100).max(20_000).default(1000),
  /** Most buttons under one message; 0 numbers the choices in the text. */
  buttons: z.int().min(0).max(20).default(0),
  buttonLength: z.int().min(1).max(100).default(20),
  /** Hours after the citizen's last message during which the network lets us write; null without limit. */
  windowHours: z.number().positive().nullable().default(24),
  /** Tells the partner of hand-offs, so that its own agents may take them. */
  handoffs: z.boolean().default(false),
  /** Where citizens' files may be read; the partner's own host when left out. */
  mediaHosts: z.array(z.string().min(4)).optional(),
});

/** `channels.bridge` of the configuration: bridges by name. */
const settings = z
  .record(z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, fr.name), bridge)
  .refine((bridges) => Object.keys(bridges).length > 0, fr.none);

type BridgeSettings = z.infer<typeof bridge>;

/** One partner, with the secret shared with it. */
export interface Bridge extends BridgeSettings {
  readonly name: string;
  readonly secret: string;
}

/** Variable that holds the secret of a bridge. */
function secretVariable(name: string): string {
  return `PARVIS_BRIDGE_${name.toUpperCase().replaceAll("-", "_")}_SECRET`;
}

/** The partner bridge; its secrets depend on the names in the settings: `PARVIS_BRIDGE_<NAME>_SECRET`. */
export const bridges: ChannelDefinition = {
  name: "bridge",
  secrets: [],
  read(given, secret) {
    const parsed = settings.safeParse(given, { error: z.locales.fr().localeError });
    if (!parsed.success) return { kind: "invalid", problems: parsed.error.issues.flatMap(problemsOf) };
    const problems: ChannelProblem[] = [];
    const found: Bridge[] = [];
    for (const [name, one] of Object.entries(parsed.data)) {
      const key = secretVariable(name);
      const value = secret(key)?.trim() ?? "";
      if (value === "") problems.push({ key, message: channels.secretMissing(fr.secretFrom) });
      else if (value.length < SHORTEST_SECRET) {
        problems.push({ key, message: fr.secretTooShort(SHORTEST_SECRET) });
      }
      found.push({ ...one, name, secret: value });
    }
    if (problems.length > 0) return { kind: "invalid", problems };
    return {
      kind: "configured",
      channel: {
        name: "bridge",
        create: async (deps) => (await import("./create-bridge-channel.ts")).createBridgeChannel(found, deps),
      },
    };
  },
};

function problemsOf(issue: z.core.$ZodIssue): ChannelProblem[] {
  const path = ["channels", "bridge", ...issue.path.map(String)].join(".");
  if (issue.code !== "unrecognized_keys") return [{ key: path, message: issue.message }];
  return issue.keys.map((key) => ({ key: `${path}.${key}`, message: channels.unknownSetting }));
}
