import type { ClaimWords } from './lexicon.ts';

/** How claims are worded in Spanish. */
export const SPANISH_CLAIMS: Partial<ClaimWords> = {
  reclaim: [
    'reconquist*',
    'recuper* (los|el|la|)',
    '(volver|vuelve|vuelva|cerrar|cierra|cierre|subir|sube|romper|rompe) (a|) (por encima|sobre)',
  ],
  hold: ['(defend*|defiend*)', '(mantener*|mantiene*|mantenga|sostiene*|sostener*|permanec*) (por|) (encima|sobre)'],
  lose: [
    '(caer|cae|cayera|caiga|bajar|baja|cerrar|cierra|perder|pierde) (por|) debajo',
    '(pierde|perder|pierda) (los|el|la)',
  ],
  reject: ['fracas* en', 'rechaz* (en|desde|)'],
  condition: [
    '(debe|deben|debería|tiene que|tendría que|necesita*|solo si|si|a menos que|siempre que|hasta que|una vez que|en caso de)',
  ],
  bearish: ['(bajista|bajistas|mercado bajista|tendencia bajista)'],
  bullish: ['(alcista|alcistas|mercado alcista|tendencia alcista)'],
  void: ['(anul*|invalid*|cancel*|neg*|revert*|reviert*)'],
  holds: ['(posee|poseen|tiene|acumula|mantiene|ha amasado|tenía)'],
  leverage: ['apalanc*'],
  attribution: [
    '(por culpa de|a causa de|a raíz de|como consecuencia de|como resultado de|en medio de|porque|llevó a)',
    'debido (a|al)',
    '(provocad*|causad*|motivad*|impulsad*|desencadenad*|alimentad*|propiciad*) por',
    'gracias (a|al)',
    'atribuy* _3 a',
    'atribu* _3 a',
    'ante (el|la|los|las)',
    'se debe (a|al)',
    'se debi* (a|al)',
    'culp* (a|al)',
  ],
  superlative: [
    '(máximo histórico|mínimo histórico|sin precedentes)',
    '(mayor|mejor|peor|menor|máximo|mínimo) _5 (desde|de la historia|de su historia|jamás|del año|de #|en @count)',
    '(entradas|salidas|retiros|semana|nivel|cifra) récord',
    'récord (de|en|histórico|)',
    '@ordinal (mayor|mejor|peor)',
  ],
};
