/** What went wrong, as whoever threw it says. For staff and technicians, never for the log of citizens' turns. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
