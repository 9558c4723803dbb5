import { fr } from "../../../i18n/fr/distinctions.ts";
import type { Distinction } from "../distinction.ts";

/** How someone works and is insured. */
export const WORK_DISTINCTIONS: readonly Distinction[] = [
  {
    question: fr.sector.question,
    cases: [
      {
        ...fr.sector.private,
        titled: /\b(?:secteur prive|salaries? (?:du|dans le) prive|salaries? de droit prive)\b/,
        said: /\b(?:prive|privee|patron|cdi|cdd|interim\w*|entreprise|usine|magasin|societe)\b/,
      },
      {
        ...fr.sector.public,
        titled: /\b(?:fonction publique|secteur public|fonctionnaires?|agents? publics?|fp[eth])\b/,
        said: /\b(?:titulaire|contractuel\w*|agent|hopital public|enseignante?|professeure? des ecoles|militaire|policier|gendarme)\b/,
      },
    ],
  },
  {
    question: fr.civilService.question,
    cases: [
      {
        ...fr.civilService.state,
        titled: /\b(?:fonction publique d etat|fpe)\b|^ (?:d )?etat $/,
        said: /\b(?:ministere|prefecture|education nationale|enseignante?|professeure?|rectorat|militaire|policier|gendarme|impots)\b/,
      },
      {
        ...fr.civilService.territorial,
        titled: /\b(?:territoriale?|fpt)\b/,
        said: /\b(?:agent (?:communal|municipal|de la mairie)|atsem|conseil (?:regional|departemental)|a la mairie|en mairie)\b/,
      },
      {
        ...fr.civilService.hospital,
        titled: /\b(?:hospitaliere?|fph)\b/,
        said: /\b(?:hopital|hopitaux|chu|ehpad|infirmiere?|aide soignante?)\b/,
      },
    ],
  },
  {
    question: fr.publicStatus.question,
    cases: [
      { ...fr.publicStatus.tenured, titled: /\b(?:fonctionnaires?|titulaires?)\b/ },
      {
        ...fr.publicStatus.contract,
        titled: /\bcontractuel(?:le)?s?\b/,
        said: /\b(?:cdd|cdi|vacataires?|non titulaires?)\b/,
      },
    ],
  },
  {
    question: fr.work.question,
    cases: [
      {
        ...fr.work.employee,
        titled: /\bsalariee?s?\b/,
        said: /\b(?:cdi|cdd|mon (?:patron|employeur|entreprise)|interim\w*)\b/,
      },
      {
        ...fr.work.selfEmployed,
        titled: /\b(?:independante?s?|non salariee?s?|(?:auto|micro) entrepreneurs?|profession liberale)\b/,
        said: /\b(?:a mon compte|freelance|artisane?|commercante?)\b/,
      },
      {
        ...fr.work.jobSeeker,
        titled: /\b(?:demandeurs? d emploi|chomeurs?|chomeuses?|sans emploi)\b/,
        said: /\b(?:chomage|pole emploi|france travail)\b/,
      },
      {
        ...fr.work.retired,
        titled: /\bretraite(?:s|e|es)\b|(?:^|\b(?:etes|etait|un|le)) retraite $/,
        said: /\b(?:ma retraite|a la retraite)\b/,
      },
      {
        ...fr.work.student,
        titled: /\betudiante?s?\b/,
        said: /\b(?:mes etudes|universite|fac|alternance|alternante?)\b/,
      },
    ],
  },
  {
    question: fr.contract.question,
    cases: [
      { ...fr.contract.permanent, titled: /\b(?:cdi|contrat a duree indeterminee)\b/ },
      { ...fr.contract.fixedTerm, titled: /\b(?:cdd|contrat a duree determinee)\b/ },
      { ...fr.contract.temporary, titled: /\b(?:interim|interimaires?|ctt)\b/ },
    ],
  },
  {
    question: fr.fund.question,
    cases: [
      { ...fr.fund.general, titled: /\bcaf\b/ },
      { ...fr.fund.agricultural, titled: /\bmsa\b/, said: /\b(?:agricole|agriculteur|agricultrice)\b/ },
    ],
  },
];
