import type { ClaimWords } from './lexicon.ts';

/** How claims are worded in French. */
export const FRENCH_CLAIMS: Partial<ClaimWords> = {
  reclaim: [
    '(reconqu*|repass* au dessus)',
    'récupér* (les|le|la)',
    '(revenir|revient|remonter|remonte|clôturer|clôture) au dessus',
  ],
  hold: ['défend*', '(maintenir|maintient|tenir|tient|rester|reste|se maintenir) (au|) dessus'],
  lose: [
    '(tomber|tombe|passer|passe|chuter|chute|clôturer|clôture|repasser|repasse) (sous|en dessous)',
    '(perdre|perd) (les|le|la)',
  ],
  reject: ['échou* à', 'rejet* (à|sous|sur|)'],
  condition: [
    '(doit|doivent|devrait|il faut|faudrait|à condition|seulement si|si|à moins que|une fois que|tant que|jusqu à ce que|en cas de)',
  ],
  bearish: ['(baissier|baissiers|baissière|marché baissier|tendance baissière)'],
  bullish: ['(haussier|haussiers|haussière|marché haussier|tendance haussière)'],
  void: ['(annul*|invalid*|invers*|remet* en cause)'],
  holds: ['(détient|détiennent|possède|possèdent|a amassé|détenait)'],
  leverage: ['(levier|leviers|effet de levier)'],
  attribution: [
    '(dû à|dus à|due à|dues à|parce que|s explique* par|sous l effet)',
    'à cause (de|des|du|d)',
    'en raison (de|des|du|d)',
    '(provoqué*|causé*|déclenché*|alimenté*|entraîné*|motivé*|porté*|stimulé*) par',
    'grâce (à|au|aux)',
    'attribu* _3 (à|au|aux)',
    'du fait (de|des|du)',
    'sur fond (de|d)',
    'dans un contexte (de|d)',
    'à la suite (de|des|d)',
    'imput* _2 (à|au|aux)',
  ],
  superlative: [
    '(plus haut historique|plus bas historique|sans précédent|du jamais vu)',
    '(plus|meilleur|meilleure|pire|plus haut|plus bas) _5 (depuis|de l histoire|de son histoire|jamais|de l année|de #|en @count)',
    '(entrées|sorties|retraits|semaine|collecte|décollecte|niveau) record',
    'record (de|d|historique|absolu)',
    '@ordinal (plus|meilleure|pire)',
  ],
};
