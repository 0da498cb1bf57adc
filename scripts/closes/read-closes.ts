import { z } from 'zod';
import { type Price, priceSchema } from '../../src/core/level.ts';
import type { Bar } from '../../src/core/level-machine.ts';
import { TIMEFRAME_MS } from '../../src/core/market.ts';
import { type IsoDate, isoDateSchema } from '../../src/core/week.ts';
import { WrongUse } from './wrong-use.ts';

/** The close of one day of UTC, with where it was read. */
export interface DayClose {
  readonly date: IsoDate;
  readonly close: Price;
  /** As the file has it: 'Binance spot BTCUSDT'. */
  readonly venue: string;
}

const COLUMNS = ['date', 'asset', 'close_usd', 'venue_or_source'];

const closeSchema = z
  .string()
  .regex(/^\d{1,12}(?:\.\d{1,8})?$/u)
  .transform(Number)
  .pipe(priceSchema);
const CELLS = [
  ['date', isoDateSchema],
  ['asset', z.string().regex(/^[A-Z0-9]{1,24}$/u)],
  ['close', closeSchema],
  ['venue', z.string().min(1)],
] as const;
const rowSchema = z.object({ date: isoDateSchema, asset: z.string(), close: closeSchema, venue: z.string() });

/**
 * The closes of one asset as a file has them, in its order: `date,asset,close_usd,venue_or_source`. The whole file is looked at: a row that is
 * none is named by its line, and nothing is read.
 */
export function readCloses(text: string, asset: string): readonly DayClose[] {
  const [head = '', ...lines] = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  if (head !== COLUMNS.join(',')) throw new WrongUse(`Line 1: a file of closes begins with ${COLUMNS.join(',')}.`);
  while (lines.at(-1) === '') lines.pop();
  const closes = lines.map((line, at) => readRow(line, at + 2)).filter((row) => row.asset === asset);
  if (closes.length === 0) throw new WrongUse(`There is no close of ${asset} in it.`);
  return closes;
}

function readRow(line: string, number: number) {
  const cells = line.split(',');
  if (cells.length !== CELLS.length)
    throw new WrongUse(`Line ${number}: ${cells.length} columns where there are ${CELLS.length}.`);
  const odd = CELLS.findIndex(([, schema], at) => !schema.safeParse(cells[at]).success);
  const [name] = CELLS[odd] ?? [];
  if (name !== undefined) throw new WrongUse(`Line ${number}: “${cells[odd]}” is no ${name}.`);
  const [date, asset, close, venue] = cells;
  return rowSchema.parse({ date, asset, close, venue });
}

/** A day of which the close alone is known: it never went anywhere else. */
export function barOf({ date, close }: DayClose): Bar {
  const opensAt = Date.parse(`${date}T00:00:00Z`);
  return { opensAt, closesAt: opensAt + TIMEFRAME_MS['1d'], open: close, high: close, low: close, close };
}
