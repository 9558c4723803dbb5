import { Router } from "express";
import { addDays, instantAt, localDay } from "../../collectivity/local-day.ts";
import type { Collectivity } from "../../collectivity/schema.ts";
import { fr } from "../../i18n/fr/desk-entries.ts";
import type { Database } from "../../store/database.ts";
import { entryCounts } from "../../store/entry-counts.ts";
import { baseUrl } from "../accounts/base-url.ts";
import { readBody } from "../accounts/fields.ts";
import { smallJson } from "../accounts/from-desk.ts";
import type { Guard } from "../accounts/guard.ts";
import type { EntriesView, EntryLinkView } from "../api/entries.ts";
import { refuse } from "../http/problem.ts";
import { lastDays } from "../overview/period.ts";
import { entryLinkShape } from "./entry-link-shape.ts";

/** Makes the signed address of one campaign, and the same as a QR code in SVG. `base`: without final slash. */
export type MakeEntryLink = (
  base: string,
  entry: { readonly network: string; readonly campaign: string; readonly service: string | null },
  expires: Date | null,
) => { readonly address: string; readonly code: string };

export interface EntryDeps {
  readonly database: Database;
  readonly clock: () => Date;
  readonly collectivity: () => Collectivity;
  readonly guard: Guard;
  readonly publicUrl: string | null;
  readonly entryLink: MakeEntryLink;
}

const PERIODS = [7, 30, 90];
const DEFAULT_DAYS = "30";

/** `GET entries?days=` and `POST entries/link`, for those who supervise. */
export function entryRoutes(deps: EntryDeps): Router {
  const { database, clock, collectivity, publicUrl } = deps;
  const routes = Router();
  routes.use("/entries", deps.guard("supervise"), smallJson);

  routes.get("/entries", async (request, response) => {
    const { days = DEFAULT_DAYS } = request.query;
    const count = PERIODS.find((known) => String(known) === days);
    if (count === undefined) {
      return refuse(response, { code: "invalid", field: "days", message: fr.problems.days });
    }
    const [from = ""] = lastDays(collectivity(), clock(), count).days;
    const view: EntriesView = { from, counts: await entryCounts(database, from) };
    response.json(view);
  });

  routes.post("/entries/link", (request, response) => {
    const town = collectivity();
    const asked = readBody(entryLinkShape(town.services, localDay(town, clock()).date), request, response);
    if (asked === null) return;
    const { lastDay, ...entry } = asked;
    const expires = lastDay === null ? null : instantAt(town, addDays(lastDay, 1), "00:00");
    const link = deps.entryLink(baseUrl(request, publicUrl), entry, expires);
    const view: EntryLinkView = { ...link, lasting: publicUrl !== null };
    response.json(view);
  });
  return routes;
}
