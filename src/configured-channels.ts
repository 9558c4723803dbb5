import { readFileSync } from "node:fs";
import type { ChannelProblem, ConfiguredChannel } from "../adapters/channel-definition.ts";
import { CHANNELS } from "../adapters/registry.ts";
import { fr } from "./i18n/fr/channels.ts";

/**
 * Reads the channels that the configuration asks for, in its order, with their secrets.
 *
 * @param given what the file has under `channels`: settings by channel name.
 */
export function configuredChannels(
  given: Readonly<Record<string, unknown>>,
  environment: NodeJS.ProcessEnv,
): { readonly channels: readonly ConfiguredChannel[]; readonly problems: readonly ChannelProblem[] } {
  const problems: ChannelProblem[] = [];
  const channels: ConfiguredChannel[] = [];
  const secret = (variable: string) => secretOf(variable, environment, problems);
  for (const [name, settings] of Object.entries(given)) {
    const definition = CHANNELS.find((known) => known.name === name);
    if (definition === undefined) {
      const known = CHANNELS.map((channel) => channel.name);
      problems.push({ key: `channels.${name}`, message: fr.unknownChannel(known) });
      continue;
    }
    const read = definition.read(settings, secret);
    if (read.kind === "configured") channels.push(read.channel);
    else problems.push(...read.problems);
  }
  return { channels, problems };
}

/** The variable itself, or the content of the file that `<variable>_FILE` names. */
function secretOf(
  variable: string,
  environment: NodeJS.ProcessEnv,
  problems: ChannelProblem[],
): string | undefined {
  const value = environment[variable];
  if (value !== undefined && value !== "") return value;
  const file = environment[`${variable}_FILE`];
  if (file === undefined || file === "") return undefined;
  try {
    return readFileSync(file, "utf8");
  } catch {
    problems.push({ key: `${variable}_FILE`, message: fr.secretFileUnreadable(file) });
    return undefined;
  }
}
