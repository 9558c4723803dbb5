export const fr = {
  disclosure: (called: string) =>
    `Vous écrivez à l'assistant automatique de ${called}. Il répond à partir des documents officiels et cite ses sources ; s'il ne sait pas, il vous indique qui peut vous aider.`,
  collectivityInvalid: (problems: readonly string[]) =>
    `Le fichier collectivity.yaml ne peut pas être utilisé :\n${problems.map((problem) => `    - ${problem}`).join("\n")}`,
  collectivityRemedy: (folder: string, example: string | undefined) =>
    `Corrigez ${folder}/collectivity.yaml${example === undefined ? "." : `, par exemple :\n${example.trimEnd().replace(/^/gm, "      ")}`}`,
  problem: (message: string, line?: number, field?: string) =>
    `${line === undefined ? "" : `ligne ${line}, `}${field === undefined ? "" : `champ ${field} : `}${message}`,
  notReady: { index: "aucun index en service", conversations: "arrêt en cours" },
  firstAccount: (link: string) =>
    `Desk des agents : personne n'a encore de compte. Créez celui de l'administrateur avec ce lien, valable 24 heures et une seule fois :\n  ${link}`,
  ready: (url: string) =>
    `Parvis répond sur ${url} (discussion : ${url}/chat, agents : ${url}/desk/). Ctrl+C pour arrêter.`,
  notYet: (url: string, missing: string) =>
    `Parvis écoute sur ${url}, mais ne peut pas encore répondre : ${missing}.\n  → Déposez des documents dans le dossier des connaissances, ou lancez « npm run doctor ».`,
  notIndexed: (url: string, cause: string) =>
    `Parvis écoute sur ${url}, mais la lecture des connaissances a échoué : ${cause}\n  → Lancez « npm run doctor ». Ce qui a été publié avant reste en service.`,
  indexing: "Lecture du dossier des connaissances…",
  stopping: "Arrêt : les réponses en cours se terminent…",
  stopped: "Parvis est arrêté ; ce qui restait en attente reprendra au prochain démarrage.",
} as const;
