import type { ClaimWords } from './lexicon.ts';

/** How claims are worded in Portuguese. */
export const PORTUGUESE_CLAIMS: Partial<ClaimWords> = {
  reclaim: [
    'reconquist*',
    'recuper* (os|o|a)',
    'retom* (os|o|a)',
    '(voltar|volta|fechar|fecha|subir|romper) (a ficar|) acima',
  ],
  hold: ['defend*', '(manter|mantém|permanecer|permanece|sustentar|sustenta) (se|) acima', 'segur* (os|o)'],
  lose: ['(cair|cai|fechar|fecha|recuar|romper) (para|) (abaixo|baixo)', '(perder|perde) (os|o|a)'],
  reject: ['falh* em', 'rejeit* (em|nos|)'],
  condition: [
    '(deve|devem|precisa*|tem que|teria que|só se|somente se|a menos que|a não ser que|assim que|até que|caso)',
  ],
  bearish: ['(baixista|baixistas|mercado de baixa|tendência de baixa|urso)'],
  bullish: ['(altista|altistas|mercado de alta|tendência de alta)'],
  void: ['(anul*|invalid*|cancel*|revert*)'],
  holds: ['(possui|possuem|detém|detêm|tem|acumula)'],
  leverage: ['alavanc*'],
  attribution: [
    'porque',
    'devido (a|à|ao|aos|às)',
    'por causa (de|do|da)',
    'em razão (de|do|da)',
    'por conta (de|do|da)',
    'em função (de|do|da)',
    '(provocad*|causad*|motivad*|impulsionad*|desencadead*|puxad*) (por|pelo|pela|pelos|pelas)',
    'graças (a|à|ao|às)',
    'atribu* _3 (a|à|ao|aos|às)',
    'em meio (a|à|ao|às)',
    'como resultado (de|do|da)',
    'na esteira (de|do|da)',
    'reflexo (de|do|da)',
    'diante (de|do|da|dos)',
  ],
  superlative: [
    '(máxima histórica|mínima histórica|sem precedentes)',
    '(maior|melhor|pior|menor) _5 (desde|da história|de sua história|já registrad*|do ano|de #|em @count)',
    '(entradas|saídas|resgates|semana|captação|nível) recorde',
    'recorde (de|histórico|)',
    '@ordinal (maior|melhor|pior)',
  ],
};
