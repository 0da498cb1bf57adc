import type { FactBook, KeptFact } from '../../src/core/fact-book.ts';
import type { Metal, MetalPrice } from '../../src/core/metal.ts';
import { isoDate } from '../../src/core/week.ts';
import { NOTHING_HEARD } from '../../src/nothing-kept.ts';

interface More extends Partial<Pick<MetalPrice, 'proxy'>> {
  readonly metal?: Metal;
  readonly source?: string;
}

/** A price as the book keeps it, of a moment (UTC). Silver of gold-api.com unless a test has otherwise. */
export const keptPrice = (
  price: number,
  moment: string,
  { metal = 'XAG', source = 'gold_api', ...proxy }: More = {},
): KeptFact => ({
  ...{ question: 'metal', subject: metal, source, day: isoDate(moment.slice(0, 10)), vintage: 1 },
  body: JSON.stringify({ metal, price, at: Date.parse(moment), ...proxy }),
  ...{ firstAt: Date.parse(moment), lastAt: Date.parse(moment) },
});

/** A book that is read as the real one is: the days of the one source that knows the newest. */
export const bookOf = (...all: readonly KeptFact[]): FactBook => ({
  ...NOTHING_HEARD,
  newest: async (question, subject, { most, until }) => {
    const of = all
      .filter((row) => row.question === question && row.subject === subject && row.day <= until)
      .toSorted((a, b) => a.day.localeCompare(b.day));
    return of.filter(({ source }) => source === of.at(-1)?.source).slice(-most);
  },
});
