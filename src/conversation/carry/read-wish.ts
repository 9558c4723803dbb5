import type { Network } from "../../collectivity/channel-directory.ts";
import { foldedWords } from "../../collectivity/service-mentions.ts";

const TARGETS: ReadonlyArray<readonly [Network, string]> = [
  ["messenger", "(?:facebook )?messenger|facebook|fb"],
  ["instagram", "instagram|insta"],
  ["whatsapp", "whats ?app|wat ?sap"],
  ["telegram", "telegram"],
  ["teams", "(?:microsoft )?teams"],
  ["x", "x|twitter"],
  ["email", "e ?mail|mail|courriel"],
  ["sms", "sms|texto"],
  ["linkedin", "linked ?in"],
  ["snapchat", "snap(?:chat)?"],
  [
    "web",
    "site(?: internet| web)?(?: de la (?:mairie|ville|commune))?|web|internet|navigateur|ordinateur|ordi|pc|tablette|(?:telephone|smartphone|portable|mobile)(?: portable| mobile)?",
  ],
];

const BEFORE =
  "(?:(?:bonjour|bonsoir|merci|et|ok|oui|alors|finalement|svp|s il (?:vous|te) plait) )*" +
  "(?:(?:est ce que )?(?:je|on|nous) (?:peux|peut|pouvons|voudrais|veux|souhaite|souhaiterais|prefere|prefererais|aimerais|dois) |" +
  "(?:puis je|peut on|pouvons nous|peux tu|pouvez vous|possible de|est il possible de|c est possible de|j aimerais|comment) )?(?:plutot |aussi )?";
const VERB = "(?:continuer|poursuivre|reprendre|basculer|passer|finir|terminer|continuons|continue)";
const OBJECT =
  "(?: (?:cette|la|notre|ma|cet|l|le|mon|ce) ?(?:conversation|discussion|echange|chat|dialogue))?";
const AFTER = "(?: (?:svp|stp|s il (?:vous|te) plait|merci|plutot|maintenant|plus tard|ensuite|aussi))*";

const WISHES = TARGETS.map(([network, target]) => {
  // One calls on a telephone, and writes from it: "par téléphone" is another wish.
  const link = network === "web" ? "(?:sur|via|depuis|avec)" : "(?:sur|via|depuis|avec|par|en)";
  return [
    network,
    new RegExp(
      `^${BEFORE}${VERB}${OBJECT}(?: (?:ailleurs|cela|ca))? ${link} (?:(?:le|la|l|mon|ma|votre|un|une) )?(?:${target})${AFTER}$`,
    ),
  ] as const;
});

/** The network on which a citizen asks to go on; null when the message asks for anything else. */
export function readWish(text: string): Network | null {
  if (text.length > 150) return null;
  const said = foldedWords(text).join(" ");
  return WISHES.find(([, wish]) => wish.test(said))?.[0] ?? null;
}
