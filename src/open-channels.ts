import { join } from "node:path";
import type { Channel } from "../adapters/channel.ts";
import type { ChannelDeps, ConfiguredChannel } from "../adapters/channel-definition.ts";
import { createChannelMemory } from "./store/channel-memory.ts";
import type { Database } from "./store/database.ts";

export interface OpenChannelsDeps extends Omit<ChannelDeps, "memory" | "folder" | "publicUrl"> {
  readonly database: Database;
  readonly publicUrl: string | null;
  /** Each channel has a folder below it. */
  readonly dataFolder: string;
}

/** Makes the channels that the configuration asks for; a channel whose code cannot load stops the start. */
export function openChannels(
  configured: readonly ConfiguredChannel[],
  { database, dataFolder, publicUrl, ...deps }: OpenChannelsDeps,
): Promise<readonly Channel[]> {
  return Promise.all(
    configured.map(({ name, create }) =>
      create({
        ...deps,
        publicUrl: publicUrl?.replace(/\/$/, "") ?? null,
        memory: createChannelMemory(database, name, deps.clock),
        folder: join(dataFolder, "channels", name),
      }),
    ),
  );
}
