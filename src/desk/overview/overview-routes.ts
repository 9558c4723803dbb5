import { setImmediate } from "node:timers/promises";
import { type Request, type Response, Router } from "express";
import type { Collectivity } from "../../collectivity/schema.ts";
import { fr } from "../../i18n/fr/overview.ts";
import type { Database } from "../../store/database.ts";
import {
  accountsSeen,
  exportedHandoffs,
  handoffFigures,
  openHandoffs,
  ratingsSince,
} from "../../store/handoff-figures.ts";
import { PRESENT_FOR } from "../../store/staffing.ts";
import type { Guard } from "../accounts/guard.ts";
import { accountOf } from "../accounts/signed-in.ts";
import type { OverviewView } from "../api/overview.ts";
import type { Audit } from "../audit/audit.ts";
import { refuse } from "../http/problem.ts";
import { exportHandoffs } from "./export-handoffs.ts";
import { lastDays, type Period } from "./period.ts";
import { periodFigures } from "./period-figures.ts";
import { presentFigures } from "./present-figures.ts";

interface OverviewDeps {
  readonly database: Database;
  readonly clock: () => Date;
  readonly collectivity: () => Collectivity;
  readonly guard: Guard;
  readonly audit: Pick<Audit, "write">;
}

const PERIODS = [7, 30, 90];
const DEFAULT_DAYS = "30";

/** `GET overview?days=` and `GET export.csv?days=`, for those who supervise. */
export function overviewRoutes(deps: OverviewDeps): Router {
  const { database, audit, collectivity, guard } = deps;
  const routes = Router();
  routes.use(["/overview", "/export.csv"], guard("supervise"));

  routes.get("/overview", async (request, response) => {
    const period = askedPeriod(deps, request, response);
    if (period !== null) response.json(await viewOverview(deps, period));
  });

  routes.get("/export.csv", async (request, response) => {
    const period = askedPeriod(deps, request, response);
    if (period === null) return;
    const { days, from } = period;
    const handoffs = await exportedHandoffs(database, from);
    await audit.write(database, {
      accountId: accountOf(response).id,
      action: "overview.exported",
      target: null,
      detail: `${days.length}`,
    });
    response.attachment(fr.fileName(days[0] ?? "", days.at(-1) ?? "")).type("text/csv; charset=utf-8");
    for (const piece of exportHandoffs(handoffs, collectivity())) {
      response.write(piece);
      await setImmediate();
    }
    response.end();
  });
  return routes;
}

function askedPeriod(deps: OverviewDeps, request: Request, response: Response): Period | null {
  const { days = DEFAULT_DAYS } = request.query;
  const count = PERIODS.find((known) => String(known) === days);
  if (count !== undefined) return lastDays(deps.collectivity(), deps.clock(), count);
  refuse(response, { code: "invalid", field: "days", message: fr.days });
  return null;
}

async function viewOverview({ database, clock }: OverviewDeps, period: Period): Promise<OverviewView> {
  const now = clock().getTime();
  const ratings = await ratingsSince(database, period.from);
  return {
    now: presentFigures(await openHandoffs(database), await accountsSeen(database, now - PRESENT_FOR), now),
    period: {
      from: new Date(period.from).toISOString(),
      ...periodFigures(await handoffFigures(database, period.from), period),
      satisfaction: { answers: ratings.answer, handoffs: ratings.handoff },
    },
  };
}
