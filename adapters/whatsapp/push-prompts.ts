import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { fr as channels } from "../../src/i18n/fr/channels.ts";
import { fr } from "../../src/i18n/fr/whatsapp.ts";
import type { ChannelProfile, ProfileChange } from "../channel.ts";
import type { Graph } from "../meta/graph.ts";
import { PlatformRefused } from "../platform/platform-refused.ts";

/** Cloud API, "Conversational components": ice breakers. */
const MOST_PROMPTS = 4;
const LONGEST_PROMPT = 80;

const present = z.looseObject({
  conversational_automation: z.looseObject({ prompts: z.array(z.string()).optional() }).optional(),
});

/** Sets the questions offered on an empty conversation; there is neither greeting nor menu. */
export async function pushPrompts(
  graph: Graph,
  phoneNumberId: string,
  { suggestions }: ChannelProfile,
  dryRun: boolean,
): Promise<readonly ProfileChange[]> {
  const read = await graph(`/${phoneNumberId}?fields=conversational_automation`, { method: "GET" });
  const found = read.kind === "answered" ? present.safeParse(read.body) : null;
  if (read.kind !== "answered" || read.status !== 200 || found?.success !== true) {
    throw new PlatformRefused(channels.check.tokenRefused, fr.check.tokenRemedy);
  }
  const before = found.data.conversational_automation?.prompts ?? [];
  const after = suggestions.filter(({ length }) => length <= LONGEST_PROMPT).slice(0, MOST_PROMPTS);
  if (isDeepStrictEqual(before, after)) return [];
  if (!dryRun) {
    const path = `/${phoneNumberId}/conversational_automation`;
    const written = await graph(path, { method: "POST", body: { prompts: after } });
    if (written.kind !== "answered" || written.status !== 200) {
      throw new PlatformRefused(channels.check.tokenRefused, fr.check.tokenRemedy);
    }
  }
  const shown = (prompts: readonly string[]) => (prompts.length === 0 ? null : prompts.join(" · "));
  return [{ part: fr.profile.prompts, before: shown(before), after: shown(after) }];
}
