import { plainEvents } from './asides.ts';
import type { Event, Sentence, Sign } from './event.ts';
import { firstAfter } from './layout.ts';
import type { SubjectName } from './lexicon/lexicon.ts';
import type { Hit } from './phrase-book.ts';
import type { Quantity } from './quantities.ts';
import type { Meaning, Spoken } from './spoken.ts';
import type { Unit } from './units.ts';

const SIGNS: Readonly<Record<string, Sign | 'and'>> = {
  ...{
    ',': 'comma',
    '，': 'comma',
    '،': 'comma',
    '、': 'and',
    '/': 'and',
    '&': 'and',
    ':': 'colon',
    '：': 'colon',
    '·': 'and',
  },
  ...{ ';': 'stop', '；': 'stop', '—': 'dash', '–': 'dash', '-': 'dash', '|': 'comma', '•': 'stop', '・': 'and' },
  ...{ '(': 'open', '（': 'open', '[': 'open', ')': 'close', '）': 'close', ']': 'close' },
  ...{ '"': 'quote', '“': 'quote', '”': 'quote', '「': 'quote', '」': 'quote', '«': 'quote', '»': 'quote' },
};

/** The sentences of a text with all they say. Cost grows with the number of units. */
export function sentencesOf(
  text: string,
  units: readonly Unit[],
  quantities: readonly Quantity[],
  spoken: Spoken,
  borders: { readonly sentences: readonly number[]; readonly lines: readonly number[] },
): readonly Sentence[] {
  const events = eventsOf(units, quantities, spoken);
  const sentences: Sentence[] = [];
  let from = 0;
  let start = 0;
  for (const end of [...borders.sentences, text.length]) {
    let to = from;
    while (to < events.length && (events[to] as Event).start < end) to += 1;
    if (to > from) {
      const own = plainEvents(events.slice(from, to));
      const amounts = own.flatMap(({ is }, at) => (is === 'amount' ? [at] : []));
      const says = new Set(own.flatMap(({ is, name }) => (name === undefined ? [is] : [is, name])));
      sentences.push({
        ...{ start, end, events: own, amounts, says, headFinal: spoken.languages[0].headFinal === true },
        line: firstAfter(borders.lines, start),
      });
    }
    from = to;
    start = end;
  }
  return sentences;
}

function eventsOf(units: readonly Unit[], quantities: readonly Quantity[], spoken: Spoken): readonly Event[] {
  const owner = ownersOf(units, quantities);
  const hits = spoken.book.find(units, (at) => owner[at] !== -1);
  const events: Event[] = [];
  let next = 0;
  for (let at = 0; at < units.length; at += 1) {
    const quantity = owner[at] as number;
    const hit = hits[next];
    if (quantity >= 0) {
      if (owner[at - 1] !== quantity) events.push(amountEvent(quantities[quantity] as Quantity, quantity));
    } else if (hit && hit.first === at) {
      events.push(phraseEvent(hit, units, spoken));
      at = hit.last;
      next += 1;
    } else events.push(plainEvent(units[at] as Unit, events.at(-1), spoken));
  }
  return events;
}

function amountEvent({ kind, start, end }: Quantity, quantity: number): Event {
  return { is: kind === 'dollars' ? 'amount' : 'aside', raw: '', quantity, start, end };
}

function phraseEvent({ meaning, first, last }: Hit<Meaning>, units: readonly Unit[], { book }: Spoken): Event {
  const own = units.slice(first, last + 1);
  const span = { start: (units[first] as Unit).start, end: (units[last] as Unit).end };
  const raw = own.map((unit) => unit.raw).join(' ');
  if (meaning.is === 'subject') {
    const holds = meaning.name === 'series' ? assetWithin(own, book) : undefined;
    return { is: 'subject', name: meaning.name, raw, ...span, ...(holds && { holds }) };
  }
  const within = meaning.is === 'record' || meaning.is === 'nothing';
  const inner = within ? book.find(own.slice(1), () => false) : [];
  const named = inner.map((hit) => (hit.meaning.is === 'subject' ? hit.meaning.name : undefined)).find(Boolean);
  const about = inner.map(({ meaning: { is } }) => (is === 'in' || is === 'out' ? is : undefined)).find(Boolean);
  return {
    is: meaning.is,
    raw,
    ...span,
    ...(about && { about }),
    ...(named && meaning.is === 'nothing' && { name: named }),
  };
}

/** 'spot bitcoin ETFs', 'ETF de bitcoin': the asset that stands in a longer name. */
function assetWithin(own: readonly Unit[], book: Spoken['book']): SubjectName | undefined {
  const hits = [own.slice(0, -1), own.slice(1)].flatMap((part) => book.find(part, () => false));
  return hits.flatMap(({ meaning }) => (meaning.is === 'subject' ? [meaning.name] : [])).find(isAsset);
}

const isAsset = (name: SubjectName): boolean => name.startsWith('asset ');

/** The sign of lists is the comma of Japanese, except behind a name. */
function plainEvent({ raw, kind, start, end }: Unit, before: Event | undefined, { languages }: Spoken): Event {
  const comma = raw === '、' && languages[0].language === 'ja' && before?.is !== 'subject';
  const sign = kind === 'sign' ? (comma ? 'comma' : SIGNS[raw]) : undefined;
  return { is: sign ?? 'word', raw, start, end };
}

/** Which quantity each unit is part of; −1 for none. */
function ownersOf(units: readonly Unit[], quantities: readonly Quantity[]): Int32Array {
  const owners = new Int32Array(units.length).fill(-1);
  let at = 0;
  for (const [index, { start, end }] of quantities.entries()) {
    while (at < units.length && (units[at] as Unit).end <= start) at += 1;
    for (; at < units.length && (units[at] as Unit).start < end; at += 1) owners[at] = index;
  }
  return owners;
}
