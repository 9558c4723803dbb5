import type { Webhook } from "../../../adapters/webhook/webhook-routes.ts";
import { type Chance, createChance } from "./chance.ts";
import type { FuzzedChannel } from "./fuzzed-channels.ts";
import { misfits } from "./misfits.ts";
import { mutateBody } from "./mutate-delivery.ts";
import { mutateHeader } from "./mutate-header.ts";
import type { Delivery } from "./valid-deliveries.ts";

/** What became of many deliveries that no platform sent. */
export interface Tally {
  payloads: number;
  /** Read as at least one event with something to do. */
  events: number;
  /** Read as events that are all ignored. */
  ignored: number;
  /** Not what the platform sends. */
  refused: number;
  crashes: number;
  misfits: number;
  /** Deliveries whose body or signature is not the platform's, and that were believed. */
  forged: number;
  /** Of one reading, in milliseconds. */
  slowest: number;
  /** The first faults, with what reproduces them. */
  readonly faults: string[];
}

const MOST_FAULTS = 5;

export function emptyTally(): Tally {
  const counts = { payloads: 0, events: 0, ignored: 0, refused: 0, crashes: 0, misfits: 0, forged: 0 };
  return { ...counts, slowest: 0, faults: [] };
}

/** Reads and checks `count` damaged deliveries. The same seed makes the same ones. */
export function fuzzWebhook(
  webhook: Webhook,
  { header, signs }: Pick<FuzzedChannel, "header" | "signs">,
  account: string,
  deliveries: readonly Delivery[],
  count: number,
  seed: number,
): Tally {
  const chance = createChance(seed);
  const tally = emptyTally();
  for (let done = 0; done < count; done += 1) {
    const delivery = chance.one(deliveries);
    const raw = mutateBody(delivery.raw, chance);
    tally.payloads += 1;
    read(tally, webhook, raw, delivery, account);
    if (signs !== null && signs(raw) !== signs(delivery.raw)) believe(tally, webhook, raw, delivery, "body");
    if (header !== null) {
      believe(tally, webhook, delivery.raw, forgedHeader(delivery, header, chance), "signature");
    }
  }
  return tally;
}

function read(tally: Tally, webhook: Webhook, raw: Buffer, { request }: Delivery, account: string): void {
  const begun = performance.now();
  try {
    const events = webhook.read(raw, request);
    tally.slowest = Math.max(tally.slowest, performance.now() - begun);
    if (events === null) tally.refused += 1;
    else if (events.every(({ kind }) => kind === "ignored")) tally.ignored += 1;
    else tally.events += 1;
    const wrong = misfits(events, account);
    if (wrong.length > 0) {
      tally.misfits += 1;
      note(tally, wrong.join(", "), raw);
    }
  } catch (error) {
    tally.crashes += 1;
    note(tally, String(error), raw);
  }
}

function believe(tally: Tally, webhook: Webhook, raw: Buffer, { request }: Delivery, what: string): void {
  try {
    if (!webhook.authentic(raw, request)) return;
    tally.forged += 1;
    note(tally, `believed with another ${what}: ${JSON.stringify(request.headers)}`, raw);
  } catch (error) {
    tally.crashes += 1;
    note(tally, String(error), raw);
  }
}

function forgedHeader({ request, raw }: Delivery, header: string, chance: Chance): Delivery {
  const given = String(request.headers[header]);
  const headers = { ...request.headers, [header]: mutateHeader(given, chance) };
  // What came out the same is no forgery.
  if (headers[header] === given) delete headers[header];
  return { raw, request: { ...request, headers } as Delivery["request"] };
}

function note({ faults }: Tally, what: string, raw: Buffer): void {
  if (faults.length < MOST_FAULTS) faults.push(`${what}\n    ${raw.toString("latin1").slice(0, 600)}`);
}
