import { FRENCH_SINCE } from './fr-windows.ts';
import type { Lexicon } from './lexicon.ts';

const KIND =
  '(nette|nettes|net|nets|record|de capitaux|de capital|de fonds|d argent|nettes de capitaux|nets de capitaux|des capitaux|massives|massifs|importantes|importants|)';

/** French words of movement. */
export const FRENCH_FLOWS: Lexicon['senses'] = {
  in: [
    '(capitaux frais|argent frais|dans le vert|en territoire positif|investissements nets|achats nets|demande nette)',
    'sorties négatives',
    `@ins ${KIND}`,
    `@largest _1 @ins (nette|nettes|net|nets|de capitaux|) ${FRENCH_SINCE}`,
    `@ins (nette|nettes|) (les|la|le|) @largest _2 ${FRENCH_SINCE}`,
    'flux (nets|net|de capitaux|) (entrants|entrant|positifs|positif)',
    'flux (d entrée|d entrées)',
    '(solde|bilan) (net|hebdomadaire|) positif',
    'collecte nette (positive|)',
    'nouveaux (capitaux|fonds|investissements)',
  ],
  out: [
    '(dans le rouge|en territoire négatif|perte nette|pertes nettes|une perte de|ventes nettes)',
    `@outs ${KIND}`,
    `@largest _1 @outs (nette|nettes|net|nets|de capitaux|) ${FRENCH_SINCE}`,
    `@outs (nette|nettes|) (les|la|le|) @largest _2 ${FRENCH_SINCE}`,
    'flux (nets|net|de capitaux|) (sortants|sortant|négatifs|négatif)',
    'flux (de sortie|de sorties)',
    '(solde|bilan) (net|hebdomadaire|) négatif',
    'collecte (nette|) négative',
    'entrées (nettes|) négatives',
    'fuite (des|de) (capitaux|fonds|investisseurs)',
    'retrait (des|de) (capitaux|fonds)',
  ],
  gain: [
    '(attir*|capt*|reçu|reçue|reçus|reçues|reçoit|reçoivent|reçut|recevant|recevoir|recevait|collect*|engrang*|récolt*|afflu*|entré)',
    '(entrés|entrent|entraient|entrer|entrait|investi|investis|investie|investies|investissent|investissant|investissaient|investir)',
    '(inject*|placé|placés|placées|placent|versé|versés|gagn*|absorb*|empoch*|ramass*|accueilli*|encaiss*|achet*|achète|achètent)',
    '(trouvé le chemin|rejoint|rejoignent|misé|misés|moissonn*|glan*|rafl*|souscri*|ajouté|ajoutés|ajoutent|apporté|apportés)',
    '(apportent|déversé|déversés|se sont déversés|drainé*|séduit|levé|levés|fait rentrer|fait entrer|rentré|rentrés|arrivé|arrivés)',
    '(arrivent|parié|déposé|déposés|alloué|alloués|profit* à|renfloué*|amassé*|accumulé)',
    'bénéfici* (de|d)',
    '(allé|allés|allée|allées|va|vont|allant|dirigés|dirigé|orientés|orienté|dirigées) (à|au|aux|vers|sur|dans|en)',
    '(est|sont) (revenu|revenus|revenue|revenues)',
    '(voit|voient|vu) (arriver|entrer|affluer)',
  ],
  lose: [
    '(perd|perdu|perdus|perdue|perdues|perdent|perdait|perdaient|perdant|perdre|sorti|sortis|sortie des|sortent|sort|sortaient)',
    '(sortait|sortir|sortant|quitt*|retir*|abandonn*|céd*|cède|cèdent|rendu|rendent|rend|rendaient|fuit|fui|fuient|fuyant|fuir)',
    '(fuyaient|fuyait|vendu|vendus|vendent|vendaient|délest*|désengag*|désinvesti*|lâch*|envolé|envolés|coûté|coûtés|coûtent|coûte)',
    '(saign*|ponctionn*|débarrass*|rachetés|racheté|décaiss*|soustrait*|évacu*|échapp*|décollect*|déserté*|désert*|effacé|effacés)',
    '(tourné le dos|dégagé*|extrait*|remboursé|remboursés|reflué|refluent)',
    'laiss* (filer|échapper)',
    '(est|sont|ont|soient|a) (parti|partis|partie|parties)',
    's en (va|vont|allaient)',
    '(voit|voient|vu) (fuir|partir|sortir|filer|s envoler)',
  ],
  either: [
    '(flux|mouvement|mouvements|drain*|totalis*|variation|ventes|récupér*|évapor*|bouge*|transféré*|enregistré des mouvements)',
    '(s élèvent|s élève)',
  ],
  not: [
    '(pas|aucun|aucune|ni|sans|jamais|guère) _2 (entrée|entrées|sortie|sorties|retrait|retraits|rachats|flux|collecte)',
    '(n a|n ont|n avait) (pas|rien|guère|plus) (attir*|capt*|enregistr*|collect*|perdu|reçu)',
    '(entrées ni sorties|sorties ni entrées|entrées ou sorties|sorties ou entrées|entrées et sorties|sorties et entrées|entrées et les sorties)',
  ],
};
