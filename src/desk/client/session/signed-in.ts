import type { SessionView } from "../../api/session.ts";

/** The session of somebody signed in. */
export type SignedIn = Extract<SessionView, { kind: "signed-in" }>;
