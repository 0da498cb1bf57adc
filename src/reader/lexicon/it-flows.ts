import { ITALIAN_SINCE } from './it-windows.ts';
import type { Lexicon } from './lexicon.ts';

const KIND =
  '(netto|netta|netti|nette|record|di capitale|di capitali|di fondi|di denaro|netti di capitale|massicci|massicce|)';

/** Italian words of movement. */
export const ITALIAN_FLOWS: Lexicon['senses'] = {
  in: [
    '(capitali freschi|investimenti netti|acquisti netti|deflussi negativi)',
    `@ins ${KIND}`,
    `@largest @ins (netto|netti|di capitale|) ${ITALIAN_SINCE}`,
    `@ins (netto|netti|) @largest _2 ${ITALIAN_SINCE}`,
    '(flusso|flussi) (netto|netti|di capitale|) (positivo|positivi|in entrata|in ingresso)',
    '(saldo|bilancio) (netto|settimanale|) (positivo|attivo)',
    'raccolta (netta|positiva)',
    'nuovi (capitali|fondi|investimenti|afflussi)',
    'in (entrata|ingresso)',
    'in (territorio|terreno) positivo',
    'in (positivo|verde)',
    '@ins _1 (totalizzano|ammontano)',
  ],
  out: [
    '(in uscita|perdite nette|perdita netta|una perdita di|vendite nette|è negativo|negativo per)',
    `@outs ${KIND}`,
    `@largest @outs (netto|netti|di capitale|) ${ITALIAN_SINCE}`,
    `@outs (netto|netti|) @largest _2 ${ITALIAN_SINCE}`,
    '(flusso|flussi) (netto|netti|di capitale|) (negativo|negativi|in uscita)',
    '(saldo|bilancio) (netto|settimanale|) (negativo|passivo)',
    'raccolta (netta|) negativa',
    'in (territorio|terreno) negativo',
    'in (negativo|rosso)',
    'afflussi (netti|) negativi',
    '@outs _1 (totalizzano|ammontano)',
  ],
  gain: [
    '(attirato|attirati|attirata|attirano|attira|attirando|attirare|attratto|attratti|attratta|attrae|attraggono|attraendo|raccol*)',
    '(incass*|ricev*|guadagn*|accolt*|accolgono|accoglie|entrato|entrati|entrano|entra|entrare|entravano|entrando|conflui*|afflui*)',
    '(investito|investiti|investita|investite|investono|investendo|iniett*|versato|versati|versano|comprato|comprati|acquistato)',
    '(acquistati|acquistano|assorb*|cattur*|intercett*|convogliat*|destinat* a|rastrell*|aggiunto|aggiunti|aggiungono|aggiunge)',
    '(ottien*|portato a casa|portano a casa|portato|depositato|depositati|riversati|scommesso|arrivati|arrivato|arrivano|immess*)',
    '(allocat*|beneficiat* di|conquist*|piazzato|sottoscritt*|drenato capitali)',
    '(andato|andati|andata|andate|va|vanno) (a|al|ai|in|su|verso|nei|nel)',
    'finiti (in|su|nei)',
    'finito (in|su|nel)',
    'indirizzat* (verso|a|su)',
    'fluiti (in|verso|nei)',
    'fluito (in|verso|nel)',
    'riversat* (in|su|nei)',
    '(vede|vedono|visto) (entrare|arrivare|affluire)',
    'tornati (in|a|su)',
    'tornato (in|a|su)',
  ],
  lose: [
    '(perso|persi|persa|perse|perdono|perde|perdendo|perdere|perdeva|perdevano|uscito|usciti|uscita da|uscite da|escono|esce)',
    '(uscivano|uscire|uscendo|ritirat*|ritirano|prelevat*|prelevano|riscattat*|rimborsat*|abbandon*|ceduto|ceduti|cede|cedono)',
    '(cedendo|lasciato|lasciano|lascia|venduto|venduti|vendono|fuggit*|fuggono|fugge|disinvest*|bruciato|bruciati|bruciano|in fumo)',
    '(drenat*|defluit*|defluiscono|costat*|sfilat*|smobilizz*|smobilitat*|via|volat* via|evacuat*|dismess*|liberat* di|andat* via)',
    '(tolto|tolti|sottratt*|scappat*|estratt*|svuotat*|tirat* fuori|portat* via|erod*|eroso|cancellato|cancellati)',
    'lasciato sul (terreno|campo)',
    'lasciano sul (terreno|campo)',
    'lascia sul (terreno|campo)',
    '(vede|vedono|visto|visti) (uscire|andare via|fuggire|defluire)',
  ],
  either: [
    '(flusso|flussi|movimento|movimenti|mosso|mossi|trasferit*|totalizz*|vendite|recuper*|evaporat*|somma|sommano|ammont*|segna)',
    '(segnano|segnato)',
  ],
  not: [
    '(non|nessun|nessuna|senza|né|mai|neppure|neanche) _2 (afflusso|afflussi|deflusso|deflussi|entrata|entrate|uscita|uscite|riscatti|flussi)',
    'non (ha|hanno|si) (registrat*|raccolt*|attirat*|attratto|perso|ricevuto|avuto|sono registrati)',
    '(afflussi o deflussi|deflussi o afflussi|afflussi e deflussi|deflussi e afflussi|afflussi né deflussi)',
  ],
};
