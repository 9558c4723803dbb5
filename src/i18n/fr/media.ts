const ASK = "Décrivez en quelques mots ce que vous cherchez, ou demandez une personne.";

export const fr = {
  /** Said while the assistant speaks, of a message that has no words. */
  cannotRead: {
    image: `Je ne sais lire que le texte : je ne peux pas regarder votre image. ${ASK}`,
    audio: `Je ne sais lire que le texte : je ne peux pas écouter votre message vocal. ${ASK}`,
    video: `Je ne sais lire que le texte : je ne peux pas regarder votre vidéo. ${ASK}`,
    file: `Je ne sais lire que le texte : je ne peux pas ouvrir votre fichier. ${ASK}`,
    place: `Je ne sais lire que le texte : je ne peux pas utiliser votre position. ${ASK}`,
    other: `Je ne sais lire que le texte : je ne peux pas utiliser ce que vous avez envoyé. ${ASK}`,
  },
  /** Before the answer to a voice note. */
  heard: (words: string) => `J'ai compris : « ${words} »`,
  /** Names of what came without one. */
  names: {
    image: "Image",
    audio: "Message vocal",
    video: "Vidéo",
    file: "Fichier",
    place: "Position",
    other: "Contenu non lisible",
  },
  position: (latitude: string, longitude: string) => `Position : ${latitude}, ${longitude}`,
  /** Why an agent cannot open a file. */
  problems: {
    notKept: "fichier non conservé",
    tooBig: "fichier trop lourd (16 Mo au plus)",
    forbidden: "adresse de fichier refusée par sécurité",
    gone: "fichier qui n'est plus disponible sur le réseau",
    failed: "fichier qui n'a pas pu être récupéré",
    wrongType: "type de fichier refusé par sécurité",
    tooMany: "trop de fichiers dans un même message",
  },
} as const;
