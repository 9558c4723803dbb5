import type { Config } from "../config.ts";
import { fr } from "../i18n/fr/doctor.ts";
import type { Check, Finding } from "./check.ts";
import { checkAids } from "./checks/aids.ts";
import { checkCalibration } from "./checks/calibration.ts";
import { checkCollectivity } from "./checks/collectivity.ts";
import { checkDatabase } from "./checks/database.ts";
import { checkDesk } from "./checks/desk.ts";
import { checkDisk } from "./checks/disk.ts";
import { checkEmbedder } from "./checks/embedder.ts";
import { checkIndex } from "./checks/index.ts";
import { checkNode } from "./checks/node.ts";
import { checkNotified } from "./checks/notifications.ts";
import { checkOptionalParts } from "./checks/optional-parts.ts";
import { checkPort } from "./checks/port.ts";
import { checkWebFiles } from "./checks/web-files.ts";

/** In the order a technician would mend things. */
const CHECKS: ReadonlyArray<readonly [keyof typeof fr.parts, Check]> = [
  ["node", checkNode],
  ["disk", checkDisk],
  ["database", checkDatabase],
  ["collectivity", checkCollectivity],
  ["embedder", checkEmbedder],
  ["index", checkIndex],
  ["aids", checkAids],
  ["calibration", checkCalibration],
  ["webFiles", checkWebFiles],
  ["desk", checkDesk],
  ["notifications", checkNotified],
  ["port", checkPort],
  ["optionalParts", checkOptionalParts],
];

export interface Examined {
  readonly part: string;
  readonly findings: readonly Finding[];
}

/** Runs every check; one that breaks is itself a finding and the others go on. */
export async function examine(config: Config): Promise<Examined[]> {
  const examined: Examined[] = [];
  for (const [part, check] of CHECKS) {
    const findings = await check(config).catch((error: unknown): Finding[] => [
      {
        status: "failure",
        message: error instanceof Error ? error.message : String(error),
        remedy: (error as { remedy?: string }).remedy ?? fr.unexpectedRemedy,
      },
    ]);
    examined.push({ part: fr.parts[part], findings });
  }
  return examined;
}
