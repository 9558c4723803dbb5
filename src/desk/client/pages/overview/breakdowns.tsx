import { fr } from "../../../../i18n/fr/desk-overview.ts";
import { fr as reasons } from "../../../../i18n/fr/handoff-reasons.ts";
import type { OverviewView } from "../../../api/overview.ts";
import type { ServiceView } from "../../../api/session.ts";
import { Bar } from "./bar.tsx";
import { durationInWords } from "./duration-in-words.ts";

type Period = OverviewView["period"];

interface ByServiceProps {
  readonly period: Period;
  readonly services: readonly ServiceView[];
}

/** Where the requests went, most asked first. */
export function ByService({ period, services }: ByServiceProps) {
  const rows = period.byService.toSorted((one, other) => other.requested - one.requested);
  const most = rows[0]?.requested ?? 0;
  return (
    <section aria-labelledby="by-service">
      <h2 id="by-service">{fr.services.title}</h2>
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">{fr.services.service}</th>
            <th scope="col">{fr.services.requested}</th>
            <th scope="col">{fr.services.wait}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ service, requested, wait }) => (
            <tr key={service}>
              <th scope="row">{services.find(({ id }) => id === service)?.name ?? fr.services.unknown}</th>
              <td data-label={fr.services.requested}>
                <span class="barred">
                  {fr.number(requested)} <Bar share={requested / most} />
                </span>
              </td>
              <td data-label={fr.services.wait}>
                {wait === null ? fr.times.unmeasured : fr.times.within(durationInWords(wait.p50))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Why conversations went to agents, most frequent first. */
export function ByReason({ period }: { readonly period: Period }) {
  const rows = period.byReason.toSorted((one, other) => other.count - one.count);
  const most = rows[0]?.count ?? 0;
  return (
    <section aria-labelledby="by-reason">
      <h2 id="by-reason">{fr.reasons.title}</h2>
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">{fr.reasons.reason}</th>
            <th scope="col">{fr.reasons.count}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ reason, count }) => (
            <tr key={reason}>
              <th scope="row">{reasons.reason(reason)}</th>
              <td data-label={fr.reasons.count}>
                <span class="barred">
                  {fr.number(count)} <Bar share={count / most} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
