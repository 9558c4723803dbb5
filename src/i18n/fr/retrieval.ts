export const fr = {
  otherAnalyser: (made: string, current: string) =>
    `L'index a été construit avec l'analyseur ${made}, ce programme utilise ${current}. Reconstruisez l'index : « npm run index ».`,
  otherEmbedder: (made: string, current: string) =>
    `L'index a été construit avec les vecteurs ${made}, la configuration demande ${current}. Reconstruisez l'index (« npm run index ») ou remettez l'ancienne configuration.`,
} as const;
