import { fr } from "../../../../i18n/fr/desk-overview.ts";
import type { OverviewView, Quantiles } from "../../../api/overview.ts";
import { durationInWords } from "./duration-in-words.ts";

/** Below this many hand-offs, nine in ten says nothing. */
const FEW = 20;

/** How long citizens waited, and agents took. */
export function Times({ period }: { readonly period: OverviewView["period"] }) {
  const rows: ReadonlyArray<readonly [string, Quantiles | null]> = [
    [fr.times.wait, period.wait],
    [fr.times.firstReply, period.firstReply],
    [fr.times.handling, period.handling],
  ];
  return (
    <section aria-labelledby="times">
      <h2 id="times">{fr.times.title}</h2>
      {period.claimed < FEW && <p class="caution">{fr.times.few(period.claimed)}</p>}
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">{fr.times.measure}</th>
            <th scope="col">{fr.times.median}</th>
            <th scope="col">{fr.times.ninetieth}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, measured]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td data-label={fr.times.median}>{withinWords(measured?.p50)}</td>
              <td data-label={fr.times.ninetieth}>{withinWords(measured?.p90)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function withinWords(seconds: number | undefined): string {
  return seconds === undefined ? fr.times.unmeasured : fr.times.within(durationInWords(seconds));
}
