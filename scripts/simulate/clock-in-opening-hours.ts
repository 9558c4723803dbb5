import { loadCollectivity } from "../../src/collectivity/load.ts";
import { isDeskOpen, nextDeskOpening } from "../../src/handoff/placing/desk-hours.ts";

const A_MOMENT = 15 * 60 * 1000;

/**
 * The real time while the Desk is open, else a time that begins shortly after it next opens, so that a hand-off can be
 * tried at night. @throws when `collectivity.yaml` cannot be used.
 */
export async function clockInOpeningHours(
  knowledgeFolder: string,
  now: () => Date = () => new Date(),
): Promise<() => Date> {
  const loaded = await loadCollectivity(knowledgeFolder);
  if (loaded.kind === "invalid") throw new Error(loaded.problems.map(({ message }) => message).join("\n"));
  const start = now();
  const { collectivity } = loaded;
  const opening = isDeskOpen(collectivity, null, start) ? null : nextDeskOpening(collectivity, null, start);
  const offset = opening === null ? 0 : opening.at.getTime() + A_MOMENT - start.getTime();
  return () => new Date(now().getTime() + offset);
}
