/** Process exit codes, listed in `parvis --help`. */
export const EXIT = {
  ok: 0,
  /** The command ran and found something wrong (doctor, gate refused, nothing answered). */
  failed: 1,
  /** Wrong command line or configuration. */
  usage: 2,
  /** Something Parvis needs is not usable: database, port, network. */
  unavailable: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
