import { threadBody } from "./graph-rules.ts";

/** Who holds each citizen's thread (Conversation Routing): our app, until it passes it. */
export function createThreads(app: string, inbox: string) {
  const owners = new Map<string, string>();
  return {
    owner: (citizen: string) => owners.get(citizen) ?? app,
    isHeld: (citizen: string) => (owners.get(citizen) ?? app) !== app,
    /** Carries out `pass_thread_control` or `take_thread_control`; false when the body is not Meta's. */
    move(path: string, body: unknown): boolean {
      const read = threadBody.safeParse(body);
      if (!read.success) return false;
      const { recipient, target_app_id } = read.data;
      owners.set(recipient.id, path.endsWith("/pass_thread_control") ? (target_app_id ?? inbox) : app);
      return true;
    },
    /** The inbox gives the thread back; what is then delivered. */
    passBack(citizen: string): object {
      owners.set(citizen, app);
      return {
        pass_thread_control: { previous_owner_app_id: inbox, new_owner_app_id: app, metadata: "" },
      };
    },
  };
}
