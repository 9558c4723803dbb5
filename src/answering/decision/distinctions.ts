import type { Distinction } from "./distinction.ts";
import { HOME_DISTINCTIONS } from "./distinctions/home.ts";
import { PEOPLE_DISTINCTIONS } from "./distinctions/people.ts";
import { REQUEST_DISTINCTIONS } from "./distinctions/request.ts";
import { WORK_DISTINCTIONS } from "./distinctions/work.ts";

/** Known differences between situations; where several fit, the first is asked. */
export const DISTINCTIONS: readonly Distinction[] = [
  ...WORK_DISTINCTIONS,
  ...HOME_DISTINCTIONS,
  ...PEOPLE_DISTINCTIONS,
  ...REQUEST_DISTINCTIONS,
];
