import type { ClaimWords } from './lexicon.ts';

/** How claims are worded in Italian. */
export const ITALIAN_CLAIMS: Partial<ClaimWords> = {
  reclaim: [
    'riconquist*',
    'recuper* (i|il|la|quota)',
    '(tornare|torna|chiudere|chiude|risalire|risale) (al di|) sopra',
  ],
  hold: ['difend*', '(mantenere|mantiene|mantenersi|restare|resta|tenere|tiene) (al di|) sopra'],
  lose: [
    '(scendere|scende|chiudere|chiude|crollare|crolla|tornare|torna) (al di|) sotto',
    '(perdere|perde) (i|il|la|quota)',
  ],
  reject: ['rigett* a', 'respint* (a|da|)'],
  condition: ['(deve|devono|dovrebbe|occorre|serve|solo se|se|a meno che|una volta che|finché|fino a quando|qualora)'],
  bearish: ['(ribassista|ribassisti|mercato orso|trend ribassista)'],
  bullish: ['(rialzista|rialzisti|mercato toro|trend rialzista)'],
  void: ['(annull*|invalid*|negh*|cancell*)'],
  holds: ['(detiene|detengono|possiede|possiedono|ha accumulato)'],
  leverage: ['(leva|leva finanziaria)'],
  attribution: [
    '(perché|complice)',
    'a causa (di|del|della|dei|delle|degli)',
    'per via (di|del|della|dei)',
    'dovut* (a|al|alla|ai|alle|agli)',
    '(causat*|provocat*|spint*|innescat*|alimentat*|trainat*) (da|dal|dalla|dai|dalle|dagli)',
    'grazie (a|al|alla|ai|alle)',
    'attribu* _3 (a|al|alla|ai|alle)',
    'sulla scia (di|del|della)',
    'in seguito (a|al|alla)',
    'sulla spinta (di|del|della)',
    'in mezzo (a|alle)',
  ],
  superlative: [
    '(massimo storico|minimo storico|senza precedenti)',
    '(maggiore|migliore|peggiore|più|massimo|minimo) _5 (da|dal|dallo|di sempre|della storia|dell anno|del #|in @count)',
    '(afflussi|deflussi|riscatti|settimana|livello|raccolta) record',
    'record (di|storico|assoluto|)',
    '@ordinal (maggiore|migliore|peggiore|più)',
  ],
};
