import { page, type Route, status } from './host.ts';

export interface FarsideRow {
  /** '26 Jan 2026', or the word of a row of sums. */
  readonly label: string;
  /** As printed, by ticker: '(44.4)', '1,111.1', '-'. */
  readonly funds: Readonly<Record<string, string>>;
  readonly total: string;
}

export interface FarsideTable {
  /** In the order of their columns; 'Total' among them stands where its column does, by default last. */
  readonly columns: readonly string[];
  readonly rows: readonly FarsideRow[];
  /** Each row's cells, as they are really sent. */
  readonly send?: (cells: readonly string[]) => readonly string[];
  /** Instead of 'etf'. */
  readonly tableClass?: string;
}

const printed = (text: string): string => (text.startsWith('(') ? `<span class="redFont">${text}</span>` : text);
const cell = (text: string): string =>
  `<td><div align="right"><span class="tabletext">${printed(text)}</span></div></td>`;
const heading = (text: string): string =>
  `<th><div align="right"><span class="tabletext">     ${text}</span></div></th>`;

/** Its page in its own markup: three rows of headings, of which the first names the total and the second the funds. */
export function farsidePage({ columns, rows, send = (cells) => cells, tableClass = 'etf' }: FarsideTable): string {
  const all = columns.includes('Total') ? columns : [...columns, 'Total'];
  const isTotal = (column: string) => column === 'Total';
  const logos = all.map((column) => (isTotal(column) ? heading(column) : '<th><img src="/x.jpg" alt="Made Up"></th>'));
  const tickers = all.map((column) => heading(isTotal(column) ? '' : column));
  const fees = all.map((column) => heading(isTotal(column) ? '' : '1.11%'));
  const body = rows.map(({ label, funds, total }) => {
    const cells = all.map((column) => (isTotal(column) ? total : (funds[column] ?? '-')));
    return `<tr><td><span class="tabletext">${label}</span></td>${send(cells).map(cell).join('')}            </tr>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Made-up flows</title></head><body><p>11 Jan 2026</p>
<table class="menu"><tr><td>23 Jan 2026</td><td>999.9</td></tr></table>
<table class="${tableClass}"><thead><tr bgcolor="#eaeffa"><th></th>${logos.join('')}</tr><tr><th></th>${tickers.join('')}</tr><tr><th>Fee</th>${fees.join('')}</tr></thead>
<tbody>${body.join('\n')}</tbody></table></body></html>`;
}

/** The page, to whoever asks for it as a reader would: no key, no query, HTML. */
export const farsideRoute =
  (table: FarsideTable): Route =>
  (response, request) => {
    const { method, headers, url = '' } = request;
    const fits = method === 'GET' && /^\/(?:btc|eth|sol)\/$/u.test(url) && headers.accept?.includes('text/html');
    return (fits ? page(farsidePage(table)) : status(404))(response, request);
  };
