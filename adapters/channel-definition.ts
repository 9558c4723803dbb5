import { z } from "zod";
import type { Inbox } from "../src/conversation/inbound-event.ts";
import { fr } from "../src/i18n/fr/channels.ts";
import type { Log } from "../src/telemetry/log.ts";
import type { Channel } from "./channel.ts";

/** What every channel is given. */
export interface ChannelDeps {
  readonly inbox: Inbox;
  readonly memory: ChannelMemory;
  /** Address citizens and platforms see, without final slash; null when the installation has none. */
  readonly publicUrl: string | null;
  /** A folder of its own for what it must keep on disk (renewed tokens, mode 600); made when it is needed. */
  readonly folder: string;
  readonly fetch: typeof fetch;
  readonly clock: () => Date;
  readonly ids: () => string;
  /** In [0, 1). */
  readonly random: () => number;
  readonly log: Log;
}

/**
 * What a channel keeps between two starts; not for secrets. Keys about one citizen begin with `citizen/`: they go once
 * nothing has renewed them for as long as a silent conversation is kept.
 */
export interface ChannelMemory {
  read(key: string): Promise<string | null>;
  write(key: string, value: string): Promise<void>;
}

/** A secret comes from the environment variable, or from the file that `<variable>_FILE` names; never from the settings. */
export interface SecretSpec {
  /** `PARVIS_<CHANNEL>_<NAME>`. */
  readonly variable: string;
  readonly required: boolean;
  /** Where to find it, in French, for the technician. */
  readonly from: string;
}

type Secrets<Specs extends Readonly<Record<string, SecretSpec>>> = {
  readonly [Name in keyof Specs]: Specs[Name]["required"] extends true ? string : string | null;
};

/** A channel the configuration asks for, its settings and secrets read. */
export interface ConfiguredChannel {
  readonly name: string;
  create(deps: ChannelDeps): Promise<Channel>;
}

export interface ChannelProblem {
  /** Setting (`channels.messenger.pageId`) or variable. */
  readonly key: string;
  readonly message: string;
}

export type ReadChannel =
  | { readonly kind: "configured"; readonly channel: ConfiguredChannel }
  | { readonly kind: "invalid"; readonly problems: readonly ChannelProblem[] };

export interface ChannelDefinition {
  readonly name: string;
  readonly secrets: readonly SecretSpec[];
  /**
   * Reads what the configuration file says under `channels.<name>`.
   *
   * @param secret value of a variable, or of the file it points to; undefined when there is neither.
   */
  read(settings: unknown, secret: (variable: string) => string | undefined): ReadChannel;
}

/** Shortest secret that is believed: shorter ones can be guessed. */
const SHORTEST_SECRET = 8;

/** Binds a channel's settings, its secrets and its code, which is loaded only when the channel is configured. */
export function defineChannel<Settings, Specs extends Readonly<Record<string, SecretSpec>>>(definition: {
  readonly name: string;
  readonly settings: z.ZodType<Settings>;
  readonly secrets: Specs;
  readonly load: () => Promise<
    (settings: Settings, secrets: Secrets<Specs>, deps: ChannelDeps) => Channel | Promise<Channel>
  >;
}): ChannelDefinition {
  const { name, settings, secrets, load } = definition;
  return {
    name,
    secrets: Object.values(secrets),
    read(given, secret) {
      const parsed = settings.safeParse(given, { error: z.locales.fr().localeError });
      const problems: ChannelProblem[] = parsed.success
        ? []
        : parsed.error.issues.flatMap((issue) => problemsOf(name, issue));
      const found: Record<string, string | null> = {};
      for (const [key, { variable, required, from }] of Object.entries(secrets)) {
        const value = secret(variable)?.trim() ?? "";
        found[key] = value === "" ? null : value;
        if (value === "" && required) problems.push({ key: variable, message: fr.secretMissing(from) });
        if (value !== "" && value.length < SHORTEST_SECRET) {
          problems.push({ key: variable, message: fr.secretTooShort(SHORTEST_SECRET) });
        }
      }
      if (!parsed.success || problems.length > 0) return { kind: "invalid", problems };
      const create = async (deps: ChannelDeps) => (await load())(parsed.data, found as Secrets<Specs>, deps);
      return { kind: "configured", channel: { name, create } };
    },
  };
}

function problemsOf(name: string, issue: z.core.$ZodIssue): ChannelProblem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ key: `channels.${name}.${key}`, message: fr.unknownSetting }));
  }
  return [{ key: ["channels", name, ...issue.path.map(String)].join("."), message: issue.message }];
}
