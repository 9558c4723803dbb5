import { competentService } from "../../collectivity/competent-service.ts";
import { humanTopic } from "../../collectivity/human-topics.ts";
import type { Collectivity, Service } from "../../collectivity/schema.ts";
import { deskOf } from "./desk-of.ts";

/**
 * Id of the service whose people take a conversation at the Desk: the one a topic rule names, else the one the
 * question is about, else the one whose contact the answer gave, else the default service.
 */
export function routeTo(
  collectivity: Collectivity,
  asked: {
    /** The question to be answered; null when there is none. */
    readonly text: string | null;
    /** Name of the service given as contact; null without. */
    readonly contactService: string | null;
    /** Id given by a topic rule; null without. */
    readonly topicService: string | null;
  },
): string {
  const known = (matches: (service: Service) => boolean) => collectivity.services.find(matches);
  const ruled =
    asked.topicService ?? (asked.text === null ? null : humanTopic(collectivity, asked.text)?.service);
  const service =
    known(({ id }) => id === ruled) ??
    (asked.text === null ? null : competentService(collectivity, asked.text)) ??
    known(({ name }) => name === asked.contactService);
  return deskOf(collectivity, service?.id ?? null).id;
}
