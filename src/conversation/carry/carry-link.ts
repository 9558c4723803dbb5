import type { Network } from "../../collectivity/channel-directory.ts";
import { fr } from "../../i18n/fr/carry.ts";

/**
 * The address that opens a network with the token in hand, by the parameter each gives for it: `start` of Telegram's
 * deep links, `ref` of m.me links, `text` of WhatsApp's click to chat, `suite` of our own page.
 *
 * @param address of the town's account there; for `web`, of the chat page.
 * @returns null for networks whose links carry nothing.
 */
export function carryLink(network: Network, address: string, token: string): string | null {
  const parameter = parameterOf(network, token);
  if (parameter === null) return null;
  const url = new URL(address);
  url.searchParams.set(...parameter);
  // A plus sign is a space in forms only: WhatsApp would show it.
  return url.href.replaceAll("+", "%20");
}

function parameterOf(network: Network, token: string): [string, string] | null {
  switch (network) {
    case "web":
      return ["suite", token];
    case "telegram":
      return ["start", token];
    case "messenger":
      return ["ref", token];
    case "whatsapp":
      return ["text", fr.message(token)];
    default:
      return null;
  }
}
