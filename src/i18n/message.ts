import type { Figure } from '../core/figure.ts';
import type { Share } from '../core/interval.ts';
import type { Price } from '../core/level.ts';
import type { Measured } from '../core/measured.ts';
import type { PrintedAmount } from '../core/printed.ts';
import type { Subject } from '../core/subject.ts';
import type { IsoDate } from '../core/week.ts';
import type { MessageValues } from './keys.ts';

export type MessageKey = keyof MessageValues;

/** Messages that need no values: all that a help line or a refusal's hint can be. */
export type PlainKey = { [K in MessageKey]: [MessageValues[K]] extends [never] ? K : never }[MessageKey];

/** What a sentence can hold. Words and digits are made of it only when a language is known. */
export type Value =
  | number
  | Message
  | { readonly is: 'figure'; readonly figure: Figure }
  | { readonly is: 'amount'; readonly amount: PrintedAmount; readonly approx?: boolean }
  | { readonly is: 'unsigned'; readonly amount: PrintedAmount; readonly approx?: boolean }
  | { readonly is: 'share'; readonly share: Share }
  | { readonly is: 'price'; readonly price: Price }
  /** A number that is no flow, with its passport. */
  | { readonly is: 'measured'; readonly measured: Measured }
  | { readonly is: 'date'; readonly date: IsoDate }
  /** Without its year, where that stands above it. */
  | { readonly is: 'short_date'; readonly date: IsoDate }
  | { readonly is: 'subject'; readonly subject: Subject }
  /** From outside, or a name that no language changes. Shown as text, never as markup. */
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly Value[] };

/** A sentence before it has a language. */
export interface Message {
  readonly is: 'message';
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, Value>>;
}

type ValuesOf<K extends MessageKey> = [MessageValues[K]] extends [never]
  ? []
  : [values: { readonly [Name in MessageValues[K]]: Value }];

/** `message('week', { end: day(friday) })`: a key with exactly the values it takes. */
export function message<K extends MessageKey>(key: K, ...[values]: ValuesOf<K>): Message {
  return { is: 'message', key, values: values ?? {} };
}

export const figureValue = (figure: Figure): Value => ({ is: 'figure', figure });
export const measuredValue = (measured: Measured): Value => ({ is: 'measured', measured });
export const day = (date: IsoDate): Value => ({ is: 'date', date });
export const shortDay = (date: IsoDate): Value => ({ is: 'short_date', date });
export const subjectValue = (subject: Subject): Value => ({ is: 'subject', subject });
export const words = (text: string): Value => ({ is: 'text', text });
export const list = (items: readonly Value[]): Value => ({ is: 'list', items });
