import { competentService } from "../../collectivity/competent-service.ts";
import { contactOf } from "../../collectivity/contact.ts";
import { humanTopic } from "../../collectivity/human-topics.ts";
import { fr } from "../../i18n/fr/answering.ts";
import type { Answer } from "../answer.ts";
import { handOff } from "../hand-off.ts";
import type { Turn } from "../turn.ts";

/** Hands off the topics that the collectivity keeps for people, whatever its documents say. */
export function handOffAlwaysHuman(turn: Turn): Turn | Answer {
  const { collectivity, question } = turn;
  const rule = humanTopic(collectivity, turn.text);
  if (rule === null) return turn;
  const service = rule.service ?? competentService(collectivity, turn.asked)?.id ?? null;
  const contact = contactOf(collectivity, service, question.at);
  const answer = handOff("topic", rule.message ?? fr.handoff.topic, contact);
  return rule.service === undefined ? answer : { ...answer, service: rule.service };
}
