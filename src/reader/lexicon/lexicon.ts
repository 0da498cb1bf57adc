import type { Phrase } from '../phrase-book.ts';

/**
 * What a phrase says of the amounts near it.
 * `in`, `out`: nouns of a flow. `gain`, `lose`: verbs of one. `either`: words that may mean both, so that they say nothing alone.
 * `week`: the report's own; `weekly`: some week, by default that one. `other_window`: any other. `lifts`: what stands behind it is what
 * others come to with it ('bringing the total to'). `dated`: a day, unless a week is named beside it. `earlier`: the week before it. `former`: what stands behind it was so before; `former_after`:
 * what stands before it.
 * `record`: 'the largest since': a time behind it is no window. `streak`: weeks in a row, and what they come to is not the week's.
 * `same`: the time that was named last. `still`: it goes on since a time that was named before. `agent`: whoever moves money, so that 'pulled' is out of a fund.
 * `holding`, `price`, `volume`: what is measured is no flow; `level` ('fell to') says so of an amount without a unit alone.
 * `contrast`: another statement begins. `each`, `respectively`, `together`: how subjects share amounts. `whole`: it is all of them. `towards`: leads from an
 * amount to its subject. `part`: the amount is a part of the flow named before; `within`: it is a part of
 * that amount ('of which'). `heads`: somebody is
 * first in it; `fraction`: something is a part of the amount. `not`: there was none. `nothing`: a phrase in which
 * the words of another are only mentioned. `funds`: funds of whatever stands before them, and of everything where
 * nothing does. `denied`: what stands behind it was another amount; `denied_after`: what stands before it. `apart`: somebody goes another way than the
 * rest. `hypothesis`: nothing of the sentence came to pass. `stranger`: money of another kind.
 */
export const SENSES = [
  ...(['in', 'out', 'gain', 'lose', 'either', 'agent'] as const),
  ...([
    'week',
    'weekly',
    'other_window',
    'lifts',
    'dated',
    'earlier',
    'former',
    'former_after',
    'record',
    'streak',
    'still',
    'same',
  ] as const),
  ...(['holding', 'price', 'level', 'volume', 'supposed', 'not'] as const),
  ...([
    'contrast',
    'and',
    'each',
    'respectively',
    'together',
    'whole',
    'towards',
    'part',
    'within',
    'heads',
    'fraction',
    'nothing',
  ] as const),
  ...(['denied', 'denied_after', 'apart', 'hypothesis', 'stranger'] as const),
  ...(['approx', 'approx_after', 'bound', 'bound_after', 'funds', 'link', 'share_of'] as const),
] as const;
export type Sense = (typeof SENSES)[number];

/**
 * Whose the amounts near a phrase are: a subject of the report ('total', 'asset BTC', 'region US', 'group EUROPE'), or somebody whose flows are
 * another thing: an `issuer`, another `series`, or `elsewhere`. A `market` stands for the whole only where its weekly flows are told.
 */
export type SubjectName =
  | 'total'
  | `asset ${string}`
  | `region ${string}`
  | `group ${string}`
  | 'issuer'
  | 'series'
  | 'elsewhere'
  | 'market'
  | 'provider';

/** How claims are worded. Phrases as everywhere. */
export interface ClaimWords {
  /** 'must get back above' */
  readonly reclaim: readonly Phrase[];
  readonly hold: readonly Phrase[];
  readonly lose: readonly Phrase[];
  readonly reject: readonly Phrase[];
  readonly condition: readonly Phrase[];
  readonly bearish: readonly Phrase[];
  readonly bullish: readonly Phrase[];
  readonly void: readonly Phrase[];
  readonly holds: readonly Phrase[];
  readonly leverage: readonly Phrase[];
  readonly attribution: readonly Phrase[];
  readonly superlative: readonly Phrase[];
}

/** The words of one language. A new language is one more of these and a line in `languages.ts`. */
export interface Lexicon {
  /** As in a language tag. */
  readonly language: string;
  /** What only texts in it have: a script (`unless` with another's signs among it), or words that every text of it is full of. */
  readonly sign: { readonly script: RegExp; readonly unless?: RegExp } | { readonly words: readonly string[] };
  /** What stands before the decimals of a number. */
  readonly decimal: '.' | ',';
  /** Verbs and particles stand behind what they are said of. */
  readonly headFinal?: true;
  /** Names of multiples of one dollar behind digits, in lower case. Of several forms each is named. */
  readonly units: Readonly<Record<string, number>>;
  /** Multiples that stand for an amount without digits, before the name of the dollar: 百亿美元. */
  readonly bareUnits?: Readonly<Record<string, number>>;
  /** Names of the dollar behind an amount, as phrases without gaps. */
  readonly dollars: readonly Phrase[];
  /** Other currencies, before or behind an amount. */
  readonly otherCurrencies: readonly Phrase[];
  /** What is no money where it stands behind a number: people, coins. */
  readonly counted?: readonly Phrase[];
  readonly months: readonly (readonly string[])[];
  readonly subjects: Readonly<Partial<Record<SubjectName, readonly Phrase[]>>>;
  readonly senses: Readonly<Partial<Record<Sense, readonly Phrase[]>>>;
  readonly claims?: Partial<ClaimWords>;
  /** Single words that phrases name together: `@count` is two to ten or a number. `@month` is made of the months. */
  readonly classes: Readonly<Record<string, readonly string[]>>;
}
