const EXAMPLES: Readonly<Record<string, string>> = {
  port: "3000",
  host: "0.0.0.0 pour être joint d'autres machines, 127.0.0.1 sinon",
  publicUrl: "https://chat.ma-commune.fr",
  allowedOrigins: '["https://www.ma-commune.fr"]',
  knowledge: "knowledge",
  data: "/var/lib/parvis",
  secret: "une suite aléatoire d'au moins 32 caractères (openssl rand -hex 32)",
  embeddings: '{ "kind": "built-in" }',
  logLevel: "info",
  trustedProxies: "1",
  watch: "true",
  identityProvider: '{ "issuer": "https://…", "clientId": "…", "clientSecret": "…" }',
  notifications: '{ "email": { "host": "smtp.ma-commune.fr", "from": "Mairie <contact@ma-commune.fr>" } }',
};

export const fr = {
  unreadableFile: (cause: string) => `ce fichier de configuration ne se lit pas : ${cause}`,
  noDefaultExport: "il doit exporter par défaut un objet, par exemple : export default { port: 3000 }",
  unknownKey: `réglage inconnu ; les réglages admis sont ${Object.keys(EXAMPLES).join(", ")}`,
  problem: (key: string, cause: string) => {
    const example = EXAMPLES[key] ?? EXAMPLES[key.split(".")[0] ?? ""];
    return example === undefined ? cause : `${cause} ; exemple : ${example}`;
  },
} as const;
