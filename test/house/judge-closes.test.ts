import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeCloses } from '../../scripts/closes/judge-closes.ts';
import { WrongUse } from '../../scripts/closes/wrong-use.ts';
import { run } from '../../scripts/run.ts';
import { type Level, levelSchema } from '../../src/core/level.ts';

const HEAD = 'date,asset,close_usd,venue_or_source';
const MADE_UP = 'Example spot BTCUSDT';
/** Made-up closes of days in a row from 1 March 2026 on; a day without one is left out. */
const file = (...closes: readonly (number | undefined)[]): string =>
  [HEAD, ...closes.flatMap((close, at) => (close === undefined ? [] : [row(at + 1, close)]))].join('\n');
const row = (day: number, close: number | string, venue = MADE_UP): string =>
  `2026-03-${String(day).padStart(2, '0')},BTC,${close},${venue}`;

const claim = (more: object): Level =>
  levelSchema.parse({
    claim: {
      ...{ id: 'made-up', words: 'made-up words', language: 'en', document: 'Example, a made-up text' },
      ...{ saidOn: '2026-03-03', asset: 'BTC', price: 111 },
    },
    reading: {
      ...{ venue: 'Binance', pair: 'BTCUSDT', quote: 'usdt', direction: 'reclaim_above', timeframe: '1d' },
      ...{ closes: 1, rearmPercent: 1, placeChose: [], ...more },
    },
  });

interface Asked {
  readonly levels?: readonly Level[];
  readonly now?: string;
}
const judge = (text: string, args: string, { levels = [], now = '2026-04-01T00:00:00Z' }: Asked = {}) => {
  const world = { read: () => text, levels: async () => levels, now: Date.parse(now) };
  return judgeCloses(['closes.csv', ...args.split(' ').filter((word) => word !== '')], world);
};
/** What is told of days, each as its date and words. */
const told = async (text: string, args: string, asked?: Asked) =>
  (await judge(text, args, asked))
    .filter((line) => /^2026-/u.test(line))
    .map((line) => line.replaceAll(/ {2,}/gu, ' | '));
const end = async (text: string, args: string) => (await judge(text, args)).at(-1);

