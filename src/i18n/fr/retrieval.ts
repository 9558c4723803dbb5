export const fr = {
  otherAnalyser: (made: string, current: string) =>
    `L'index a été construit avec l'analyseur ${made}, ce programme utilise ${current}. Reconstruisez l'index : « npm run index ».`,
  otherEmbedder: (made: string, current: string) =>
    `L'index a été construit avec les vecteurs ${made}, la configuration demande ${current}. Reconstruisez l'index (« npm run index ») ou remettez l'ancienne configuration.`,
  endpointFailed: (url: string, reason: string) =>
    `Le service de vecteurs ${url} n'a pas répondu comme attendu : ${reason}. Vérifiez l'adresse, la clé et le nom du modèle (réglage « embeddings »).`,
  endpointStatus: (status: number) => `réponse HTTP ${status}`,
  endpointGarbled: "sa réponse n'est pas une liste de vecteurs, un par texte",
  endpointSlow: "délai d'attente dépassé",
  wrongDimension: (model: string, found: number, expected: number) =>
    `Le modèle ${model} donne des vecteurs de dimension ${found}, ${expected} étaient attendus. Corrigez « embeddings.dimension », puis reconstruisez l'index (« npm run index »).`,
  incompleteModel: (folder: string, missing: readonly string[]) =>
    `Le modèle de vecteurs du dossier ${folder} est incomplet, il manque : ${missing.join(", ")}.`,
  transformersMissing:
    "Le paquet @huggingface/transformers n'est pas installé. Lancez : ONNXRUNTIME_NODE_INSTALL=skip npm install --no-save @huggingface/transformers@4.3.1",
} as const;
