/** How one question went. */
export interface Asked {
  readonly id: string;
  /** Position of the first relevant document (from 0; -1 when not among ten); null when no document is relevant. */
  readonly position: number | null;
  readonly milliseconds: number;
}

/** What one system answered on one question set. */
export interface SetMeasured {
  readonly kind: "set";
  readonly set: string;
  readonly corpus: string;
  /** Documents of the corpus. */
  readonly documents: number;
  readonly asked: readonly Asked[];
}

/** What indexing one corpus cost one system. */
export interface CorpusMeasured {
  readonly kind: "corpus";
  readonly corpus: string;
  readonly documents: number;
  readonly indexSeconds: number;
  /** Resident memory of the process once it has answered, garbage collected. */
  readonly residentMegabytes: number;
}

/** All that is known of one system after its process ended. */
export interface SystemMeasured {
  readonly system: string;
  readonly sets: readonly SetMeasured[];
  readonly corpora: readonly CorpusMeasured[];
  /** Why it did not end; null when it did. */
  readonly failure: string | null;
}

/** What a child is asked to measure. */
export interface Task {
  readonly system: string;
  readonly sets: readonly string[];
  /** Questions asked of a set; sets without an entry are asked whole. */
  readonly sample: Readonly<Record<string, number>>;
}

/** Positions of the questions that have a relevant document. */
export function positionsOf({ asked }: SetMeasured): number[] {
  return asked.flatMap(({ position }) => position ?? []);
}
