import { type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from "kysely";
import type { Tables } from "./database.ts";

/** Whose inbox it is, and what they narrowed it to. */
export interface Scope {
  /** Account id. */
  readonly me: string;
  /** Ids of the services the reader answers for; null for all. */
  readonly services: readonly string[] | null;
  /** Id of the one service to show; null for all. */
  readonly service: string | null;
}

export type OpenBox = "waiting" | "mine" | "callbacks" | "open";

type Rows = ExpressionBuilder<Tables, "handoff">;

/** Which open hand-offs a box holds, and the instant they are sorted by, the oldest first. */
export const OPEN_BOXES: Readonly<
  Record<
    OpenBox,
    { readonly holds: (rows: Rows, me: string) => Expression<SqlBool>; readonly key: RawBuilder<number> }
  >
> = {
  waiting: {
    holds: (rows) => rows("handoff.state", "in", ["requested", "waiting"]),
    key: sql<number>`coalesce(${sql.ref("handoff.waiting_since")}, ${sql.ref("handoff.requested_at")})`,
  },
  mine: {
    holds: (rows, me) =>
      rows.or([
        rows.and([rows("handoff.state", "=", "with_agent"), rows("handoff.agent_id", "=", me)]),
        rows("handoff.reserved_for", "=", me),
      ]),
    key: sql<number>`coalesce(${sql.ref("handoff.waiting_since")}, ${sql.ref("handoff.claimed_at")}, ${sql.ref("handoff.requested_at")})`,
  },
  callbacks: {
    holds: (rows) => rows("handoff.state", "=", "promised_callback"),
    key: sql<number>`coalesce(${sql.ref("handoff.due_at")}, ${sql.ref("handoff.requested_at")})`,
  },
  open: { holds: (rows) => rows.lit(true), key: sql<number>`${sql.ref("handoff.requested_at")}` },
};

/** Hand-offs of the reader's services, and those that are the reader's own whatever their service. */
export function isShown(rows: Rows, { me, services, service }: Scope): Expression<SqlBool> {
  return rows.and([
    ...(service === null ? [] : [rows("handoff.service", "=", service)]),
    ...(services === null
      ? []
      : [
          rows.or([
            rows("handoff.service", "in", services),
            rows("handoff.agent_id", "=", me),
            rows("handoff.reserved_for", "=", me),
          ]),
        ]),
  ]);
}

/** Id of the present or else the last hand-off of the conversation in `column`; agrees with `latestHandoff`. */
export function latestHandoffId(column: "conversation.id" | "handoff.conversation_id"): RawBuilder<string> {
  return sql<string>`(
    select latest.id from handoff as latest where latest.conversation_id = ${sql.ref(column)}
    order by case when latest.ended_at is null then 1 else 0 end desc,
      latest.requested_at desc, latest.version desc
    limit 1
  )`;
}
