declare module "@socialgouv/jours-feries" {
  /** French public holidays of a year: name → midnight of the day in the process's own time zone. */
  export default function getJoursFeries(
    year: number,
    options?: { readonly alsace: boolean },
  ): Readonly<Record<string, Date>>;
}
