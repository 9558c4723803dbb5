import { SIMULATED } from "../../../scripts/simulate/channels.ts";
import { fuzzMails } from "./fuzz-mails.ts";
import { fuzzWebhook, type Tally } from "./fuzz-webhook.ts";
import { FUZZED } from "./fuzzed-channels.ts";
import { validDeliveries } from "./valid-deliveries.ts";

/** Mails take a whole MIME parser: this share of the payloads asked for. */
const MAILS = 1 / 20;

export const FUZZED_CHANNELS: readonly string[] = [...Object.keys(FUZZED), "email"];

/** Reads `count` damaged deliveries of one channel; fewer where reading one is long. */
export async function fuzzChannel(name: string, count: number, seed: number): Promise<Tally> {
  if (name === "email") return fuzzMails(Math.ceil(count * MAILS), seed);
  const channel = FUZZED[name];
  const simulated = SIMULATED[name];
  if (channel === undefined || simulated === undefined) throw new Error(`No fuzzing of ${name}`);
  const simulator = await (await simulated.load())({}, () => new Date());
  try {
    const settings = simulator.settings as Readonly<Record<string, string>>;
    const webhook = channel.webhook({ settings, environment: simulator.environment });
    const deliveries = await validDeliveries(
      channel.definition,
      simulator,
      webhook,
      simulated.citizen(1),
      channel.header !== null,
    );
    for (const { raw, request } of deliveries) {
      if (!webhook.authentic(raw, request)) throw new Error(`${name}: a valid delivery is not believed`);
    }
    return fuzzWebhook(webhook, channel, channel.account(settings), deliveries, count, seed);
  } finally {
    await simulator.close();
  }
}
