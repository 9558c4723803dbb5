import { z } from "zod";
import { platformAddress } from "../platform/platform-address.ts";

/** Graph API versions expire two years after their release: the default is the current one of July 2026. */
export const graphVersion = z
  .string()
  .regex(/^v\d{1,2}\.\d$/)
  .default("v26.0");

export const graphUrl = platformAddress.default("https://graph.facebook.com");

/** Ids of pages, apps and accounts: digits, too long for a number. */
export const metaId = z.string().regex(/^\d{5,20}$/);
