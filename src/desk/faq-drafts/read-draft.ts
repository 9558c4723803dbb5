import type { Collectivity } from "../../collectivity/schema.ts";
import { fr } from "../../i18n/fr/faq-drafts.ts";
import type { ParsedDocument, ReadOutcome } from "../../indexing/parse/parsed-document.ts";
import type { FaqDraftView } from "../api/knowledge.ts";
import { namesOthers, placeholderIn } from "./mask-others.ts";

type Content = Pick<FaqDraftView, "question" | "answer" | "service" | "date">;

const NOTHING: Content = { question: "", answer: "", service: "", date: "" };

/** What a draft says, and what keeps it from being published: the index's own reading of the file decides. */
export function readDraft(
  outcome: ReadOutcome,
  collectivity: Pick<Collectivity, "services">,
): Content & Pick<FaqDraftView, "problem"> {
  if (outcome.kind === "quarantined") {
    const { reason, remedy } = outcome.quarantine;
    return { ...NOTHING, problem: fr.invalidFile(reason, remedy) };
  }
  const pairs = outcome.documents.flatMap(pairsOf);
  const [first = NOTHING] = pairs;
  if (pairs.length !== 1) return { ...first, problem: fr.severalPairs };
  return { ...first, problem: problemOf(first, collectivity) };
}

function pairsOf({ blocks, metadata }: ParsedDocument): Content[] {
  return blocks.flatMap((block) =>
    block.kind === "faq"
      ? [
          {
            question: block.question,
            answer: block.answer,
            service: metadata.service ?? "",
            date: metadata.updated ?? "",
          },
        ]
      : [],
  );
}

function problemOf(
  { question, answer, service }: Content,
  collectivity: Pick<Collectivity, "services">,
): string | null {
  const placeholder = placeholderIn(`${question}\n${answer}`);
  if (placeholder !== null) return fr.placeholder(placeholder);
  if (namesOthers(question, collectivity) || namesOthers(answer, collectivity)) return fr.foreignContact;
  const known = collectivity.services.some(({ id }) => id === service);
  return known ? null : fr.unknownService(service);
}
