import type { Lexicon } from './lexicon.ts';

/** Italian words of what is measured instead of a flow, and of how sure an amount is. */
export const ITALIAN_MEASURES: Lexicon['senses'] = {
  holding: [
    '(in gestione|patrimonio|masse|attivi totali|detiene|detengono|detenut*|possied*|riserva|riserve|tesoreria|tesorerie)',
    '(capitalizzazione|valore di mercato|valutat*|valutazione|gestisce|gestiscono|debito|collaterale|in portafoglio|in custodia)',
    '(patrimonio|attivi|asset|masse|attività|capitale) (totale|totali|netti|netto|) (in gestione|gestito|gestiti|gestite|amministrato)',
    'posizioni (lunghe|aperte)',
  ],
  price: [
    '(prezzo|prezzi|quota #|quotazione|quotazioni|massimo storico|massimi storici|supporto|supporti|resistenza|resistenze|vale)',
    '(valeva|tasso|tassi|obiettivo di|target)',
    'scambia* (a|intorno|sopra|sotto)',
    'scambiato (a|intorno|sopra|sotto)',
    '(soglia|livello|livelli|barriera|area) (dei|di|psicologica|)',
    '(sceso|scende|crollato|scivolato|scivola|calato) (sotto|al di sotto)',
    '(superato|supera|rotto|riconquistato|recuperato) (i|il livello|la soglia|quota)',
    'per (moneta|unità|token|bitcoin)',
  ],
  volume: [
    '(volume|volumi|scambi|scambiati|scambiato|interesse aperto|open interest|ricavi|ricavo|profitto|profitti|utile|utili|fatturato)',
    '(commissioni|futures|opzioni|liquidazioni|liquidazione|liquidati|liquidate|liquidato|pil|round|quota di mercato|derivati)',
    '(transazioni|contratti)',
    'perdite (realizzate|non realizzate)',
  ],
  supposed: [
    '(se|qualora|potrebbe|potrebbero|potrà|potranno|dovrebbe|dovrebbero|sarebbe|sarebbero|avrebbe|avrebbero|prevede|prevedono)',
    '(previsto|previsti|prevista|previsione|previsioni|atteso|attesi|attesa|attese|si aspetta*|aspettano|potenziale|potenziali)',
    '(ipotes*|ipotetic*|a meno che|nel caso|proiezion*|forse|obiettivo|a condizione)',
  ],
  approx: [
    '(circa|quasi|approssimativamente|pressoché|all incirca|sfior*|grosso modo|stimat* in|~)',
    'intorno (a|ai)',
    'attorno (a|ai)',
    'poco (più|meno) di',
    'poco (oltre|sopra|sotto)',
    'vicin* (a|ai)',
    'prossim* (a|ai)',
    'nell ordine (di|dei)',
  ],
  approx_after: ['(circa|all incirca|approssimativamente)'],
  bound: [
    '(più di|meno di|superior* a|inferior* a|almeno|al massimo|al minimo|fino a|super*|eccede*|ben oltre|ben più di|tra # e|fra # e)',
    '(da # a|# a|tra|fra)',
    'oltre (i|gli|)',
    'al di sopra (di|dei)',
    'al di sotto (di|dei)',
    'non (più|meno) di',
    'sopra (i|gli)',
    'sotto (i|gli)',
  ],
  bound_after: ['(o più|o meno|almeno|al massimo)'],
  share_of: ['quota (di|del|dei|degli)', 'percentuale (di|del|dei)'],
};
