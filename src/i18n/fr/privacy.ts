/** What stands in the place of personal numbers in everything that is kept. */
export const fr = {
  email: "[adresse e-mail]",
  iban: "[IBAN]",
  nir: "[numéro de sécurité sociale]",
  card: "[carte bancaire]",
  phone: "[téléphone]",
  number: "[numéro]",
} as const;
