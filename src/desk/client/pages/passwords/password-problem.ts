import { fr } from "../../../../i18n/fr/desk-sign-in.ts";

const SHORTEST = 12;
const LONGEST = 128;

/** What keeps a new password from being accepted, as far as the page can tell; the server decides. */
export function passwordProblem(password: string): string | null {
  if (password.length < SHORTEST) return fr.password.tooShort(SHORTEST - password.length);
  return password.length > LONGEST ? fr.password.tooLong : null;
}
