/** What an account may do at the Desk, from least to most trusted; `editor` is staff who validate FAQ drafts. */
export const ROLES = ["agent", "editor", "supervisor", "administrator"] as const;

export type Role = (typeof ROLES)[number];

export const PERMISSIONS = ["answer", "edit-faq", "supervise", "administer"] as const;

export type Permission = (typeof PERMISSIONS)[number];

const GRANTED: Readonly<Record<Role, readonly Permission[]>> = {
  agent: ["answer"],
  editor: ["edit-faq"],
  supervisor: ["answer", "edit-faq", "supervise"],
  administrator: ["answer", "edit-faq", "supervise", "administer"],
};

export function allows(role: Role, permission: Permission): boolean {
  return GRANTED[role].includes(permission);
}
