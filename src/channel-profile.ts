import type { ChannelProfile } from "../adapters/channel.ts";
import type { Collectivity } from "./collectivity/schema.ts";
import { fr } from "./i18n/fr/channels-command.ts";
import { fr as conversation } from "./i18n/fr/conversation.ts";

/** What a collectivity shows on every network before the first message: its greeting, its questions, its menu. */
export function channelProfile({ called, suggestions, website, privacyUrl }: Collectivity): ChannelProfile {
  return {
    greeting: conversation.greeting(called),
    suggestions,
    menu: [
      { label: fr.menu.human, url: null },
      { label: fr.menu.website, url: website },
      ...(privacyUrl === undefined ? [] : [{ label: fr.menu.privacy, url: privacyUrl }]),
    ],
  };
}
