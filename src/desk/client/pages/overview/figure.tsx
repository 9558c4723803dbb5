interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  readonly alarming?: boolean;
}

/** One number of a `<dl class="figures">`. */
export function Figure({ label, value, note, alarming = false }: FigureProps) {
  return (
    <div class="figure">
      <dt>{label}</dt>
      <dd>
        <span class="value">{value}</span>
        {note && <span class={alarming ? "note alarm" : "note"}>{note}</span>}
      </dd>
    </div>
  );
}
