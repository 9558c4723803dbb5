const DROPPED = `
c cest sest g jai jsuis chui jveux jvoudrais jpeux kes keske keskil kesk qqn qqch kelk ki ke kel koi kan kand pk pkoi pq
pcq ok mdr lol bcp tjs tjrs ya yatil quesque esque eske esk ossi dan pr ds ns jms cmt comen komen coment tt ts
ojourdui auj ajd vs`;

const READ = `
cb=combien carte bancaire
bjr=bonjour
slt=salut
num=numéro
ouver=ouvert
ouvere=ouvert
ouvair=ouvert
dem1=demain
2m1=demain
dmain=demain
apdem=après-midi
aprem=après-midi
we=week-end
samdi=samedi
dimanch=dimanche
pb=problème
pbm=problème
gratui=gratuit
peri=périscolaire
clae=périscolaire
poubel=poubelle
poubele=poubelle
appart=appartement
asso=association
assos=association
biblio=bibliothèque
bibliotek=bibliothèque
mediatek=médiathèque
dechete=déchèterie
permi=permis
doss=dossier
docs=documents
doc=document
ados=adolescents
kantine=cantine
qantine=cantine
ecol=école
ekol=école
mery=mairie
meri=mairie`;

/** Spellings of text messages, folded → read. An empty reading drops the word. */
export const SHORTHAND: ReadonlyMap<string, string> = new Map([
  ...DROPPED.trim()
    .split(/\s+/)
    .map((word) => [word, ""] as const),
  ...READ.trim()
    .split("\n")
    .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)] as const),
]);

/** Abbreviations of administrations and what they stand for; read as more words, of little weight when known as such. */
export const ABBREVIATIONS: ReadonlyArray<readonly [string, string]> = [
  ["CNI", "carte nationale d'identité"],
  ["PACS", "pacte civil de solidarité"],
  ["PLU", "plan local d'urbanisme"],
  ["PLUi", "plan local d'urbanisme intercommunal"],
  ["CCAS", "centre communal d'action sociale"],
  ["CIAS", "centre intercommunal d'action sociale"],
  ["CAF", "caisse d'allocations familiales"],
  ["APL", "aide personnalisée au logement"],
  ["ALS", "allocation de logement sociale"],
  ["RSA", "revenu de solidarité active"],
  ["AAH", "allocation aux adultes handicapés"],
  ["AEEH", "allocation d'éducation de l'enfant handicapé"],
  ["APA", "allocation personnalisée d'autonomie"],
  ["ASPA", "allocation de solidarité aux personnes âgées"],
  ["ASS", "allocation de solidarité spécifique"],
  ["ARE", "allocation d'aide au retour à l'emploi"],
  ["ARS", "allocation de rentrée scolaire"],
  ["PAJE", "prestation d'accueil du jeune enfant"],
  ["ATSEM", "agent territorial spécialisé des écoles maternelles"],
  ["MDPH", "maison départementale des personnes handicapées"],
  ["PCH", "prestation de compensation du handicap"],
  ["RQTH", "reconnaissance de la qualité de travailleur handicapé"],
  ["CMU", "couverture maladie universelle"],
  ["PUMA", "protection universelle maladie"],
  ["CSS", "complémentaire santé solidaire"],
  ["AME", "aide médicale de l'État"],
  ["CPAM", "caisse primaire d'assurance maladie"],
  ["HLM", "habitation à loyer modéré logement social"],
  ["DALO", "droit au logement opposable"],
  ["CDD", "contrat de travail à durée déterminée"],
  ["CDI", "contrat de travail à durée indéterminée"],
  ["VTC", "voiture de transport avec chauffeur"],
  ["ANTS", "agence nationale des titres sécurisés"],
  ["DICT", "déclaration d'intention de commencement de travaux"],
  ["DP", "déclaration préalable de travaux"],
  ["PC", "permis de construire"],
  ["DAACT", "déclaration attestant l'achèvement et la conformité des travaux"],
  ["CU", "certificat d'urbanisme"],
  ["DIA", "déclaration d'intention d'aliéner"],
  ["DPE", "diagnostic de performance énergétique"],
  ["TH", "taxe d'habitation"],
  ["TF", "taxe foncière"],
  ["TEOM", "taxe d'enlèvement des ordures ménagères"],
  ["REOM", "redevance d'enlèvement des ordures ménagères"],
  ["SPANC", "assainissement non collectif"],
  ["ANC", "assainissement non collectif"],
  ["JDC", "journée défense et citoyenneté"],
  ["JAPD", "journée défense et citoyenneté"],
  ["OQTF", "obligation de quitter le territoire français"],
  ["AGDREF", "titre de séjour"],
  ["VLS-TS", "visa de long séjour valant titre de séjour"],
  ["BAFA", "brevet d'aptitude aux fonctions d'animateur"],
  ["PMI", "protection maternelle et infantile"],
  ["EHPAD", "établissement d'hébergement pour personnes âgées dépendantes"],
  ["ALSH", "accueil de loisirs sans hébergement centre de loisirs"],
  ["CLSH", "centre de loisirs"],
  ["TNT", "télévision numérique terrestre"],
  ["CESU", "chèque emploi service universel"],
  ["CSP", "catégorie socioprofessionnelle"],
  ["TVA", "taxe sur la valeur ajoutée"],
  ["IR", "impôt sur le revenu"],
  ["AJ", "aide juridictionnelle"],
  ["TGI", "tribunal judiciaire"],
  ["JAF", "juge aux affaires familiales"],
  ["VAE", "validation des acquis de l'expérience"],
  ["CPF", "compte personnel de formation"],
  ["DIF", "droit individuel à la formation"],
  ["FNE", "fonds national de l'emploi"],
  ["RTT", "réduction du temps de travail"],
  ["SMIC", "salaire minimum de croissance"],
  ["PEL", "plan d'épargne logement"],
  ["PTZ", "prêt à taux zéro"],
  ["AESH", "accompagnant d'élève en situation de handicap"],
  ["AVS", "accompagnant d'élève en situation de handicap"],
  ["ULIS", "unité localisée pour l'inclusion scolaire"],
  ["LEP", "livret d'épargne populaire"],
  ["QF", "quotient familial"],
  ["CMI", "carte mobilité inclusion"],
];
