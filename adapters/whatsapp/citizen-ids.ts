/** Business-scoped user id: country, then what Meta invents; `FR.ENT.` for groups of businesses. */
const BSUID = /^[A-Z]{2}\.[A-Za-z0-9.]{1,140}$/;
const PHONE = /^\+?\d{5,20}$/;
const IN_WORDS = /\b[A-Z]{2}\.[A-Za-z0-9]{5,128}\b/;

/** Whether an id is scoped to the business; else it is a telephone number. */
export function isBsuid(id: string): boolean {
  return BSUID.test(id);
}

/** The first business-scoped id in a sentence of the platform: `User … changed from FR.1 to FR.2`. */
export function bsuidIn(sentence: string | undefined): string | undefined {
  return sentence?.match(IN_WORDS)?.[0];
}

/** Who is named by a business-scoped id, a number, or both; null by neither. The id of the business comes first. */
export function citizenNamed(
  bsuid: string | undefined,
  phone: string | undefined,
): { readonly userId: string; readonly alias?: string } | null {
  const scoped = bsuid !== undefined && BSUID.test(bsuid) ? bsuid : undefined;
  const number = phone !== undefined && PHONE.test(phone) ? phone.replace("+", "") : undefined;
  if (scoped === undefined) return number === undefined ? null : { userId: number };
  return number === undefined ? { userId: scoped } : { userId: scoped, alias: number };
}
