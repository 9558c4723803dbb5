import { CHILDREN } from "./emergencies/child.ts";
import { FIRE } from "./emergencies/fire.ts";
import { ROOFLESS } from "./emergencies/homeless.ts";
import { BETWEEN_PARTNERS } from "./emergencies/partner.ts";
import { POLICE, SEXUAL } from "./emergencies/police.ts";
import { DESPAIR } from "./emergencies/suicide.ts";
import { VITAL } from "./emergencies/vital.ts";

export type Danger = "vital" | "fire" | "police" | "suicide" | "partner" | "child" | "homeless" | "numbers";

/** Numbers to call, most fitting first, and the wordings of a danger (read in plain words). */
export interface Emergency {
  readonly id: Danger;
  readonly numbers: readonly string[];
  /** Wordings of a danger under way; told as long past they call for no number. */
  readonly wordings: readonly RegExp[];
  /** Wordings that call for help however long ago. */
  readonly lasting: readonly RegExp[];
}

/** In order of gravity: the first two found are signposted. */
export const EMERGENCIES: readonly Emergency[] = [
  { id: "vital", numbers: ["15", "112", "114"], wordings: VITAL, lasting: [] },
  { id: "fire", numbers: ["18", "112", "114"], wordings: FIRE, lasting: [] },
  { id: "police", numbers: ["17", "112", "114"], wordings: POLICE, lasting: [] },
  { id: "partner", numbers: ["3919", "17", "114"], wordings: BETWEEN_PARTNERS, lasting: SEXUAL },
  { id: "child", numbers: ["119", "17", "114"], wordings: CHILDREN, lasting: [] },
  { id: "suicide", numbers: ["3114", "15", "114"], wordings: [], lasting: DESPAIR },
  { id: "homeless", numbers: ["115", "112"], wordings: [], lasting: ROOFLESS },
  {
    id: "numbers",
    numbers: ["112", "15", "18", "17", "114"],
    lasting: [],
    wordings: [
      /\bnumeros? (?:de telephone )?(?:d |des? |pour (?:les |une )?)urgences?\b(?! dentaire)/,
      /\b(?:numero|tel|telephone) (?:de telephone )?(?:des?|du|de la|pour (?:les|le)|les|le) (?:pompiers|samu|police secours)\b/,
      /^ (?:(?:au|o|a|oh) secours?|a l aide|sos|urgence|urgent|c est urgent|help)(?: (?:\.|vite|svp|s il vous plait|aidez moi|aide moi|moi|au secours|a l aide))* $/,
    ],
  },
];
