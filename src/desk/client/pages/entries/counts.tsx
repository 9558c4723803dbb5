import { useState } from "preact/hooks";
import { fr } from "../../../../i18n/fr/desk-entries.ts";
import type { EntriesView } from "../../../api/entries.ts";
import { EmptyState } from "../../controls/empty-state.tsx";
import { PeriodChoice, type PeriodDays } from "../overview/period-choice.tsx";
import { Shown } from "../reading/shown.tsx";
import { useRead } from "../reading/use-read.ts";
import "../overview/overview.css";

/** Conversations begun from links and codes, by network and campaign. */
export function Counts() {
  const [days, setDays] = useState<PeriodDays>(30);
  const read = useRead<EntriesView>(`entries?days=${days}`);
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">{fr.counts.title}</h2>
      <PeriodChoice days={days} onChange={setDays} />
      <Shown read={read}>
        {({ from, counts }) =>
          counts.length === 0 ? (
            <EmptyState icon="chart" title={fr.counts.empty}>
              <p>{fr.counts.emptyNext}</p>
            </EmptyState>
          ) : (
            <>
              <p class="soft">{fr.counts.since(from)}</p>
              <table class="stacked">
                <thead>
                  <tr>
                    <th scope="col">{fr.counts.network}</th>
                    <th scope="col">{fr.counts.campaign}</th>
                    <th scope="col">{fr.counts.conversations}</th>
                  </tr>
                </thead>
                <tbody>
                  {counts.map(({ network, campaign, conversations }) => (
                    <tr key={`${network} ${campaign}`}>
                      <th scope="row">{fr.network(network)}</th>
                      <td data-label={fr.counts.campaign}>{campaign}</td>
                      <td data-label={fr.counts.conversations}>{fr.counts.number(conversations)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </>
          )
        }
      </Shown>
    </section>
  );
}
