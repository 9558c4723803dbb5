/**
 * What is asked back when one distinction separates the answers: the question, then for each case its button and the
 * sentence it adds to the citizen's own question.
 */
export const fr = {
  opening: "La réponse dépend de la situation.",
  otherwise: "Si aucun choix ne convient, écrivez votre question avec votre situation, en une phrase.",
  situation: {
    question: "De quelle situation s'agit-il ?",
  },
  sector: {
    question: "Votre question porte-t-elle sur le secteur privé ou sur la fonction publique ?",
    private: { label: "Secteur privé", says: "C'est dans le secteur privé." },
    public: { label: "Fonction publique", says: "C'est dans la fonction publique." },
  },
  civilService: {
    question: "De quelle fonction publique s'agit-il ?",
    state: { label: "Fonction publique d'État", says: "C'est dans la fonction publique d'État." },
    territorial: {
      label: "Territoriale (mairie, département, région)",
      says: "C'est dans la fonction publique territoriale.",
    },
    hospital: { label: "Hospitalière", says: "C'est dans la fonction publique hospitalière." },
  },
  publicStatus: {
    question: "S'agit-il d'un fonctionnaire ou d'un contractuel ?",
    tenured: { label: "Fonctionnaire", says: "C'est pour un fonctionnaire." },
    contract: { label: "Contractuel", says: "C'est pour un contractuel." },
  },
  tenancy: {
    question: "Êtes-vous locataire ou propriétaire ?",
    tenant: { label: "Locataire", says: "Je suis locataire." },
    landlord: { label: "Propriétaire qui loue son logement", says: "Je suis propriétaire bailleur." },
    owner: { label: "Propriétaire", says: "Je suis propriétaire." },
  },
  dwelling: {
    question: "Le logement est-il loué vide ou meublé ?",
    empty: { label: "Logement vide", says: "C'est un logement vide." },
    furnished: { label: "Logement meublé", says: "C'est un logement meublé." },
  },
  age: {
    question: "Est-ce pour un adulte ou pour un enfant ?",
    adult: { label: "Adulte (18 ans ou plus)", says: "C'est pour une personne majeure." },
    minor: { label: "Enfant (moins de 18 ans)", says: "C'est pour un mineur." },
  },
  couple: {
    question: "Quelle est la situation du couple ?",
    married: { label: "Mariés", says: "Nous sommes mariés." },
    civilUnion: { label: "Pacsés", says: "Nous sommes pacsés." },
    unmarried: { label: "En couple sans mariage ni Pacs", says: "Nous vivons en concubinage." },
  },
  nationality: {
    question: "Quelle est la nationalité de la personne ?",
    french: { label: "Française", says: "La personne est française." },
    european: { label: "D'un autre pays européen", says: "La personne est européenne." },
    foreign: { label: "D'un autre pays", says: "La personne est étrangère, hors d'Europe." },
  },
  request: {
    question: "De quelle demande s'agit-il ?",
    first: { label: "Première demande", says: "C'est une première demande." },
    renewal: { label: "Renouvellement", says: "C'est un renouvellement." },
    loss: { label: "Perte", says: "C'est après une perte." },
    theft: { label: "Vol", says: "C'est après un vol." },
  },
  asker: {
    question: "Pour qui posez-vous cette question ?",
    person: { label: "Un particulier", says: "C'est pour un particulier." },
    company: { label: "Une entreprise", says: "C'est pour une entreprise." },
    association: { label: "Une association", says: "C'est pour une association." },
  },
  residence: {
    question: "Cela se passe-t-il en France ou à l'étranger ?",
    france: { label: "En France", says: "C'est en France." },
    abroad: { label: "À l'étranger", says: "C'est à l'étranger." },
  },
  work: {
    question: "Quelle est la situation de la personne ?",
    employee: { label: "Salarié", says: "La personne est salariée." },
    selfEmployed: { label: "Indépendant", says: "La personne est indépendante, à son compte." },
    jobSeeker: { label: "Demandeur d'emploi", says: "La personne est demandeur d'emploi." },
    retired: { label: "Retraité", says: "La personne est retraitée." },
    student: { label: "Étudiant", says: "La personne est étudiante." },
  },
  contract: {
    question: "De quel contrat s'agit-il ?",
    permanent: { label: "CDI", says: "C'est un CDI." },
    fixedTerm: { label: "CDD", says: "C'est un CDD." },
    temporary: { label: "Intérim", says: "C'est un contrat d'intérim." },
  },
  fund: {
    question: "De quelle caisse dépendez-vous ?",
    general: { label: "Caf", says: "Je dépends de la Caf." },
    agricultural: { label: "MSA (régime agricole)", says: "Je dépends de la MSA." },
  },
  vehicle: {
    question: "Le véhicule est-il neuf ou d'occasion ?",
    new: { label: "Véhicule neuf", says: "C'est un véhicule neuf." },
    used: { label: "Véhicule d'occasion", says: "C'est un véhicule d'occasion." },
  },
  sale: {
    question: "Êtes-vous le vendeur ou l'acheteur ?",
    seller: { label: "Vendeur", says: "Je suis le vendeur." },
    buyer: { label: "Acheteur", says: "Je suis l'acheteur." },
  },
  school: {
    question: "De quelle école s'agit-il ?",
    nursery: { label: "École maternelle", says: "C'est pour l'école maternelle." },
    primary: { label: "École élémentaire", says: "C'est pour l'école élémentaire." },
    middle: { label: "Collège", says: "C'est pour le collège." },
    high: { label: "Lycée", says: "C'est pour le lycée." },
  },
  resident: {
    question: "Habitez-vous la commune ?",
    local: { label: "J'habite la commune", says: "J'habite la commune." },
    outside: { label: "Je n'habite pas la commune", says: "J'habite hors de la commune." },
  },
} as const;
