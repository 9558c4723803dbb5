import type { Channel } from "../../adapters/channel.ts";

/** @throws when the channel was unregistered since the work was claimed: a fault of the installation. */
export function registered(channels: ReadonlyMap<string, Channel>, name: string): Channel {
  const channel = channels.get(name);
  if (channel === undefined) throw new Error(`Channel ${name} is not registered`);
  return channel;
}
