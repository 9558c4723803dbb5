export const fr = {
  noSubject: "votre message",
  clearOnlyLocal:
    "une connexion sans chiffrement n'est permise que vers cette machine : choisissez tls ou starttls",
  secrets: {
    imap: "le mot de passe de la boîte, ou un mot de passe d'application créé chez votre hébergeur de courrier",
    smtp: "le mot de passe d'envoi, le plus souvent celui de la boîte",
  },
  check: {
    inbox: "La boîte s'ouvre et sa boîte de réception peut être lue.",
    noIdle: "Le serveur n'annonce pas les nouveaux messages (IDLE) : ils attendent le prochain relevé.",
    noIdleRemedy: "Réduisez pollSeconds, par exemple à 60, ou demandez IDLE à votre hébergeur.",
    noFolder: (folder: string) => `Le dossier « ${folder} » n'existe pas dans la boîte.`,
    noFolderRemedy: (folders: readonly string[]) =>
      `Créez-le, ou donnez l'un de ceux-ci : ${folders.slice(0, 20).join(", ")}.`,
    imapRefused: "Le serveur de réception refuse le nom ou le mot de passe.",
    imapRefusedRemedy:
      "Vérifiez imap.user et PARVIS_EMAIL_IMAP_PASSWORD ; avec la double authentification, il faut un mot de passe d'application.",
    imapUnreachable: "Le serveur de réception ne répond pas comme attendu.",
    imapUnreachableRemedy:
      "Vérifiez imap.host, imap.port et imap.security, puis que la sortie vers ce port est ouverte.",
    smtp: "Le serveur d'envoi accepte le compte.",
    smtpRefused: "Le serveur d'envoi refuse le nom ou le mot de passe.",
    smtpRefusedRemedy: "Vérifiez smtp.user et PARVIS_EMAIL_SMTP_PASSWORD.",
    smtpUnreachable: "Le serveur d'envoi ne répond pas comme attendu.",
    smtpUnreachableRemedy:
      "Vérifiez smtp.host, smtp.port et smtp.security, puis que la sortie vers ce port est ouverte.",
  },
} as const;
