import { fr } from "../i18n/fr/indexing.ts";
import type { Database } from "../store/database.ts";
import { type GenerationSummary, listGenerations, makeLive } from "../store/generations.ts";

export type RollbackOutcome =
  | { readonly kind: "done"; readonly from: number; readonly to: number }
  | { readonly kind: "impossible"; readonly reason: string };

/**
 * Puts an earlier generation back in service, the previous one by default. The one left is withdrawn: its content is
 * not published again until a file changes.
 *
 * @param toGeneration one of the generations still kept.
 */
export async function rollback(
  database: Database,
  toGeneration?: number,
  clock: () => Date = () => new Date(),
): Promise<RollbackOutcome> {
  return database.transaction().execute(async (transaction): Promise<RollbackOutcome> => {
    const generations = await listGenerations(transaction);
    const from = generations.find(({ status }) => status === "live")?.number;
    const available = generations.filter(({ status }) => status === "retired" || status === "withdrawn");
    const previous = available.find(({ number, status }) => status === "retired" && number < (from ?? 0));
    const to = toGeneration ?? previous?.number;
    if (from === undefined || to === undefined) return { kind: "impossible", reason: fr.rollback.none };
    if (to === from) return { kind: "impossible", reason: fr.rollback.already(to) };
    if (!available.some(({ number }) => number === to)) {
      const numbers = available.map(({ number }) => number);
      return { kind: "impossible", reason: fr.rollback.unknown(to, numbers) };
    }
    // Only another calibration was taken back: the documents are not in question.
    const sameContent = contentOf(generations, to) === contentOf(generations, from);
    await makeLive(transaction, to, clock(), to < from && !sameContent ? "withdrawn" : "retired");
    return { kind: "done", from, to };
  });
}

function contentOf(generations: readonly GenerationSummary[], wanted: number): string | undefined {
  return generations.find(({ number }) => number === wanted)?.manifest?.contentDigest;
}
