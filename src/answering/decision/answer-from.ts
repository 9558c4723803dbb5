import { fr } from "../../i18n/fr/answering.ts";
import type { Evidence } from "../../retrieval/evidence.ts";
import type { Answer } from "../answer.ts";
import { cautions } from "../cautions.ts";
import { cite, citeOthers } from "../cite.ts";
import type { Draft } from "../compose/draft.ts";
import { documentContact } from "../hand-off.ts";
import type { Turn } from "../turn.ts";

/**
 * The draft with its source, what must be known of it before relying on it, and what else may be read. A document the
 * citizen chose is shown even where it does not say what they ask: then it is said, with whom to ask.
 */
export function answerFrom(turn: Turn, evidence: Evidence, draft: Draft): Answer {
  const { document } = draft.source;
  const contact = documentContact(turn, draft.source);
  const isSilent = draft.fit === "missing";
  const body = draft.parts.flatMap((part) =>
    part.heading === null ? [part.body] : [`**${part.heading}**`, part.body],
  );
  return {
    kind: "answered",
    text: [
      ...(isSilent ? [fr.notStated] : []),
      ...body,
      ...(isSilent ? [fr.clarify.otherwise(contact)] : []),
      ...cautions(turn, document, contact, body.join("\n\n")),
    ].join("\n\n"),
    citations: [cite(draft.source, draft.parts.map((part) => part.body).join("\n\n"))],
    seeAlso: citeOthers(evidence, draft.source),
  };
}
