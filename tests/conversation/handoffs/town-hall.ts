import type { AnswerRecord } from "../../../src/answering/answer.ts";
import type { Question } from "../../../src/answering/question.ts";
import { type Collectivity, collectivitySchema } from "../../../src/collectivity/schema.ts";
import type { ConversationsDeps } from "../../../src/conversation/start-conversations.ts";
import { TOWN } from "../../answering/turn-of.ts";
import { type Agent, CAMILLE, DENIS, hire } from "../desk-people.ts";
import { type Installation, installation, settled } from "../installation.ts";
import { messageEvent, type RecordingChannel, until } from "../recording-channel.ts";

const week = ["lundi", "mardi", "mercredi", "jeudi", "vendredi"].map((day) => [
  day,
  ["09:00-12:00", "14:00-17:00"],
]);

/** The small town, with opening hours: Monday to Friday, 9 to 12 and 14 to 17. */
export const OPEN_TOWN: Collectivity = collectivitySchema.parse({
  ...TOWN,
  services: TOWN.services.map((service) => ({ ...service, hours: [{ week: Object.fromEntries(week) }] })),
});

/** Monday 23 November 2026: 10:00 in France, then 20:00; Tuesday 24 at 9:30. */
export const MONDAY_MORNING = new Date("2026-11-23T09:00:00Z");
export const MONDAY_EVENING = new Date("2026-11-23T19:00:00Z");
export const TUESDAY_MORNING = new Date("2026-11-24T08:30:00Z");

/** Says what each wording of these tests deserves: a person, no answer, help, or an echo. */
export async function scriptedAnswer({ text }: Question): Promise<AnswerRecord> {
  const reply = (answer: AnswerRecord["answer"], confidence = 1): AnswerRecord => ({
    answer,
    confidence,
    evidence: null,
    steps: [],
    draft: null,
  });
  const contact = { service: "Accueil de la mairie", phone: null, email: null, url: null, opening: null };
  if (/humain|à une personne/.test(text)) {
    return reply({ kind: "handoff", reason: "asked", text: "Voici comment joindre une personne", contact });
  }
  if (text.includes("inconnu")) {
    return reply({ kind: "handoff", reason: "low-confidence", text: "Je ne suis pas sûr.", contact }, 0.2);
  }
  if (text.includes("ailleurs")) {
    return reply({ kind: "handoff", reason: "out-of-territory", text: "Ce n'est pas chez nous.", contact });
  }
  if (text.includes("au feu")) return reply({ kind: "emergency", text: "Appelez le 18", numbers: ["18"] });
  const citation = {
    documentId: "d1",
    title: "Fiche",
    url: null,
    producer: "Valcour",
    updated: "2026-11-01",
    heading: null,
    page: null,
    quote: "mots",
  };
  return reply({ kind: "answered", text: `Réponse : ${text}`, citations: [citation], seeAlso: [] });
}

export interface TownHall extends Installation {
  /** What time it is; tests move it. */
  now: Date;
  /** The citizen of a conversation writes; resolves once everything has settled. */
  says(text: string, conversation?: string): Promise<void>;
  /** Our id of the channel's conversation. */
  idOf(conversation?: string): Promise<string>;
  settle(): Promise<void>;
  state(conversation?: string): Promise<string>;
}

/** A town whose agents Camille and Denis are at their Desk, unless said otherwise. */
export async function townHall(
  options: Partial<ConversationsDeps> & {
    readonly at?: Date;
    readonly staff?: readonly Agent[];
    readonly present?: boolean;
    readonly channel?: RecordingChannel;
  } = {},
): Promise<TownHall> {
  const { at = MONDAY_MORNING, staff = [CAMILLE, DENIS], present = true, ...deps } = options;
  const time = { now: at };
  const installed = await installation(deps.answer ?? scriptedAnswer, {
    clock: () => time.now,
    collectivity: () => OPEN_TOWN,
    ...deps,
    limits: { sweep: 3_600_000, ...deps.limits },
  });
  const { conversations, database } = installed;
  if (staff.length > 0) await hire(database, staff, present ? at.getTime() : null);
  let count = 0;
  const settle = () => until(() => settled(database), "the end of every turn and message");
  const hall: TownHall = {
    ...installed,
    get now() {
      return time.now;
    },
    set now(later) {
      time.now = later;
    },
    settle,
    async says(text, conversation = "c1") {
      await conversations.inbox.accept(messageEvent(conversation, `e${++count}`, text, hall.now));
      await settle();
    },
    async idOf(conversation = "c1") {
      const row = await database
        .selectFrom("conversation")
        .select("id")
        .where("external_id", "=", conversation)
        .executeTakeFirstOrThrow();
      return row.id;
    },
    async state(conversation = "c1") {
      const row = await database
        .selectFrom("handoff")
        .innerJoin("conversation", "conversation.id", "handoff.conversation_id")
        .select("handoff.state")
        .where("external_id", "=", conversation)
        .orderBy("ended_at")
        .orderBy("handoff.requested_at", "desc")
        .executeTakeFirst();
      return row?.state ?? "bot";
    },
  };
  return hall;
}
