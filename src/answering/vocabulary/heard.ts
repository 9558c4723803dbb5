/** Words that the recognition rules look for, as misspellings by ear are taken back to them (folded). */
export const HEARD: readonly string[] = `
mari conjoint compagnon copain copine femme voisin voisine voisins mere pere parents maman papa beau frere soeur
oncle tonton tante cousin cousine enfant enfants bebe fille fils gamin gamine petite petit collegue quelqu personne
monsieur madame homme jeunes daron
frappe frapper tape taper battre battu battue cogne gifle claque coups tabasse etrangle viole violee menace menaces
menacer harcele harcelement violence violences violent victime insulte humilie enferme sequestre peur force oblige
agresse agresser agression braquer cambrioler cambriole cambrioleur cambrioleurs voleur voler couteau fusil pistolet
flingue arme carabine bagarre baston police gendarmes gendarmerie secours pompiers ambulance urgence urgences suivre
poursuit disparu disparue fugue enleve kidnappe
arrive arrives respire respirer etouffe etouffer suffoque inconscient inconsciente malaise infarctus cardiaque epilepsie poitrine
douleur coeur saigne hemorragie convulsions convulse electrocute avale javel medicaments cachets comprimes champignons
noie noyer accouche accident blesse blesses renverse percute tombe tomber escalier escaliers echelle toit reveille
evanoui paralyse gonfle gorge overdose mourir meurt crever mort morte vivre vie suicide suicider suicidaire pendre
corde finir adieu envie tuer disparaitre scarifie veines sauter
incendie brule bruler crame flamme flammes fumee explosion explose odeur immeuble appartement maison cuisine garage
cheminee foret voiture poubelle poubelles batiment etincelles compteur electrique bloques coince
dormir dort dorment dehors nulle part rue voiture toit hebergement expulse sommes jete trottoir
dossier dossiers demande demandes reponse reponses nouvelles recu recue passeport carte identite attente traite
accepte acceptee refuse refusee avance avancement facture courrier inscription permis reclamation remboursement
toujours encore pourquoi
bonjour bonsoir salut coucou merci beaucoup revoir bientot journee soiree excellente appelle appelles robot question
aide aider aidez
humain conseiller conseillere agent responsable parler discuter rappeler telephone quelqu
connard connards connasse encule salope salaud batard pute putain merde merdique incapables incapable nul nuls nulle
stupide debile idiot imbecile imbeciles abruti abrutis cretin foutre gueule chier emmerde voleurs feignants faineants
ignore oublie instructions consignes regles systeme prompt`
  .trim()
  .split(/\s+/);

/** Spellings that no rule of sound takes back (folded). */
export const HEARD_AS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ches: "chez",
    cest: "c est",
    chai: "je sais",
    dor: "dors",
    frape: "frappe",
    frapes: "frappe",
    jen: "j en",
    jme: "je me",
    jse: "je sais",
    jte: "je te",
    kil: "qu il",
    kelle: "qu elle",
    kon: "qu on",
    lair: "l air",
    menasse: "menace",
    plu: "plus",
    secoure: "secours",
    sest: "s est",
    meuf: "copine",
    keuf: "policier",
    keufs: "police",
    gosse: "enfant",
    gosses: "enfants",
    marmot: "enfant",
    daronne: "mere",
    reuf: "frere",
    reum: "mere",
    reup: "pere",
    reu: "rue",
    mor: "mort",
    veu: "veux",
    veus: "veux",
    pa: "pas",
    vi: "vie",
    appart: "appartement",
    mdcs: "medicaments",
  }),
);
