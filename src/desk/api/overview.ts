/** `GET overview?days=` for supervisors; durations in seconds, null when nothing was measured. */
export interface OverviewView {
  readonly now: {
    readonly waiting: number;
    readonly longestWait: number | null;
    readonly withAgent: number;
    readonly callbacks: number;
    readonly overdue: number;
    readonly present: ReadonlyArray<{ readonly name: string; readonly holding: number }>;
  };
  readonly period: {
    readonly from: string;
    readonly requested: number;
    readonly claimed: number;
    readonly abandoned: number;
    readonly wait: Quantiles | null;
    readonly firstReply: Quantiles | null;
    readonly handling: Quantiles | null;
    readonly satisfaction: {
      readonly answers: { readonly useful: number; readonly total: number };
      readonly handoffs: { readonly useful: number; readonly total: number };
    };
    readonly byService: ReadonlyArray<{
      readonly service: string;
      readonly requested: number;
      readonly wait: Quantiles | null;
    }>;
    readonly byReason: ReadonlyArray<{ readonly reason: string; readonly count: number }>;
    readonly byDay: ReadonlyArray<{
      readonly day: string;
      readonly requested: number;
      readonly claimed: number;
    }>;
  };
}

export interface Quantiles {
  readonly p50: number;
  readonly p90: number;
}
