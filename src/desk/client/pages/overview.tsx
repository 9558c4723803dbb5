import { useEffect, useState } from "preact/hooks";
import { fr } from "../../../i18n/fr/desk-overview.ts";
import type { OverviewView } from "../../api/overview.ts";
import { EmptyState } from "../controls/empty-state.tsx";
import { useSignedIn } from "../session/session.tsx";
import { ByReason, ByService } from "./overview/breakdowns.tsx";
import { ByDay } from "./overview/by-day.tsx";
import { Figure } from "./overview/figure.tsx";
import { PeriodChoice, type PeriodDays } from "./overview/period-choice.tsx";
import { QueueNow } from "./overview/queue-now.tsx";
import { Satisfaction } from "./overview/satisfaction.tsx";
import { Times } from "./overview/times.tsx";
import { Shown } from "./reading/shown.tsx";
import { useRead } from "./reading/use-read.ts";
import "./page.css";
import "./overview/overview.css";

const REFRESH_EVERY = 30_000;

export function Page() {
  const [days, setDays] = useState<PeriodDays>(30);
  const read = useRead<OverviewView>(`overview?days=${days}`);
  const { again } = read;
  useEffect(() => {
    const timer = setInterval(again, REFRESH_EVERY);
    return () => clearInterval(timer);
  }, [again]);
  return (
    <div class="page overview">
      <h1>{fr.title}</h1>
      <Shown read={read}>
        {({ now, period }) => (
          <>
            <QueueNow now={now} />
            <section class="period" aria-labelledby="period">
              <h2 id="period">{fr.period.title(days)}</h2>
              <PeriodChoice days={days} onChange={setDays} />
              <Since first={period.byDay[0]?.day} />
              <p>
                <a class="button" href={`/desk/api/export.csv?days=${days}`} download="">
                  {fr.period.export}
                </a>{" "}
                <span class="soft">{fr.period.exportHint}</span>
              </p>
            </section>
            <Period period={period} />
          </>
        )}
      </Shown>
    </div>
  );
}

function Since({ first }: { readonly first: string | undefined }) {
  return first === undefined ? null : <p class="soft">{fr.period.from(first)}</p>;
}

function Period({ period }: { readonly period: OverviewView["period"] }) {
  const { session } = useSignedIn();
  const { requested, claimed, abandoned, satisfaction } = period;
  if (requested === 0) {
    return (
      <>
        <EmptyState icon="chart" title={fr.period.empty}>
          <p>{fr.period.emptyNext}</p>
        </EmptyState>
        <Satisfaction ratings={satisfaction} />
      </>
    );
  }
  return (
    <>
      <dl class="figures">
        <Figure label={fr.period.requested} value={fr.number(requested)} />
        <Figure
          label={fr.period.claimed}
          value={fr.number(claimed)}
          note={fr.period.share(claimed, requested)}
        />
        <Figure
          label={fr.period.abandoned}
          value={fr.number(abandoned)}
          note={`${fr.period.share(abandoned, requested)} : ${fr.period.abandonedHint}`}
        />
      </dl>
      <Times period={period} />
      <Satisfaction ratings={satisfaction} />
      <ByDay days={period.byDay} />
      <div class="side-by-side">
        <ByService period={period} services={session.services} />
        <ByReason period={period} />
      </div>
    </>
  );
}
