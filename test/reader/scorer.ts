import type { Reading, ReadLine, ReadReport, ReadWarning, RefusalReason, Span } from '../../src/reader/reading.ts';

/** A short text with what a careful person reads in it. `approx`, `refused` and `warnings` name what they name, and need not be all. */
export interface ReadingCase {
  /** What makes it hard. */
  readonly trap: string;
  /** The week of the record whose figures it tells of. */
  readonly week: string;
  readonly text: string;
  /** Every figure of that week by its key, as signed dollars and step: {"region US": [-1.8e9, 100e6]}. */
  readonly figures: Readonly<Record<string, readonly [usd: number, step: number]>>;
  readonly approx?: readonly string[];
  readonly refused?: Readonly<Record<string, RefusalReason>>;
  readonly warnings?: readonly ReadWarning['code'][];
  /** Set where the text itself says which week it is. */
  readonly names?: string;
  /** It is no weekly report. */
  readonly report?: false;
  /** Figures that the text misprints: the record has another amount. */
  readonly slips?: readonly string[];
  /** Figures that are not read yet. */
  readonly unread?: readonly string[];
  /** What is said otherwise than it should be; absent where nothing is. */
  readonly otherwise?: Otherwise;
}

/** What a reading says instead of what a case asks for. */
export interface Otherwise {
  /** Amounts refused for another reason, or not refused at all. */
  readonly refused?: Readonly<Record<string, RefusalReason | null>>;
  /** Warnings that are not given. */
  readonly silent?: readonly ReadWarning['code'][];
  /** The week that is read; null for none. */
  readonly week?: string | null;
  readonly report?: true;
}

/** How figures that were read compare with those that should be. */
export interface Score {
  readonly cases: number;
  readonly expected: number;
  readonly read: number;
  /** Another amount, or a figure that nobody reads there. */
  readonly wrong: number;
  /** Of what is read, how much is right; 1 where nothing is read. */
  readonly precision: number;
  /** Of what should be read, how much is. */
  readonly recall: number;
}

/** Signed dollars by key. */
export type Given = Readonly<Record<string, number>>;

/** The key of a line as the cases write it: 'total', 'BTC', 'region US'. */
export const keyOf = ({ scope, key }: Pick<ReadLine, 'scope' | 'key'>): string =>
  scope === 'total' || scope === 'asset' ? key : `${scope} ${key}`;

export const givenBy = (report: ReadReport | null): Given =>
  Object.fromEntries((report?.lines ?? []).map((line) => [keyOf(line), line.usd]));

/** Compares what was given for each case with what its text holds. */
export function scoreOf(answers: readonly { readonly of: ReadingCase; readonly given: Given }[]): Score {
  let [expected, right, wrong] = [0, 0, 0];
  for (const { of, given } of answers) {
    expected += Object.keys(of.figures).length;
    const wrongs = wrongIn(of, given).length;
    wrong += wrongs;
    right += Object.keys(given).length - wrongs;
  }
  const read = right + wrong;
  const precision = read === 0 ? 1 : right / read;
  return { cases: answers.length, expected, read, wrong, precision, recall: expected === 0 ? 1 : right / expected };
}

/** Keys that were given another amount than the text holds, or that it holds none of. */
export const wrongIn = ({ figures }: ReadingCase, given: Given): readonly string[] =>
  Object.entries(given).flatMap(([key, usd]) => (figures[key]?.[0] === usd ? [] : [key]));

/** Keys that the text holds and that were not given. */
export const unreadIn = ({ figures }: ReadingCase, given: Given): readonly string[] =>
  Object.keys(figures).filter((key) => !(key in given));

/** Where a reading leaves what a case asks for beside its figures. */
export function otherwiseIn(asked: ReadingCase, { report, refused, warnings }: Reading): Otherwise {
  const others = Object.entries(asked.refused ?? {}).flatMap(([text, reason]) => {
    const reasons = reasonsAt(text, asked.text, refused);
    return reasons.includes(reason) ? [] : [[text, reasons[0] ?? null] as const];
  });
  const silent = (asked.warnings ?? []).filter((code) => !warnings.some((each) => each.code === code));
  const week = report?.weekEnding ?? null;
  return {
    ...(others.length > 0 && { refused: Object.fromEntries(others) }),
    ...(silent.length > 0 && { silent }),
    ...((asked.names === undefined ? week !== null && week !== asked.week : week !== asked.names) && { week }),
    ...(asked.report === false && report && { report: true }),
  };
}

/** Why anything is refused that shares a character with a printed amount: one may hold the name of the dollar and the other not. */
function reasonsAt(printed: string, text: string, refused: Reading['refused']): readonly RefusalReason[] {
  const places: Span[] = [];
  for (let at = text.indexOf(printed); at >= 0; at = text.indexOf(printed, at + 1))
    places.push({ start: at, end: at + printed.length });
  return refused.flatMap(({ start, end, reason }) =>
    places.some((place) => place.start < end && start < place.end) ? [reason] : [],
  );
}
