import { AppError, type Failure } from '../../src/core/errors.ts';
import type { Price } from '../../src/core/level.ts';
import type { Coverage, Gives, Question } from '../../src/core/live.ts';
import type { SourceCondition } from '../../src/core/source-condition.ts';
import type { SourceName } from '../../src/core/source-names.ts';
import { isoDate } from '../../src/core/week.ts';
import { defineSource, type SourceDefinition } from '../../src/sources/define-source.ts';

/** What a made-up source does when it is asked: it says something of a day, or fails. */
export type Doing = { readonly value: unknown; readonly day: string } | { readonly fails: Failure };

/** A source that answers one question with what it is told to, without a network. */
export function madeUpSource(
  name: SourceName,
  question: Question,
  does: () => Doing,
  more: { readonly publisher?: string; readonly coverage?: Coverage; readonly staleAfterMs?: number } = {},
): SourceDefinition {
  const { publisher = name, coverage = 'spot_pair', staleAfterMs } = more;
  const answering = {
    coverage,
    ...(staleAfterMs !== undefined && { staleAfterMs }),
    ask: async ({ now }: { readonly now: () => number }) => {
      const done = does();
      if ('fails' in done) throw new AppError(done.fails);
      return { value: done.value, asOf: { date: isoDate(done.day) }, fetchedAt: now() };
    },
  };
  return defineSource({
    ...{ name, publisher, site: `https://${name.replaceAll('_', '-')}.example.org`, terms: 'market_data' },
    termsUrl: `https://${name.replaceAll('_', '-')}.example.org/terms`,
    answers: { [question]: answering } as SourceDefinition['answers'],
  });
}

/** Closed days of one pair up to a day, each with a made-up close. */
export const madeUpCandles = (venue: string, closes: Readonly<Record<string, number>>): Gives<'candles'> => ({
  ...{ venue, pair: 'BTCUSD', quote: 'usd' },
  closed: Object.entries(closes).map(([date, close]) => {
    const price = close as Price;
    return { date: isoDate(date), open: price, high: price, low: price, close: price };
  }),
});

/** How a source stands, with nothing heard of it yet. */
export const madeUpCondition = (name: SourceName, more: Partial<SourceCondition> = {}): SourceCondition => ({
  ...{ name, publisher: name, answers: ['candles'], covers: { candles: 'spot_pair' }, terms: 'market_data' },
  ...{ termsUrl: 'https://example.org/terms', state: 'on', spent: 0, perDay: 0, ...more },
});
