export type ReadContact =
  | {
      readonly kind: "contact";
      readonly means: "email" | "phone";
      /** `nom@exemple.fr`, `06 12 34 56 78` or `+32470123456`. */
      readonly contact: string;
      /** The message without it. */
      readonly rest: string;
    }
  /** Several, or one that cannot be used. */
  | { readonly kind: "unclear"; readonly rest: string }
  | { readonly kind: "none" };

const AROBASE =
  /\s*(?:@|[([]\s*(?:at|arobase?)\s*[)\]]|\s(?:arobase?|arrobase|aroba|at)\s(?=\s*[\w.-]+\s*(?:\.|point)))\s*/giu;
const EMAIL = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}.,-]*/gu;
const ADDRESS = /^[a-z0-9_%+'-]+(?:\.[a-z0-9_%+'-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}$/;
const LONGEST_LOCAL = 64;
const LONGEST_ADDRESS = 254;

/** Digits as telephones are typed; whether they are one is checked after. */
const DIGITS = /(?<![\p{L}\d@._-])(?:\+\s?)?\(?\d(?:[\s.\-/()]{0,3}\d){5,}(?![\p{L}\d@])/gu;
const DATE = /^\d{1,2}[/.\- ]\d{1,2}[/.\- ](?:19|20)\d{2}$/;

/** The one e-mail address or telephone number in a message, put in its usual form. */
export function readContact(text: string): ReadContact {
  const typed = text.normalize("NFKC");
  const written = typed.replace(AROBASE, "@").replace(/(@[\w-]+)\s+point\s+/giu, "$1.");
  const found = new Map<string, "email" | "phone">();
  let unusable = false;
  const withoutEmails = written.replace(EMAIL, (address) => {
    const email = emailOf(address);
    if (email === null) unusable = true;
    else found.set(email, "email");
    return " ";
  });
  const rest = withoutEmails.replace(DIGITS, (digits) => {
    if (DATE.test(digits.trim())) return digits;
    const phone = phoneOf(digits);
    if (phone === null) unusable = true;
    else found.set(phone, "phone");
    return " ";
  });
  const [first, second] = found;
  if (unusable || second !== undefined) return { kind: "unclear", rest };
  return first === undefined
    ? { kind: "none" }
    : { kind: "contact", contact: first[0], means: first[1], rest };
}

function emailOf(written: string): string | null {
  const address = written.replace(/[.,]+$/, "").toLowerCase();
  const usable =
    ADDRESS.test(address) && address.length <= LONGEST_ADDRESS && address.indexOf("@") <= LONGEST_LOCAL;
  return usable ? address : null;
}

/**
 * French numbers in pairs, foreign ones with their country code. Numbers in 08 are charged to whoever calls them:
 * none is a citizen's.
 */
function phoneOf(written: string): string | null {
  const international = /^\s*\(?(?:\+|00)/.test(written);
  const digits = written.replace(/\(0\)/g, "").replace(/\D/g, "");
  const bare = international ? digits.replace(/^00/, "") : digits;
  const national = nationalOf(bare, international);
  if (national !== null) return /^0[1-79]/.test(national) ? national.replace(/\d{2}(?=\d)/g, "$& ") : null;
  if (!international || bare.startsWith("33")) return null;
  // "00" begins many things; with few digits after it, rather a mistyped French number.
  const plausible = written.includes("+") ? /^[1-9]\d{7,14}$/ : /^[1-9]\d{9,14}$/;
  return plausible.test(bare) ? `+${bare}` : null;
}

function nationalOf(digits: string, international: boolean): string | null {
  if (!international) return /^0\d{9}$/.test(digits) ? digits : null;
  return /^330?[1-9]\d{8}$/.test(digits) ? `0${digits.slice(-9)}` : null;
}
