import { existsSync } from "node:fs";
import { fr } from "../../i18n/fr/calibration.ts";
import { openDatabase } from "../../store/database.ts";
import { calibrationOf, liveAids } from "../../store/generation-aids.ts";
import type { Check, Finding } from "../check.ts";

/** Which calibration serves, and whether the collectivity's own still holds. */
export const checkCalibration: Check = async ({ databaseFile }) => {
  const shipped: Finding = { status: "ok", message: fr.doctor.shipped(fr.shippedMeaning) };
  if (!existsSync(databaseFile)) return [shipped];
  const database = await openDatabase(databaseFile);
  try {
    const stored = calibrationOf(await liveAids(database));
    if (stored === null) return [shipped];
    if (stored.kind === "unreadable") {
      return [{ status: "warning", message: fr.doctor.unreadable, remedy: fr.doctor.unreadableRemedy }];
    }
    if (stored.kind === "other-model") {
      return [{ status: "warning", message: fr.doctor.otherModel, remedy: fr.doctor.otherModelRemedy }];
    }
    const { targetError, measuredAt, counts, thresholds, choice } = stored.calibration;
    const own: Finding = {
      status: "ok",
      message: fr.doctor.own(targetError, measuredAt.slice(0, 10), counts.questions, thresholds.answer),
    };
    if (choice.reached) return [own];
    const message = fr.doctor.unreached(targetError);
    return [own, { status: "warning", message, remedy: fr.doctor.unreachedRemedy }];
  } finally {
    await database.destroy();
  }
};
