import type { Lexicon } from './lexicon.ts';

/** German words of what is measured instead of a flow, and of how sure an amount is. */
export const GERMAN_MEASURES: Lexicon['senses'] = {
  holding: [
    '(verwaltet*|verwaltung|fondsvermögen|nettovermögen|gesamtvermögen|anlagevermögen|assets under management|hält|halten|hielt)',
    '(hielten|gehalten|besitzt|besitzen|bestand|bestände|beständen|bestands|reserve|reserven|marktkapitalisierung|marktwert)',
    '(börsenwert|bewertet|bewertung|verwalten|portfolio|schulden|long positionen|im depot|treasury)',
    'verwaltete* (vermögen|vermögens|kapital|mittel)',
  ],
  price: [
    '(kurs|kurse|kursen|kurses|preis|preise|preisen|preises|notiert|notierte|notieren|notierung|allzeithoch|unterstützung)',
    '(widerstand|je coin|kursziel|wert von|kostet|zinssatz|zinsen)',
    'gehandelt (bei|zu|um)',
    'handelt (bei|zu|um)',
    'handelte (bei|zu|um)',
    'rekordhoch (bei|von)',
    'marke (von|bei|)',
    'schwelle (von|)',
    'niveau (von|)',
    '(fiel|fällt|rutschte|sank|stürzte) (unter|auf bis)',
    '(stieg|steigt|kletterte|sprang) über',
    '(unter|über) die (marke|schwelle)',
    'pro (stück|coin|token|bitcoin)',
    '(überschritt|durchbrach|knackte|knackt|erreichte) die',
  ],
  volume: [
    '(volumen|handelsvolumen|handelsvolumina|volumina|umsatz|umsätze|umsätzen|umgesetzt|open interest|handelsaktivität|gewinn)',
    '(gewinne|gewinnen von|erlös|erlöse|einnahmen|gebühren|futures|optionen|terminkontrakte|liquidation|liquidationen|liquidiert)',
    '(bip|finanzierungsrunde|marktanteil|derivate|derivaten|transaktionen|gehandelt)',
    'realisierte* (verluste|gewinne)',
  ],
  supposed: [
    '(wenn|falls|sofern|könnte|könnten|würde|würden|dürfte|dürften|soll|sollen|sollte|sollten|erwartet|erwarten|erwartete)',
    '(erwarteten|prognos*|prognostiz*|rechnet mit|rechnen mit|wäre|wären|hätte|hätten|potenziell*|potenzial|hypothet*)',
    '(möglicherweise|vielleicht|ziel von|ausblick|voraussichtlich|angenommen|es sei denn|gerücht*|flaute*|ebbte*|kühlte*|schwächte*)',
    '(bremste*|abgeflaut|schwächen sich)',
    // Verbs whose end 'ab' or 'an' behind the amount would say the contrary.
    '(nahm|nahmen|nehmen) (um|auf)',
    '(führt|führte|führten|führen) die (abfl*|nettoabfl*|wochenabfl*|mittelabfl*)',
  ],
  approx: [
    '(etwa|rund|rd|circa|ca|ungefähr|knapp|fast|beinahe|nahezu|annähernd|gut|gute|in etwa|schätzungsweise|um die)',
    '(in der größenordnung von|an die|gegen|ganze|satte|~)',
    '(knapp|etwas|leicht) (über|unter|mehr als|weniger als)',
  ],
  approx_after: ['(oder so|circa|ca)'],
  bound: [
    '(mehr als|weniger als|über|unter|mindestens|höchstens|maximal|wenigstens|bis zu|oberhalb von|unterhalb von|zwischen # und)',
    '(# bis|jenseits von|übersteig*|überstieg*|übertraf*|zwischen|weit über|weit mehr als|keine|von bis zu)',
    'nicht (mehr|weniger) als',
    'deutlich (mehr|weniger|über|unter) (als|)',
  ],
  bound_after: ['(oder mehr|oder weniger|und mehr)'],
  share_of: ['anteil (von|an|der|)'],
};
