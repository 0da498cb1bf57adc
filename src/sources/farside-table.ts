import { AppError } from '../core/errors.ts';
import type { ListedDay } from '../core/etf-days.ts';
import { negateUsd } from '../core/money.ts';
import { type PrintedAmount, readPrinted } from '../core/printed.ts';
import { type IsoDate, isoDateSchema } from '../core/week.ts';
import { decodeText } from './charset.ts';
import type { Body } from './http-exchange.ts';
import { type TableRow, tablesOf } from './table-rows.ts';

const MILLION = 1_000_000;
/** Each fund is rounded to a tenth of a million, and so is their total. */
const TOLERANCE = 100_000;
const MONTHS: readonly string[] = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Where the columns of a table are, told by their headings alone. */
interface Columns {
  readonly count: number;
  readonly funds: readonly number[];
  readonly total: number;
}

/**
 * The days of a page of Farside. Fails as `source_changed` where its one table, its headings or a cell are not as they are known, or where a
 * day's funds do not add up to its total: then nothing of the page is read, as a column may have moved.
 */
export function farsideDays({ bytes, charset }: Pick<Body, 'bytes' | 'charset'>, { hostname: host }: URL) {
  const changed = new AppError({ code: 'source_changed', host });
  const tables = tablesOf(decodeText(bytes, charset) ?? '', 'etf');
  const [rows] = tables;
  if (!rows || tables.length > 1) throw changed;
  const columns = columnsOf(rows.filter(({ isHead }) => isHead));
  if (!columns) throw changed;
  const days: ListedDay[] = [];
  for (const { cells } of rows.filter(({ isHead }) => !isHead)) {
    // Sums, averages and seed capital have words for a date.
    if (!/\d/u.test(cells[0] ?? '')) continue;
    const day = dayOf(cells, columns);
    if (!day) throw changed;
    days.push(day);
  }
  if (days.length === 0) throw changed;
  return days;
}

/** Undefined where a column is headed by nothing or by two things, or two by one. */
function columnsOf(head: readonly TableRow[]): Columns | undefined {
  const count = head[0]?.cells.length ?? 0;
  if (count < 3 || head.some(({ cells }) => cells.length !== count)) return undefined;
  const headed = (named: RegExp) =>
    Array.from({ length: count }, (_, at) => head.flatMap(({ cells }) => named.exec(cells[at] ?? '')?.[0] ?? []));
  const tickers = headed(/^[A-Z]{3,5}$/u);
  const totals = headed(/^Total$/u).flatMap((found, at) => (found.length > 0 ? [at] : []));
  const funds = tickers.flatMap((found, at) => (found.length === 1 ? [at] : []));
  const [total] = totals;
  const names = new Set(tickers.flat());
  const isWhole = funds.length === count - 2 && names.size === funds.length && tickers.flat().length === funds.length;
  if (total === undefined || totals.length > 1 || funds.includes(total) || funds.includes(0) || !isWhole)
    return undefined;
  return { count, funds, total };
}

/** What a row shows of its day; undefined where it is not laid out as its headings say, or does not add up. */
function dayOf(cells: readonly string[], { count, funds, total }: Columns): ListedDay | undefined {
  const date = dateOf(cells[0] ?? '');
  if (cells.length !== count || !date) return undefined;
  const shown = funds.map((at) => amountOf(cells[at] ?? ''));
  const sum = amountOf(cells[total] ?? '');
  if (shown.includes(undefined) || sum === undefined) return undefined;
  const amounts = shown.filter((each) => typeof each === 'object');
  // Where nothing is out yet the total is printed as 0.0 all the same.
  if (amounts.length === 0) return { date, shows: 'pending' };
  if (amounts.length < shown.length || typeof sum !== 'object') return { date, shows: 'partial' };
  const added = amounts.reduce((all, { usd }) => all + usd, 0);
  return Math.abs(added - sum.usd) <= TOLERANCE ? { date, shows: sum } : undefined;
}

/** '06 Jul 2026', as a New York date and in no zone of ours. */
function dateOf(text: string): IsoDate | undefined {
  const [, day, name = '', year] = /^(\d{2}) ([A-Z][a-z]{2}) (\d{4})$/u.exec(text) ?? [];
  const month = String(MONTHS.indexOf(name) + 1).padStart(2, '0');
  return isoDateSchema.safeParse(`${year}-${month}-${day}`).data;
}

/** '1,111.5', '(44.5)' for what was lost, '-' for what is not out; undefined for anything else. */
function amountOf(text: string): PrintedAmount | 'pending' | undefined {
  if (text === '' || text === '-') return 'pending';
  const [, lost, won] = /^(?:\(([\d,.]+)\)|([\d,.]+))$/u.exec(text) ?? [];
  const digits = lost ?? won ?? '';
  if (!/^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,3})?$/u.test(digits)) return undefined;
  const amount = readPrinted(digits, MILLION);
  return amount && lost !== undefined ? { ...amount, usd: negateUsd(amount.usd) } : amount;
}
