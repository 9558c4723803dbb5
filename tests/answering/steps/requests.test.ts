import { describe, expect, it } from "vitest";
import { handOverOnRequest } from "../../../src/answering/steps/hand-over-on-request.ts";
import { takeRightsRequest } from "../../../src/answering/steps/take-rights-request.ts";
import { turnOf } from "../turn-of.ts";
import { phrasingsOf } from "./phrasings-of.ts";

const WANT_A_PERSON = [
  "Je veux parler à un humain",
  "parler a quelqun",
  "je voudrais parler à une vraie personne",
  "puis-je discuter avec un agent ?",
  "Passez-moi quelqu'un de la mairie svp",
  "passer moi un conseiller",
  "Un conseiller peut-il me rappeler demain matin ?",
  "rappelez-moi",
  "pouvez-vous me rappeler",
  "je veux etre rappelé",
  "humain",
  "un agent svp",
  "conseiller",
  "jveux un humain pas un robot",
  "je ne veux pas parler à un robot",
  "y en a marre de ce robot",
  "vous comprenez rien, donnez moi un numéro de téléphone",
  "mettez-moi en relation avec le service urbanisme",
  "je souhaite échanger avec une personne du service",
  "est-ce que je peux avoir quelqu'un au téléphone",
  "Je voudrais prendre rendez-vous avec madame le maire",
  "je veux parler au maire",
  "je souhaite rencontrer un élu",
  "il y a quelqu'un ?",
  "je veux joindre un responsable",
  "passez-moi l'accueil",
  "jveux parler a qqn",
  "transférez-moi à un agent",
  "besoin d'un conseiller",
  "contact humain",
];

const WANT_SOMETHING_ELSE = [
  "Comment prendre rendez-vous avec le maire ?",
  "Le conseiller numérique reçoit-il sur rendez-vous ?",
  "je voudrais rencontrer un conseiller numérique",
  "Qui sont les conseillers municipaux ?",
  "je ne veux pas parler à un humain, juste les horaires",
  "Comment parler de mon projet de clôture ?",
  "Je veux devenir agent municipal",
  "Quelles aides pour les personnes âgées ?",
  "Comment donner procuration à quelqu'un ?",
  "Puis-je héberger quelqu'un chez moi ?",
  "quand passe l'agent recenseur ?",
  "La mairie recrute-t-elle un agent d'entretien ?",
  "Quels sont les horaires de la mairie ?",
  "Comment contacter la mairie ?",
  "j'ai besoin d'une attestation d'accueil",
];

const RIGHTS = [
  "Quelles données avez-vous sur moi ?",
  "effacez mes données",
  "Je veux supprimer mes données personnelles",
  "RGPD",
  "supprime notre conversation",
  "je voudrais effacer mes messages",
  "droit à l'oubli",
  "que savez-vous sur moi ?",
  "comment contacter le délégué à la protection des données ?",
  "je retire mon consentement",
  "vous gardez mes données combien de temps ?",
  "mes donnees svp",
  "est-ce que vous enregistrez nos conversations ?",
];

const NOT_RIGHTS = [
  "Comment consulter mes données cadastrales ?",
  "Comment être radié des listes électorales ?",
  "Où trouver les données du recensement ?",
  "Comment supprimer mon abonnement à la médiathèque ?",
  "effacer une dette de cantine",
  "droit d'accès à la déchèterie",
  "Comment effacer un tag sur mon mur ?",
];

describe("handOverOnRequest", () => {
  it.each([...WANT_A_PERSON, ...phrasingsOf("person-wanted")])("hands off « %s »", (text) => {
    expect(handOverOnRequest(turnOf(text))).toMatchObject({
      kind: "handoff",
      reason: "asked",
      contact: { phone: expect.stringMatching(/^05 36 49 10/) },
    });
  });

  it.each([...WANT_SOMETHING_ELSE, ...phrasingsOf("person-not-wanted")])("lets « %s » through", (text) => {
    expect(handOverOnRequest(turnOf(text))).not.toHaveProperty("kind");
  });
});

describe("takeRightsRequest", () => {
  it.each(RIGHTS)("takes « %s »", (text) => {
    expect(takeRightsRequest(turnOf(text))).toMatchObject({ kind: "handoff", reason: "rights" });
  });

  it.each(NOT_RIGHTS)("lets « %s » through", (text) => {
    expect(takeRightsRequest(turnOf(text))).not.toHaveProperty("kind");
  });
});