describe('a level judged by closes', () => {
  it('that is to be held is held until a close is below it', async () => {
    const closes = file(122.1, 133.2, 144.3, 122.1, 99.9, 88.8, 77.7);
    expect(await told(closes, '--asset BTC --price 111 --direction hold_above --from 2026-03-02')).toEqual([
      '2026-03-02 | 133.20 | first judged: above, held',
      '2026-03-03 to 2026-03-04 | 122.10 | above, held (2 closes between 122.10 and 144.30)',
      '2026-03-05 | 99.90 | lost: closed below',
      '2026-03-06 to 2026-03-07 | 77.70 | below, lost with the close of 2026-03-05 (2 closes between 77.70 and 88.80)',
    ]);
    expect(await end(closes, '--asset BTC --price 111 --direction hold_above')).toBe(
      'At the end, 2026-03-07 at 77.70: below, lost with the close of 2026-03-05.',
    );
  });

  it('that is to be reclaimed is touched, reclaimed, lost again and watched again', async () => {
    expect(
      await told(file(99.9, 111, 122.1, 110.9, 99.9, 133.2), '--asset BTC --price 111 --direction reclaim_above'),
    ).toEqual([
      '2026-03-01 | 99.90 | first judged: below, not reclaimed',
      '2026-03-02 | 111.00 | touched: on the level, which is not beyond it',
      '2026-03-03 | 122.10 | reclaimed: closed above',
      '2026-03-04 | 110.90 | closed below again',
      '2026-03-05 | 99.90 | watched again: closed below, 1 % or more away',
      '2026-03-06 | 133.20 | reclaimed: closed above',
    ]);
  });

  it('by two closes needs both in a row', async () => {
    const args = '--asset BTC --price 111 --direction reclaim_above --closes 2';
    expect(await told(file(99.9, 122.1, 99.9, 122.1, 133.2), args)).toEqual([
      '2026-03-01 | 99.90 | first judged: below, not reclaimed',
      '2026-03-02 | 122.10 | closed above, 1 of 2 closes',
      '2026-03-03 | 99.90 | closed below again after 1 of 2 closes',
      '2026-03-04 | 122.10 | closed above, 1 of 2 closes',
      '2026-03-05 | 133.20 | reclaimed: closed above',
    ]);
  });

  it('that price was beyond already is watched only once it came back far enough', async () => {
    const args = '--asset BTC --price 111 --direction reclaim_above --band 10';
    expect(await told(file(122.1, 100.9, 99.9), args)).toEqual([
      '2026-03-01 | 122.10 | first judged: above already when it was first seen: watched once a close is below, 10 % or more away',
      '2026-03-02 | 100.90 | above already when it was first seen: watched once a close is below, 10 % or more away',
      '2026-03-03 | 99.90 | watched again: closed below, 10 % or more away',
    ]);
  });

  it.each([
    ['reclaim_above', 99.9, 'below, not reclaimed', 122.1, 'above, reclaimed with the close of 2026-03-02'],
    ['hold_above', 122.1, 'above, held', 99.9, 'below, lost with the close of 2026-03-02'],
    ['lose_below', 122.1, 'above, not lost', 99.9, 'below, lost with the close of 2026-03-02'],
    ['reject_below', 99.9, 'below, rejected', 122.1, 'above, broken with the close of 2026-03-02'],
  ])('to %s stands at the end where it stands', async (direction, near, before, beyond, after) => {
    const args = `--asset BTC --price 111 --direction ${direction}`;
    expect(await end(file(near), args)).toBe(`At the end, 2026-03-01 at ${near.toFixed(2)}: ${before}.`);
    expect(await end(file(near, beyond), args)).toBe(`At the end, 2026-03-02 at ${beyond.toFixed(2)}: ${after}.`);
  });

  it('says which days are missing and bridges none: a close before them counts no more', async () => {
    const args = '--asset BTC --price 111 --direction reclaim_above --closes 2';
    expect((await told(file(99.9, 122.1, undefined, undefined, 122.1), args)).slice(1)).toEqual([
      '2026-03-02 | 122.10 | closed above, 1 of 2 closes',
      '2026-03-03 to 2026-03-04 | not known: nothing is judged by it',
      '2026-03-05 | 122.10 | closed above, 1 of 2 closes',
    ]);
  });

  it('leaves out what comes twice, otherwise, too late or too early', async () => {
    const rows = [row(1, 99.9), row(2, 88.8), row(2, 88.8), row(2, 122.1), row(1, 122.1), row(3, 77.7), row(4, 122.1)];
    const args = '--asset BTC --price 111 --direction reclaim_above';
    expect(await told([HEAD, ...rows].join('\n'), args, { now: '2026-03-04T23:59:59Z' })).toEqual([
      '2026-03-01 | 99.90 | first judged: below, not reclaimed',
      '2026-03-02 | 88.80 | below, not reclaimed',
      '2026-03-02 | 88.80 | left out: it was taken in before',
      '2026-03-02 | 122.10 | left out: it was taken in before with another close',
      '2026-03-01 | 122.10 | left out: it comes after a later day',
      '2026-03-03 | 77.70 | below, not reclaimed',
      '2026-03-04 | 122.10 | left out: the day is not over',
    ]);
  });

  it('says where the closes become those of another market', async () => {
    const text = [
      HEAD,
      row(1, 99.9),
      row(2, 88.8),
      row(3, 77.7, 'Elsewhere BTC-USD'),
      row(4, 66.6, 'Elsewhere BTC-USD'),
    ];
    expect((await told(text.join('\r\n'), '--asset BTC --price 111 --direction reclaim_above')).slice(1)).toEqual([
      '2026-03-02 | 88.80 | below, not reclaimed',
      '2026-03-03 | from here on Elsewhere BTC-USD: another market, another price',
      '2026-03-03 to 2026-03-04 | 66.60 | below, not reclaimed (2 closes between 66.60 and 77.70)',
    ]);
  });

  it('of other assets knows nothing', async () => {
    const text = `${file(99.9)}\n2026-03-02,ETH,1110.00,${MADE_UP}\n`;
    expect(await told(text, '--asset BTC --price 111 --direction reclaim_above')).toHaveLength(1);
    expect(await end(text, '--asset ETH --price 111 --direction hold_above')).toContain('2026-03-02 at 1,110.00');
  });
});

describe('the bundled claims', () => {
  it('are judged from the day on that they were said, by the candles that closed after it', async () => {
    const lines = await judge(file(122.1, 122.1, 99.9, 88.8), '--levels', { levels: [claim({})] });
    expect(lines.slice(0, 2)).toEqual([
      'BTC, reclaim above 111.00, by one close, watched again 1 % away (Binance BTCUSDT, 1d)',
      'Said 2026-03-03: “made-up words”, Example, a made-up text',
    ]);
    expect(lines[2]).toBe(`Judged by the closes of UTC days from 2026-03-03 on, ${MADE_UP}.`);
    expect(lines.at(-1)).toBe('At the end, 2026-03-04 at 88.80: below, not reclaimed.');
  });

  it('that are read by hours are not judged by days, and one that has expired is judged until then', async () => {
    const levels = [claim({ timeframe: '4h' }), claim({ expiresOn: '2026-03-03' })];
    const lines = await judge(file(99.9, 99.9, 99.9, 122.1), '--levels', { levels });
    expect(lines).toContain('It is read by candles of 4h: closes of days do not judge it.');
    expect(lines.at(-1)).toBe('At the end, 2026-03-03 at 99.90: below, not reclaimed.');
  });

  it('that were said after the last close are not judged', async () => {
    expect((await judge(file(99.9), '--levels', { levels: [claim({})] })).at(-1)).toBe(
      'There is no close from 2026-03-03 on.',
    );
  });
});

