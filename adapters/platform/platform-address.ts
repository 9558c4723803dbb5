import { z } from "zod";
import { fr } from "../../src/i18n/fr/channels.ts";

const LOCAL = /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/;

/** Base address of a platform, without path: https, or this very machine for a simulator. */
export const platformAddress = z
  .string()
  .regex(/^https:\/\/[a-z0-9.-]+(:\d+)?$|^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/i, fr.platformAddress);

/** Whether an address is a simulator's: files may then come from this machine, in clear. */
export function isLocal(address: string): boolean {
  return LOCAL.test(address);
}
