import type { Transaction } from "kysely";
import type { Network } from "../../collectivity/channel-directory.ts";
import { fr } from "../../i18n/fr/carry.ts";
import { fr as networks } from "../../i18n/fr/networks.ts";
import { makeCarryOver } from "../../store/carry-overs.ts";
import type { Tables } from "../../store/database.ts";
import type { MoveDeps } from "../handoffs/move-handoff.ts";
import type { SayTo } from "../say.ts";
import { carryLink } from "./carry-link.ts";
import { carryId, carryToken } from "./carry-token.ts";

/** What links need of the installation. */
export interface CarryLinks {
  /** Signs links; at least 32 characters. */
  readonly key: string;
  /** Address citizens see; null when there is none: no link to the page is then given. */
  readonly publicUrl: string | null;
}

const MINUTES = 30;

/** Answers a wish to go on elsewhere: a link, or an address, or where it is possible. */
export async function offerLink(
  transaction: Transaction<Tables>,
  conversation: SayTo,
  network: Network,
  links: CarryLinks,
  deps: Pick<MoveDeps, "channels" | "collectivity" | "ids">,
  at: number,
): Promise<string> {
  const on = networks.on[network];
  if (network === conversation.channel) return fr.alreadyHere;
  const { channels: directory } = deps.collectivity();
  const listed = directory.find((entry) => entry.network === network)?.address ?? null;
  const address = network === "web" ? chatPage(links.publicUrl) : listed;
  if (address !== null && deps.channels.has(network)) {
    const id = carryId(deps.ids());
    const link = carryLink(network, address, carryToken(links.key, id));
    if (link !== null) {
      const expiresAt = at + MINUTES * 60_000;
      await makeCarryOver(transaction, {
        ...{ id, conversationId: conversation.id, toChannel: network, at, expiresAt },
      });
      return fr.link(on, link, MINUTES);
    }
  }
  if (listed !== null) return fr.addressOnly(on, listed);
  const others = new Set(directory.map((entry) => entry.network));
  if (links.publicUrl !== null) others.add("web");
  const elsewhere = [...others].filter((other) => other !== conversation.channel);
  return fr.notThere(
    on,
    elsewhere.map((other) => networks.on[other]),
  );
}

function chatPage(publicUrl: string | null): string | null {
  return publicUrl === null ? null : `${publicUrl.replace(/\/$/, "")}/chat`;
}
