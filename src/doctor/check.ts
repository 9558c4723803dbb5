import type { Config } from "../config.ts";

/** What one check found. `remedy` is there whenever `status` is not `ok`. */
export interface Finding {
  /** `warning`: Parvis serves, with something less. `failure`: it cannot serve, or not rightly. */
  readonly status: "ok" | "warning" | "failure";
  /** In French, for the technician. */
  readonly message: string;
  readonly remedy?: string;
}

/** Looks at one part of the installation and changes nothing. */
export type Check = (config: Config) => Promise<readonly Finding[]>;
