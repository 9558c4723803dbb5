import { z } from "zod";
import { fr } from "../../i18n/fr/desk-entries.ts";
import { NETWORKS } from "../api/entries.ts";

const LONGEST_CAMPAIGN = 60;
const { problems } = fr;

/** What the Desk's page sends. `services`: those that exist; `today`: the town's day, ISO. */
export function entryLinkShape(services: ReadonlyArray<{ readonly id: string }>, today: string) {
  return z.object({
    network: z.enum(NETWORKS, problems.network),
    campaign: z
      .string(problems.noCampaign)
      .transform((campaign) =>
        campaign
          .toWellFormed()
          .replace(/[\p{Cc}\s]+/gu, " ")
          .trim(),
      )
      .pipe(
        z.string().min(1, problems.noCampaign).max(LONGEST_CAMPAIGN, problems.longCampaign(LONGEST_CAMPAIGN)),
      ),
    service: z
      .string(problems.service)
      .refine((id) => services.some((service) => service.id === id), problems.service)
      .nullable(),
    lastDay: z.iso
      .date(problems.lastDay)
      .refine((day) => day >= today, problems.pastDay)
      .nullable(),
  });
}
