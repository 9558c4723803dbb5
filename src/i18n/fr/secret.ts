/** Words for the technician about the file that holds the signing secret. */
export const fr = {
  unusable: (path: string, cause: string) => ({
    message: `Le secret ${path} ne peut pas être lu ni créé : ${cause}`,
    remedy:
      "Donnez à Parvis le droit de lire et d'écrire ce dossier (variable PARVIS_DATA), ou donnez le secret dans PARVIS_SECRET.",
  }),
  tooShort: (path: string, shortest: number) => ({
    message: `Le secret ${path} a moins de ${shortest} caractères.`,
    remedy:
      "Supprimez ce fichier : Parvis en fera un nouveau ; les discussions ouvertes devront seulement être rechargées.",
  }),
} as const;
