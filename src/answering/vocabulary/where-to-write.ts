import type { Network } from "../../collectivity/channel-directory.ts";
import { foldedWords } from "../../collectivity/service-mentions.ts";

const NETWORKS: ReadonlyArray<readonly [Network, string]> = [
  ["messenger", "facebook messenger|messenger|facebook"],
  ["instagram", "instagram|insta"],
  ["whatsapp", "whats ?app"],
  ["telegram", "telegram"],
  ["teams", "teams"],
  ["x", "x|twitter"],
  ["sms", "sms|texto"],
  ["linkedin", "linked ?in"],
  ["snapchat", "snap(?:chat)?"],
];
const TOWN = "(?:la (?:mairie|ville|commune)|vous)";
const POLITE = "(?:(?:bonjour|bonsoir|dites|svp|s il (?:vous|te) plait|merci|et|alors) )*";
const END = "(?: (?:svp|merci|s il (?:vous|te) plait|aussi|directement))*";
const CAN =
  "(?:puis je|peut on|on peut|je peux|pouvons nous|est ce (?:que je peux|qu on peut)|comment|est il possible de)";
const WRITE = `(?:(?:vous|t) )?(?:ecrire|contacter|joindre|envoyer un message|parler)(?: a ${TOWN}| ${TOWN})?`;

const WHERE: readonly RegExp[] = [
  `(?:ou|par ou|sur quoi|sur quels? reseaux?(?: sociaux)?|sur quelles? messageries?) ${CAN.replace("|comment", "")} ${WRITE}`,
  `(?:ou|comment) (?:vous ecrire|ecrire a ${TOWN})`,
  `(?:sur )?quels? (?:reseaux?(?: sociaux)?|messageries?) (?:etes vous|utilisez vous|avez vous|est ${TOWN})`,
  `${TOWN} (?:etes|est(?: elle)?) sur (?:les )?reseaux(?: sociaux)?`,
  `(?:etes vous|est ce que vous etes) sur les reseaux(?: sociaux)?`,
].map(whole);

const ON_NETWORK = NETWORKS.map(([network, names]) => {
  const on = `(?:sur|par|via) (?:${names})`;
  const forms = [
    `(?:${TOWN} )?(?:etes vous|vous etes|est ce que vous etes|(?:est ce que )?${TOWN} est(?: elle)?) (?:aussi |joignables? )?${on}`,
    `(?:avez vous|vous avez|est ce que vous avez|${TOWN} a t elle|${TOWN} a) (?:un |une )?(?:compte|page|numero|adresse)?(?: sur| de)? ?(?:${names})`,
    `${CAN} ${WRITE} ${on}`,
  ];
  return [network, forms.map(whole)] as const;
});

/** Whether the message asks where one can write, and nothing else. */
export function asksWhereToWrite(text: string): boolean {
  return WHERE.some((form) => form.test(folded(text)));
}

/** The network on which the message asks whether one can write; null for any other message. */
export function asksAboutNetwork(text: string): Network | null {
  const said = folded(text);
  return ON_NETWORK.find(([, forms]) => forms.some((form) => form.test(said)))?.[0] ?? null;
}

function whole(form: string): RegExp {
  return new RegExp(`^${POLITE}(?:${form})${END}$`);
}

/** Bounded: no question about where to write is longer. */
function folded(text: string): string {
  return foldedWords(text.slice(0, 200)).join(" ");
}