const GOOD = '--asset BTC --price 111 --direction hold_above';
const sentenceOf = (text: string, args: string): Promise<unknown> =>
  judge(text, args).then(
    (lines) => new TypeError(`it told ${lines.join('; ')}`),
    (error: unknown) => (error instanceof WrongUse ? error.message : error),
  );

describe('wrong use is told in one sentence', () => {
  it.each([
    ['no asset', '--price 111 --direction hold_above', /^Say which asset/u],
    ['no price', '--asset BTC --direction hold_above', /^“” is no price/u],
    ['a price of nothing', '--asset BTC --price 0 --direction hold_above', /^“0” is no price/u],
    ['a price with an exponent', '--asset BTC --price 1e5 --direction hold_above', /^“1e5” is no price/u],
    ['no direction', '--asset BTC --price 111', /^“” is no direction; they are reclaim_above, hold_above/u],
    ['a direction that is none', '--asset BTC --price 111 --direction up', /^“up” is no direction/u],
    ['a date that is none', `${GOOD} --from 2026-02-30`, /^“2026-02-30” is no date/u],
    ['too many closes', `${GOOD} --closes 11`, /^“11” is no number of closes/u],
    ['half a close', `${GOOD} --closes 1.5`, /^“1.5” is no number of closes/u],
    ['a band too wide', `${GOOD} --band 51`, /^“51” is no band/u],
    ['a band that is none', `${GOOD} --band x`, /^“x” is no band/u],
    ['an option that nobody knows', `${GOOD} --venue Kraken`, /^That is not understood/u],
    ['an option without its value', '--asset BTC --price', /^That is not understood/u],
    ['two files', `other.csv ${GOOD}`, /^Name one file/u],
    ['claims with a price', '--levels --price 111', /so --price does not fit/u],
    ['an asset that is not in it', '--asset ETH --price 111 --direction hold_above', /^There is no close of ETH/u],
  ])('%s', async (_, args, sentence) => {
    expect(await sentenceOf(file(122.1), args)).toMatch(sentence);
  });

  it.each([
    ['another head', 'day,coin,close,venue', 1],
    ['nothing', '', 1],
    ['a close that is none', [HEAD, row(1, 99.9), row(2, 'abc')].join('\n'), 3],
    ['NaN', [HEAD, row(1, 'NaN')].join('\n'), 2],
    ['a close with an exponent', [HEAD, row(1, '1e5')].join('\n'), 2],
    ['a close of nothing', [HEAD, row(1, 0)].join('\n'), 2],
    ['a close below nothing', [HEAD, row(1, '-99.9')].join('\n'), 2],
    ['an empty close', [HEAD, row(1, '')].join('\n'), 2],
    ['a day that there is not', [HEAD, row(32, 99.9)].join('\n'), 2],
    ['a column more', [HEAD, `${row(1, 99.9)},x`].join('\n'), 2],
    ['a column less', [HEAD, '2026-03-01,BTC,99.9'].join('\n'), 2],
    ['a close without its market', [HEAD, row(1, 99.9, '')].join('\n'), 2],
    ['a row of another asset that is none', [HEAD, row(1, 99.9), `2026-03-02,ETH,x,${MADE_UP}`].join('\n'), 3],
    ['an empty line between', [HEAD, row(1, 99.9), '', row(2, 99.9)].join('\n'), 3],
  ])('a file with %s names its line', async (_, text, line) => {
    expect(await sentenceOf(text, GOOD)).toMatch(new RegExp(`^Line ${line}: .+\\.$`, 'u'));
  });

  it('as a program too: it exits with 2 and tells nothing else; what it can do it tells and exits with 0', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tidemark-closes-'));
    const closes = join(folder, 'closes.csv');
    writeFileSync(closes, file(122.1, 99.9));
    const program = (...args: readonly string[]) => run(process.execPath, ['scripts/judge-closes.ts', ...args]);
    expect(program()).toEqual({ code: 2, out: expect.stringMatching(/^Name one file of closes, as in: .+\n$/u) });
    expect(program(join(folder, 'none.csv'), ...GOOD.split(' '))).toEqual({
      code: 2,
      out: `${join(folder, 'none.csv')} cannot be read.\n`,
    });
    const good = program(closes, ...GOOD.split(' '));
    expect(good).toEqual({ code: 0, out: expect.stringContaining('lost: closed below') });
    const claims = program(closes, '--levels');
    expect(claims).toEqual({ code: 0, out: expect.stringContaining('reclaim above 93,000.00') });
    rmSync(folder, { recursive: true });
  });
});
