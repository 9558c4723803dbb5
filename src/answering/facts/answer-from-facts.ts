import { mentionsNeighbour } from "../../collectivity/competent-service.ts";
import { defaultService } from "../../collectivity/contact.ts";
import { localDay } from "../../collectivity/local-day.ts";
import { hoursKnown } from "../../collectivity/opening.ts";
import type { Collectivity, Service } from "../../collectivity/schema.ts";
import { subjectOf } from "../../i18n/fr/agreement.ts";
import { fr } from "../../i18n/fr/facts.ts";
import type { Answer, Citation } from "../answer.ts";
import type { Question } from "../question.ts";
import { cite } from "./cite.ts";
import { clarifyService } from "./clarify-service.ts";
import { earlierIn } from "./earlier.ts";
import { sayContact } from "./say-contact.ts";
import { type Moment, sayNow } from "./say-day.ts";
import { type Said, sayHours } from "./say-hours.ts";
import { type Topic, topicOf } from "./topic.ts";
import { understand } from "./understand.ts";
import { whichService } from "./which-service.ts";
import { type InCharge, whoIs } from "./who-is.ts";

/** An answer given by `collectivity.yaml` alone. */
export interface FactAnswer {
  readonly answer: Extract<Answer, { kind: "answered" | "clarify" }>;
  /** What was recognised, for replay: `hours:mairie`. */
  readonly fact: string;
}

const LONGEST_QUESTION = 300;

/**
 * Answers opening hours, contacts, people in charge and competent services exactly, for the date asked.
 * Null unless every word of the question is understood: everything else is for the document search.
 */
export function answerFromFacts(collectivity: Collectivity, question: Question): FactAnswer | null {
  if (question.text.length > LONGEST_QUESTION || mentionsNeighbour(collectivity, question.text)) return null;
  const now: Moment = { ...localDay(collectivity, question.at), instant: question.at };
  const reading = understand(collectivity, question.text, now);
  const topic = topicOf(collectivity, reading, earlierIn(collectivity, question.history, now));
  if (topic) return answerTopic(collectivity, topic, now);
  const service = whichService(collectivity, reading);
  if (service) return answerService(collectivity, service, now);
  const people = whoIs(collectivity, reading);
  return people.length > 0 ? answerPeople(collectivity, people) : null;
}

function answerTopic(collectivity: Collectivity, topic: Topic, now: Moment): FactAnswer | null {
  const { kinds, services, candidates } = topic;
  if (candidates.length > 1) {
    return { answer: clarifyService(topic), fact: `clarify:${candidates.map(({ id }) => id).join(",")}` };
  }
  const texts: string[] = [];
  const citations: Citation[] = [];
  for (const service of services) {
    for (const kind of kinds) {
      const said =
        kind === "hours" ? sayHours(collectivity, service, topic.asked, now) : sayContact(service, kind);
      if (!said) return null;
      texts.push(said.text);
      const title = kind === "hours" ? fr.titles.hours : fr.titles.contact;
      citations.push(cite(collectivity, service, title(service.name), said.quote));
    }
    if (kinds.includes("hours") && !kinds.includes("phone") && service.phone) {
      texts.push(fr.phoneLine(service.phone));
    } else if (kinds.includes("phone") && !kinds.includes("hours") && hoursKnown(service)) {
      texts.push(sayNow(collectivity, service, now));
    }
  }
  const fact = `${kinds.join("+")}:${services.map(({ id }) => id).join(",")}`;
  return answered(texts, citations, fact);
}

function answerService(collectivity: Collectivity, service: Service, now: Moment): FactAnswer | null {
  const subject = subjectOf(service.called, service.gender);
  const said = [sayContact(service, "phone"), sayContact(service, "email")].filter((part) => part !== null);
  if (said.length === 0) return null;
  const opening: Said | null = sayHours(collectivity, service, { kind: "now" }, now);
  const texts = [fr.competent(subject), ...said.map(({ text }) => text), ...(opening ? [opening.text] : [])];
  const quote = said.map((part) => part.quote).join(" ; ");
  const citation = cite(collectivity, service, fr.titles.contact(service.name), quote);
  return answered(texts, [citation], `competent:${service.id}`);
}

function answerPeople(collectivity: Collectivity, people: readonly InCharge[]): FactAnswer {
  const [first, ...others] = people;
  const lines = people.map(({ role, name }) => fr.personItem(role, name));
  const text =
    first && others.length === 0 ? fr.person(first.role, first.name) : [fr.people, ...lines].join("\n");
  const service = first?.service ?? defaultService(collectivity);
  const title = fr.titles.people(first?.service?.name ?? collectivity.name);
  const quote = people.map(({ role, name }) => `${role} : ${name}`).join(" ; ");
  const citation = cite(collectivity, service, title, quote);
  return answered([text], [citation], `people:${people.map(({ role }) => role).join(",")}`);
}

function answered(texts: readonly string[], citations: readonly Citation[], fact: string): FactAnswer {
  return { answer: { kind: "answered", text: texts.join("\n\n"), citations, seeAlso: [] }, fact };
}
