import { ELSEWHERE } from "../../handoff/commands.ts";
import { fr } from "../../i18n/fr/desk-server.ts";

/** Who holds a conversation or wrote in it, as colleagues read it; `name` is null when the account is gone. */
export function colleague(
  id: string | null,
  name: string | null,
): { readonly id: string; readonly name: string } | null {
  if (id === null) return null;
  return { id, name: name ?? (id === ELSEWHERE ? fr.elsewhere : fr.formerColleague) };
}
