import type { Collectivity } from "../../collectivity/schema.ts";
import { fr as placeholders } from "../../i18n/fr/privacy.ts";
import { maskPersonal } from "../../privacy/mask.ts";

/** Hides personal numbers and addresses (see `maskPersonal`), but keeps the services' own phones and e-mails. */
export function maskOthers(text: string, { services }: Pick<Collectivity, "services">): string {
  const own = services.flatMap(({ phone, email }) => [
    ...(email === undefined ? [] : [emailPattern(email)]),
    ...(phone === undefined ? [] : phonePattern(phone)),
  ]);
  if (own.length === 0) return maskPersonal(text);
  const parts = text.split(new RegExp(`(${own.join("|")})`, "giu"));
  // Split by one group: what it caught stands at odd places.
  return parts.map((part, place) => (place % 2 === 1 ? part : maskPersonal(part))).join("");
}

/** Whether a text holds a phone or an e-mail that is no service's. */
export function namesOthers(text: string, collectivity: Pick<Collectivity, "services">): boolean {
  return contactsHidden(maskOthers(text, collectivity)) > contactsHidden(text);
}

/** The first placeholder left where something was hidden; null when none. */
export function placeholderIn(text: string): string | null {
  return Object.values(placeholders).find((placeholder) => text.includes(placeholder)) ?? null;
}

function contactsHidden(text: string): number {
  return text.split(placeholders.email).length + text.split(placeholders.phone).length;
}

/** A longer address that ends or begins with ours is somebody else's. */
function emailPattern(email: string): string {
  return String.raw`(?<![\p{L}\p{N}._%+'-])${literal(email)}(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])`;
}

/** However its digits are grouped, at home or from abroad; short numbers are never masked. */
function phonePattern(phone: string): string[] {
  const digits = phone.replace(/\D/g, "").replace(/^(?:00)?33/, "0");
  if (!/^0[1-9]\d{8}$/.test(digits)) return [];
  const rest = [...digits.slice(1)].join(String.raw`[\s.\-/]?`);
  return [String.raw`(?<![\d+]|\d[\s.\-/])(?:(?:\+|00)33[\s.\-]?(?:\(0\))?[\s.\-]?|0[\s.\-/]?)${rest}(?!\d)`];
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
