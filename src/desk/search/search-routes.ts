import { Router } from "express";
import { cite } from "../../answering/cite.ts";
import { localDay } from "../../collectivity/local-day.ts";
import type { Collectivity } from "../../collectivity/schema.ts";
import { fr } from "../../i18n/fr/desk-server.ts";
import type { Retriever, ScoredPassage } from "../../retrieval/evidence.ts";
import type { SearchView } from "../api/knowledge.ts";
import { refuse } from "../http/problem.ts";
import { passageText } from "./passage-text.ts";

export interface SearchDeps {
  readonly retriever: Retriever;
  /** False while no index serves: searching would fail. */
  readonly ready: () => boolean;
  readonly collectivity: () => Pick<Collectivity, "timezone">;
  readonly clock: () => Date;
}

const RESULTS = 8;
const LONGEST_QUERY = 500;

/** `GET search?q=`: official passages that may be inserted in a reply; never those kept from citizens. */
export function searchRoutes({ retriever, ready, collectivity, clock }: SearchDeps): Router {
  const routes = Router();
  routes.get("/search", async (request, response) => {
    const words = typeof request.query.q === "string" ? request.query.q.trim() : "";
    if (words === "" || words.length > LONGEST_QUERY) {
      const message = words === "" ? fr.refusals.noWords : fr.refusals.tooManyWords(LONGEST_QUERY);
      return refuse(response, { code: "invalid", field: "q", message });
    }
    if (!ready()) return refuse(response, { code: "unavailable", message: fr.refusals.noSearch });
    const { date: today } = localDay(collectivity(), clock());
    const { passages } = await retriever.retrieve(words, { today, limit: RESULTS });
    const view: SearchView = { results: passages.slice(0, RESULTS).map(result) };
    response.json(view);
  });
  return routes;
}

function result(found: ScoredPassage): SearchView["results"][number] {
  const { passage, document } = found;
  const text = passageText(passage.text);
  return {
    passageId: passage.id,
    title: document.title,
    heading: passage.question ?? passage.headings.at(-1) ?? null,
    text,
    citation: cite(found, text),
  };
}
