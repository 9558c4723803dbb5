/** Words for the technician about the database file. */
export const fr = {
  notPrepared: (path: string, cause: string) => ({
    message: `La base de données ${path} ne peut pas être préparée : ${cause}`,
    remedy: "Vérifiez l'espace disque et les droits d'écriture du dossier, puis relancez « npm run doctor ».",
  }),
  notOpened: (path: string, cause: string) => ({
    message: `La base de données ${path} ne s'ouvre pas : ${cause}`,
    remedy:
      "Donnez à Parvis un dossier où il peut écrire (variable PARVIS_DATA), ou remettez une sauvegarde si le fichier est abîmé.",
  }),
  newer: (path: string, steps: readonly string[]) => ({
    message: `La base de données ${path} a été écrite par une version plus récente de Parvis (étape ${steps.join(", ")}).`,
    remedy: "Installez cette version plus récente, ou remettez la sauvegarde faite avant la mise à jour.",
  }),
} as const;
