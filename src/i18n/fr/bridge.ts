/** What the technician reads of partner bridges. */
export const fr = {
  secretFrom: "le même secret que celui donné au partenaire : inventez-en un long (openssl rand -hex 32)",
  secretTooShort: (length: number) => `ce secret est trop court : au moins ${length} caractères`,
  address: "une adresse https est attendue, par exemple https://partenaire.example/parvis",
  name: "un nom de passerelle en lettres minuscules, chiffres et tirets est attendu, par exemple linkedin",
  none: "nommez au moins une passerelle, par exemple linkedin",
  check: {
    ok: (label: string) => `La passerelle « ${label} » répond et reconnaît notre signature.`,
    signature: (label: string) => `La passerelle « ${label} » refuse notre signature.`,
    signatureRemedy:
      "Vérifiez que le partenaire a le même secret que Parvis, et que les deux horloges sont à l'heure.",
    refused: (label: string, status: number) => `La passerelle « ${label} » répond par l'erreur ${status}.`,
    refusedRemedy: "Demandez au partenaire s'il accepte les appels « check » de Parvis à cette adresse.",
    unreachable: (label: string) => `La passerelle « ${label} » ne répond pas.`,
    notPublic: (label: string) => `L'adresse de la passerelle « ${label} » n'est pas sur l'Internet public.`,
    notPublicRemedy: "Corrigez « url » de cette passerelle dans la configuration.",
  },
} as const;
