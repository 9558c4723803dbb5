import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { splitText } from "../../src/conversation/splitting/split-text.ts";
import { fr as channels } from "../../src/i18n/fr/channels.ts";
import { fr } from "../../src/i18n/fr/messenger.ts";
import type { ChannelProfile, ProfileChange } from "../channel.ts";
import type { Graph } from "../meta/graph.ts";
import { GET_STARTED } from "../meta/read-messaging.ts";
import { PlatformRefused } from "../platform/platform-refused.ts";

const PATH = "/me/messenger_profile";
const MOST_ICE_BREAKERS = 4;
const MOST_MENU_ITEMS = 20;
const LONGEST_MENU_TITLE = 30;
const GREETING = { maxText: 160, unit: "characters" } as const;
const LONGEST_QUESTION = 80;

const profileOf = z.looseObject({ data: z.array(z.record(z.string(), z.unknown())) });

const PARTS = {
  greeting: fr.profile.greeting,
  get_started: fr.profile.getStarted,
  ice_breakers: fr.profile.iceBreakers,
  persistent_menu: fr.profile.menu,
} as const;

/** Sets greeting, Get Started, ice breakers and persistent menu; only what differs is written. */
export async function pushProfile(
  graph: Graph,
  profile: ChannelProfile,
  dryRun: boolean,
): Promise<readonly ProfileChange[]> {
  const read = await graph(`${PATH}?fields=${Object.keys(PARTS).join(",")}`, { method: "GET" });
  const present = read.kind === "answered" ? profileOf.safeParse(read.body).data?.data[0] : undefined;
  if (read.kind !== "answered" || read.status !== 200) {
    throw new PlatformRefused(channels.check.tokenRefused, fr.check.tokenRemedy);
  }
  const wanted = wantedProfile(profile);
  const keys = Object.keys(PARTS) as ReadonlyArray<keyof typeof PARTS>;
  const changed = keys.filter((key) => !isDeepStrictEqual(wanted[key], present?.[key]));
  if (changed.length > 0 && !dryRun) {
    const body = Object.fromEntries(changed.map((key) => [key, wanted[key]]));
    const written = await graph(PATH, { method: "POST", body });
    if (written.kind !== "answered" || written.status !== 200) {
      throw new PlatformRefused(channels.check.tokenRefused, fr.check.tokenRemedy);
    }
  }
  return changed.map((key) => ({
    part: PARTS[key],
    before: present?.[key] === undefined ? null : JSON.stringify(present[key]),
    after: JSON.stringify(wanted[key]),
  }));
}

function wantedProfile({ greeting, suggestions, menu }: ChannelProfile) {
  const questions = suggestions.filter(({ length }) => length <= LONGEST_QUESTION);
  return {
    greeting: [{ locale: "default", text: splitText(greeting, GREETING)[0] ?? "" }],
    get_started: { payload: GET_STARTED },
    ice_breakers: [
      {
        locale: "default",
        call_to_actions: questions
          .slice(0, MOST_ICE_BREAKERS)
          .map((question) => ({ question, payload: question })),
      },
    ],
    persistent_menu: [
      {
        locale: "default",
        composer_input_disabled: false,
        call_to_actions: menu.slice(0, MOST_MENU_ITEMS).map(({ label, url }) => {
          const title = label.slice(0, LONGEST_MENU_TITLE);
          return url === null ? { type: "postback", title, payload: label } : { type: "web_url", title, url };
        }),
      },
    ],
  };
}
