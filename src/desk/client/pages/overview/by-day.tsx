import { fr } from "../../../../i18n/fr/desk-overview.ts";
import type { OverviewView } from "../../../api/overview.ts";

type Days = OverviewView["period"]["byDay"];

const WIDTH = 600;
const HEIGHT = 140;

/** Bars of each day, what was claimed inside what was requested; the same figures as a table. */
export function ByDay({ days }: { readonly days: Days }) {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  const most = Math.max(1, ...days.map(({ requested, claimed }) => Math.max(requested, claimed)));
  const step = WIDTH / days.length;
  const bar = step * 0.7;
  const height = (count: number) => (count / most) * HEIGHT;
  return (
    <section aria-labelledby="by-day">
      <h2 id="by-day">{fr.daily.title}</h2>
      <figure class="chart">
        <p class="legend">
          <span class="key requested" aria-hidden="true" /> {fr.daily.requested}
          <span class="key claimed" aria-hidden="true" /> {fr.daily.claimed}
        </p>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={fr.daily.chart(days.length, most)}
        >
          {days.map(({ day, requested, claimed }, place) => (
            <g key={day}>
              <rect
                class="requested"
                x={place * step}
                y={HEIGHT - height(requested)}
                width={bar}
                height={height(requested)}
              />
              <rect
                class="claimed"
                x={place * step}
                y={HEIGHT - height(claimed)}
                width={bar}
                height={height(claimed)}
              />
            </g>
          ))}
        </svg>
        <p class="axis" aria-hidden="true">
          <span>{fr.shortDay(first.day)}</span>
          <span>{fr.shortDay(last.day)}</span>
        </p>
      </figure>
      <details>
        <summary>{fr.daily.table}</summary>
        <DaysTable days={days} />
      </details>
    </section>
  );
}

function DaysTable({ days }: { readonly days: Days }) {
  return (
    <table>
      <caption class="visually-hidden">{fr.daily.title}</caption>
      <thead>
        <tr>
          <th scope="col">{fr.daily.day}</th>
          <th scope="col">{fr.daily.requested}</th>
          <th scope="col">{fr.daily.claimed}</th>
        </tr>
      </thead>
      <tbody>
        {[...days].reverse().map(({ day, requested, claimed }) => (
          <tr key={day}>
            <th scope="row">{fr.longDay(day)}</th>
            <td>{fr.number(requested)}</td>
            <td>{fr.number(claimed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
