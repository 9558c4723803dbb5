import { createHash } from "node:crypto";
import { confidenceModelId } from "../../retrieval/confidence/model-id.ts";
import { CALIBRATION, calibrationOf, type StoredAid } from "../../store/generation-aids.ts";

/**
 * Names a calibration by what it asks and aims at and by the weights that this code measures it with: with other weights, the
 * next run measures it again. Undefined when there is none.
 */
export function calibrationName(aids: readonly StoredAid[]): string | undefined {
  const stored = calibrationOf(aids);
  if (stored === null) return undefined;
  if (stored.kind !== "unreadable") return `${stored.calibration.source} ${confidenceModelId()}`;
  const body = aids.find(({ kind }) => kind === CALIBRATION)?.body ?? "";
  return createHash("sha256").update(body).digest("hex");
}
