import type { Capabilities } from "../../adapters/channel.ts";
import type { Answer, Citation, Contact } from "../answering/answer.ts";
import { fr } from "../i18n/fr/conversation.ts";
import { campaignLink } from "./campaign-link.ts";
import { offer } from "./offer-choices.ts";
import type { FeedbackTarget, OutgoingActivity, ParvisData } from "./outgoing-activity.ts";
import { plainText } from "./plain-text.ts";
import { toGsm7 } from "./splitting/gsm7.ts";
import type { Disclosure } from "./take-turn.ts";

export interface Rendering {
  /** Name of the channel, for the campaign tag. */
  readonly channel: string;
  readonly capabilities: Capabilities;
  /** How to speak of the collectivity: "la commune de Valcour-sur-Alize". */
  readonly called: string;
}

/** Says an answer with what the channel can show; what it cannot becomes lines of text. */
export function renderAnswer(
  answer: Answer,
  disclosure: Disclosure,
  { channel, capabilities, called }: Rendering,
): OutgoingActivity {
  const data = parvisData(answer, channel);
  const proposals = answer.kind === "clarify" ? answer.proposals : [];
  const choices = offer(
    proposals.map(({ label }) => label),
    capabilities,
  );
  const text = capabilities.cards ? answer.text : withTaggedContact(answer, channel);
  const parts = [
    text,
    choices.lines,
    ...(capabilities.cards ? [] : [contactLines(data.contact, text), sourceLines(data)]),
  ];
  const told = disclosureText(disclosure, called);
  // In an emergency the numbers come before anything else.
  const ordered = answer.kind === "emergency" ? [...parts, told] : [told, ...parts];
  return {
    ...message(ordered.filter((part) => part !== "").join("\n\n"), capabilities),
    ...choices.hints,
    channelData: { parvis: { ...data, ...choices.data } },
  };
}

/** A message that is not an answer: greeting, excuse, news of a hand-off. Choices without buttons become lines. */
export function renderNotice(
  kind: string,
  text: string,
  capabilities: Capabilities,
  { choices = [], feedback = null }: { choices?: readonly string[]; feedback?: FeedbackTarget | null } = {},
): OutgoingActivity {
  const offered = offer(choices, capabilities);
  const data = { kind, citations: [], seeAlso: [], contact: null, numbers: [], feedback };
  return {
    ...message([text, offered.lines].filter((part) => part !== "").join("\n\n"), capabilities),
    ...offered.hints,
    channelData: { parvis: { ...data, ...offered.data } },
  };
}

/** An agent's words, in their name; they are shown as written. */
export function renderAgentReply(
  text: string,
  citations: readonly Citation[],
  name: string,
  { channel, capabilities }: Pick<Rendering, "channel" | "capabilities">,
): OutgoingActivity {
  const tagged = citations.map((source) =>
    source.url === null ? source : { ...source, url: campaignLink(source.url, channel) },
  );
  const data = { kind: "agent", citations: tagged, seeAlso: [], contact: null, numbers: [] };
  const lines = capabilities.cards
    ? ""
    : tagged.flatMap((source) => sourceLines({ ...data, citations: [source] })).join("\n");
  return {
    ...message([text, lines].filter((part) => part !== "").join("\n\n"), capabilities),
    from: { name },
    inputHint: "acceptingInput",
    channelData: { parvis: data },
  };
}

function message(text: string, { markup, unit }: Capabilities): OutgoingActivity {
  if (markup === "markdown") return { type: "message", text, textFormat: "markdown" };
  const plain = plainText(text);
  return {
    type: "message",
    text: unit === "sms-segments" ? toGsm7(plain) : plain,
    textFormat: "plain",
  };
}

function parvisData(answer: Answer, channel: string): ParvisData {
  const tagged = <T extends Citation | Contact>(source: T): T =>
    source.url === null ? source : { ...source, url: campaignLink(source.url, channel) };
  const contact = answer.kind === "handoff" ? answer.contact : null;
  return {
    kind: answer.kind,
    citations: answer.kind === "answered" ? answer.citations.map(tagged) : [],
    seeAlso: answer.kind === "answered" ? answer.seeAlso.map(tagged) : [],
    contact: contact === null ? null : tagged(contact),
    numbers: answer.kind === "emergency" ? answer.numbers : [],
  };
}

function disclosureText(disclosure: Disclosure, called: string): string {
  if (disclosure === "none") return "";
  return disclosure === "first" ? fr.disclosure(called) : fr.disclosureAgain;
}

function sourceLines({ citations, seeAlso }: ParvisData): string {
  const [source] = citations;
  if (source === undefined) return "";
  const page = source.page === null ? "" : `, ${fr.page(source.page)}`;
  const first = `${fr.source(source.title, source.heading, source.producer, source.updated)}${page}`;
  return [
    ...[first, source.url ?? ""],
    ...seeAlso.flatMap(({ title, url }) => [fr.seeAlso(title), url ?? ""]),
  ]
    .filter((line) => line !== "")
    .join("\n");
}

/** Where the text gives the contact's page, it gives the address that says where the visit comes from. */
function withTaggedContact(answer: Answer, channel: string): string {
  const url = answer.kind === "handoff" ? (answer.contact?.url ?? null) : null;
  return url === null ? answer.text : answer.text.replaceAll(url, campaignLink(url, channel));
}

/** Whatever of the contact the text does not already say. */
function contactLines(contact: Contact | null, said: string): string {
  if (contact === null) return "";
  const { phone, email, url, opening } = contact;
  const lines = [
    phone !== null && !said.includes(phone) ? fr.phone(phone) : "",
    email !== null && !said.includes(email) ? fr.email(email) : "",
    url !== null && !said.includes(url) ? fr.website(url) : "",
    opening !== null && !said.includes(opening) ? opening : "",
  ].filter((line) => line !== "");
  return lines.length === 0 ? "" : [contact.service, ...lines].join("\n");
}
