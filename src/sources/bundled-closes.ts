import { z } from 'zod';
import { priceSchema } from '../core/level.ts';
import { weekEndingSchema } from '../core/week.ts';
import { binance } from './binance.ts';
import { readDataFile } from './data-file.ts';
import type { BundledFacts } from './fact-keeping.ts';

/** A row is a Friday and, in the order of the pairs, what each closed at. */
const rowSchema = z.tuple([weekEndingSchema], priceSchema);
const closesSchema = z
  .object({
    venue: z.literal('Binance'),
    quote: z.literal('usdt'),
    pairs: z.array(z.tuple([z.string().min(2), z.string().min(4)])).min(1),
    closes: z.array(rowSchema).min(1),
  })
  .refine(({ pairs, closes }) => closes.every(({ length }) => length === pairs.length + 1), 'a close for each pair')
  .refine(
    ({ closes }) => closes.every(([friday], at) => friday > (closes[at - 1]?.[0] ?? '')),
    'Fridays in order, each once',
  );

/**
 * The closes of Fridays that ship with the bot, by ticker: of one venue and pair, without open, high and low. A close is known once its day
 * is over. The file is read at the first question; a damaged one is refused with its name.
 */
export function bundledCloses(folder: URL): NonNullable<BundledFacts['candles']> {
  let read: z.output<typeof closesSchema> | undefined;
  return (asset, until) => {
    read ??= readDataFile(folder, 'friday-closes.json', closesSchema);
    const { venue, quote, pairs, closes } = read;
    const column = pairs.findIndex(([ticker]) => ticker === asset);
    const closed = closes.flatMap(([friday, ...prices]) => {
      const close = prices[column];
      return close !== undefined && friday < until ? [{ date: friday, close }] : [];
    });
    const [newest, pair] = [closed.at(-1), pairs[column]?.[1]];
    if (!newest || pair === undefined) return undefined;
    const { name: source, publisher, answers } = binance;
    return {
      ...{ id: `${source}/candles/${asset}/${newest.date}`, source, publisher, asOf: { date: newest.date } },
      ...{ value: { venue, pair, quote, closed }, coverage: answers.candles.coverage },
    };
  };
}
