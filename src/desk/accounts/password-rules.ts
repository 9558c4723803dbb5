import { fr } from "../../i18n/fr/accounts.ts";

const SHORTEST = 12;
const LONGEST = 128;

/** Said by everybody first: with digits or signs around, they are still guessed first. */
const COMMON = new Set([
  ...["azerty", "azertyuiop", "azertyuiopqsdfghjklm", "qwerty", "qwertyuiop", "qwertyuiopasdfghjkl"],
  ...["motdepasse", "monmotdepasse", "motdepassemotdepasse", "password", "passwordpassword"],
  ...["administrateur", "administrator", "administration", "admin", "administrateuradministrateur"],
  ...["mairie", "mairiemairie", "lamairie", "hoteldeville", "collectivite", "commune", "villede", "parvis"],
  ...["bienvenue", "bonjour", "bonjourbonjour", "bonjourtoutlemonde", "welcome", "changeme", "changezmoi"],
  ...["soleil", "doudou", "loulou", "marseille", "france", "vivelafrance", "republiquefrancaise", "jetaime"],
  ...["letmein", "iloveyou", "superman", "football", "princess", "nicolas", "secret", "test", "testtest"],
]);

const RUNS = ["01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "azertyuiopqsdfghjklmwxcvbn"];

/**
 * Why a new password is refused, in French; null when it will do. Length decides, not signs: only what is guessed first
 * is refused (the login, the town, the most common ones, repeated or counted characters).
 */
export function passwordProblem(
  password: string,
  about: { readonly login: string; readonly name: string; readonly town: string },
): string | null {
  const length = [...password].length;
  if (length < SHORTEST) return fr.password.tooShort(SHORTEST);
  if (length > LONGEST) return fr.password.tooLong(LONGEST);
  const plain = fold(password);
  const letters = plain.replace(/\d/g, "");
  const known = [about.login, about.login.split("@")[0] ?? "", about.name, about.town].map(fold);
  if (known.some((word) => word !== "" && (word === plain || word.replace(/\d/g, "") === letters))) {
    return fr.password.aboutYou;
  }
  if (COMMON.has(plain) || COMMON.has(letters)) return fr.password.common;
  return isMonotonous(password.toLowerCase()) || isRun(plain) ? fr.password.common : null;
}

/** Lower case without accents nor signs. */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function isMonotonous(text: string): boolean {
  return new Set(text).size < 4;
}

/** Keys in the order of the keyboard, the alphabet or numbers, or backwards. */
function isRun(plain: string): boolean {
  if (plain.length < SHORTEST - 4) return false;
  return RUNS.some((run) => run.includes(plain) || [...run].reverse().join("").includes(plain));
}
