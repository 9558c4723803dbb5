import type { Network } from "../../collectivity/channel-directory.ts";
import { COLLECTIVITY_FILE, type Collectivity } from "../../collectivity/schema.ts";
import { fr as facts } from "../../i18n/fr/facts.ts";
import { fr } from "../../i18n/fr/networks.ts";
import type { Answer } from "../answer.ts";
import type { Turn } from "../turn.ts";
import { asksAboutNetwork, asksWhereToWrite } from "../vocabulary/where-to-write.ts";

/** Says where citizens can write, exactly as the directory of `collectivity.yaml` has it. */
export function answerWhereToWrite(turn: Turn): Turn | Answer {
  const { collectivity, text } = turn;
  if (collectivity.channels.length === 0) return turn;
  const network = asksAboutNetwork(text);
  if (network === null) {
    return asksWhereToWrite(text) ? answered(collectivity, fr.all(collectivity.called), null) : turn;
  }
  const listed = collectivity.channels.some((entry) => entry.network === network);
  return answered(collectivity, fr.no(fr.on[network]), listed ? network : null);
}

/** `only` says yes to one network; otherwise all are listed under `lead`. */
function answered(collectivity: Collectivity, lead: string, only: Network | null): Answer {
  const { channels, website, updated, called } = collectivity;
  const onSite = channels.find(({ network, address }) => network === "web" && sameSite(address, website));
  const shown = channels.filter(({ network }) => only === null || network === only);
  // A link to the town's own site is its source's: it is then marked with the channel it was given on.
  const place = (entry: (typeof channels)[number]) => (entry === onSite ? fr.linkBelow : entry.address);
  const lines = shown.map((entry) => fr.item(entry.name ?? fr.names[entry.network], place(entry)));
  const [first, ...others] = shown;
  const text =
    only !== null && first !== undefined && others.length === 0
      ? fr.yes(fr.on[only], place(first))
      : [only === null ? lead : fr.all(called), ...lines].join("\n");
  const citation = {
    ...{ documentId: COLLECTIVITY_FILE, title: fr.title(called), producer: facts.producer(called), updated },
    ...{
      heading: null,
      page: null,
      url: onSite !== undefined && shown.includes(onSite) ? onSite.address : website,
    },
    quote: shown.map((entry) => `${entry.name ?? fr.names[entry.network]} : ${entry.address}`).join(" ; "),
  };
  return { kind: "answered", text, citations: [citation], seeAlso: [] };
}

function sameSite(address: string, website: string): boolean {
  return URL.parse(address)?.host === URL.parse(website)?.host;
}
