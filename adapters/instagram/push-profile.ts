import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { fr as channels } from "../../src/i18n/fr/channels.ts";
import { fr } from "../../src/i18n/fr/instagram.ts";
import type { ChannelProfile, ProfileChange } from "../channel.ts";
import type { Graph } from "../meta/graph.ts";
import { PlatformRefused } from "../platform/platform-refused.ts";

const MOST_ICE_BREAKERS = 4;
const LONGEST_QUESTION = 80;
const MOST_MENU_ITEMS = 20;
const LONGEST_MENU_TITLE = 30;

const PARTS = { ice_breakers: fr.profile.iceBreakers, persistent_menu: fr.profile.menu } as const;
type Part = keyof typeof PARTS;

/** A part comes back under its name, or as the list itself (Instagram Platform, "Ice Breakers"). */
const named = z.looseObject({
  ice_breakers: z.array(z.unknown()).optional(),
  persistent_menu: z.array(z.unknown()).optional(),
});
const answered = z.looseObject({ data: z.array(z.unknown()) });

/** Sets ice breakers and persistent menu, which phones show; only what differs is written. */
export async function pushProfile(
  graph: Graph,
  sendingId: string,
  profile: ChannelProfile,
  dryRun: boolean,
): Promise<readonly ProfileChange[]> {
  const path = `/${sendingId}/messenger_profile?platform=instagram`;
  const wanted = wantedProfile(profile);
  const changes: ProfileChange[] = [];
  for (const part of Object.keys(PARTS) as Part[]) {
    const present = await read(graph, path, part);
    if (isDeepStrictEqual(present, wanted[part])) continue;
    if (!dryRun) await write(graph, path, part, wanted[part]);
    const before = present.length === 0 ? null : JSON.stringify(present);
    changes.push({ part: PARTS[part], before, after: JSON.stringify(wanted[part]) });
  }
  return changes;
}

async function read(graph: Graph, path: string, part: Part): Promise<readonly unknown[]> {
  const answer = await graph(`${path}&fields=${part}`, { method: "GET" });
  const data = answer.kind === "answered" ? answered.safeParse(answer.body).data?.data : undefined;
  if (answer.kind !== "answered" || answer.status !== 200 || data === undefined) throw refused();
  const under = named.safeParse(data[0]).data?.[part];
  return (
    under ??
    data.filter((one) => z.looseObject({ call_to_actions: z.array(z.unknown()) }).safeParse(one).success)
  );
}

async function write(graph: Graph, path: string, part: Part, value: readonly unknown[]): Promise<void> {
  const body = { platform: "instagram", [part]: value };
  const answer = await graph(path, { method: "POST", body });
  if (answer.kind !== "answered" || answer.status !== 200) throw refused();
}

function refused(): PlatformRefused {
  return new PlatformRefused(channels.check.tokenRefused, fr.check.tokenRemedy);
}

function wantedProfile({ suggestions, menu }: ChannelProfile): Readonly<Record<Part, readonly unknown[]>> {
  const questions = suggestions
    .filter(({ length }) => length <= LONGEST_QUESTION)
    .slice(0, MOST_ICE_BREAKERS);
  return {
    ice_breakers: [
      {
        locale: "default",
        call_to_actions: questions.map((question) => ({ question, payload: question })),
      },
    ],
    persistent_menu: [
      {
        locale: "default",
        call_to_actions: menu.slice(0, MOST_MENU_ITEMS).map(({ label, url }) => {
          const title = label.slice(0, LONGEST_MENU_TITLE);
          return url === null ? { type: "postback", title, payload: label } : { type: "web_url", title, url };
        }),
      },
    ],
  };
}
