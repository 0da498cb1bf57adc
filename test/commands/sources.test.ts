import { describe, expect, it } from 'vitest';
import { QUESTIONS } from '../../src/core/live-subjects.ts';
import { SOURCE_NAMES, type SourceName } from '../../src/core/source-names.ts';
import { LOCALES } from '../../src/i18n/locale.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { drawTelegram } from '../../src/platforms/telegram/render.ts';
import { createOfflineFacts } from '../../src/sources/offline-facts.ts';
import { figuresOfJson, openTidemark } from '../support/ask.ts';
import { madeUpReport } from '../support/made-up.ts';
import { madeUpCondition } from '../support/made-up-sources.ts';

const ask = openTidemark();

describe('/sources', () => {
  it('says who publishes, what is counted, how much is held and what is not', async () => {
    const { text } = await ask('/sources');
    expect(text).toContain('CoinShares: global digital asset products, once a week');
    expect(text).toMatch(/Bundled record: 118 weeks between 19 Mar 2021 and 22 May 2026, 723 figures/u);
    expect(text).toContain('Weeks without a text are gaps.');
    expect(text).toContain('Price levels: 1 bundled claim, quoted with author and date.');
    expect(text).toContain('on Mondays and Tuesdays a bot on Telegram or Discord looks for it');
    expect(text).toContain('A link that somebody gives it is opened. With OFFLINE=1 it does neither, and asks nobody');
    expect(text).not.toContain('Accepted reports');
  });

  it('says so in Chinese', async () => {
    const { text } = await ask('/sources', { locale: 'zh-CN' });
    expect(text).toContain('内置记录：2021-03-19 至 2026-05-22 之间的 118 周，723 个数字');
    expect(text).toContain(
      '周报：每周一、周二，Telegram 或 Discord 上的机器人会在 CoinShares 的页面与媒体订阅源中查找',
    );
  });

  it('counts the weeks whose figures were read and accepted', async () => {
    const [first, second] = [madeUpReport('2026-01-16', { total: 11.1 }), madeUpReport('2026-01-23', { total: 22.2 })];
    const accepted = { ...second, figures: second.figures.map((figure) => ({ ...figure, origin: 'read' as const })) };
    const { lines } = await openTidemark({ reports: [first, accepted] })('/sources');
    expect(lines).toContain('Accepted reports beside it: 1 week, to 23 Jan 2026.');
  });
});

const CONDITIONS = [
  madeUpCondition('binance', { publisher: 'Binance' }),
  madeUpCondition('kraken', { publisher: 'Kraken' }),
  madeUpCondition('coingecko', {
    ...{
      publisher: 'CoinGecko',
      terms: 'credit',
      attribution: 'Powered by CoinGecko',
      covers: { candles: 'venues_average' },
    },
  }),
  madeUpCondition('sosovalue', {
    ...{ publisher: 'SoSoValue', answers: ['etf_days'], covers: { etf_days: 'us_spot_etfs' }, state: 'needs_key' },
  }),
];
const asked = openTidemark({ live: { ...createOfflineFacts(() => 0), conditions: async () => CONDITIONS } });

describe('/sources of live figures', () => {
  it('lists who is asked what, in their order, and who is not', async () => {
    const { lines } = await asked('/sources');
    expect(lines).toContain('Prices Binance, Kraken, CoinGecko');
    expect(lines).toContain('ETF days SoSoValue (not asked)');
    expect(lines).toContain('/sources and a name shows how one counts and on what terms: /sources Binance');
    const chinese = await asked('/sources', { locale: 'zh-CN' });
    expect(chinese.lines).toContain('ETF 日数据 SoSoValue（不询问）');
  });

  it.each(['/sources coingecko', '/sources CoinGecko', '/sources coin gecko'])('%s tells all of one', async (line) => {
    expect((await asked(line)).lines).toEqual([
      'CoinGecko',
      'Asked yes',
      'Answers Prices',
      'How it counts An average over many venues, which is no venue’s close. It stamps the end of a day, not its beginning.',
      'Covers average over venues',
      'Terms shown with its name beside it',
      'Their page https://example.org/terms',
      'Credit Powered by CoinGecko',
    ]);
  });

  it('says what one that is not asked lacks, in Chinese too', async () => {
    expect((await asked('/sources sosovalue')).lines[1]).toBe('Asked no: needs a key, SOURCE_SOSOVALUE_KEY');
    expect((await asked('/sources sosovalue', { locale: 'zh-CN' })).text).toContain('需要密钥 SOURCE_SOSOVALUE_KEY');
  });

  it('knows the publisher of the record too, and offers what may have been meant', async () => {
    expect((await asked('/sources coinshares')).lines[1]).toContain('CoinShares: global digital asset products');
    const { failure, lines } = await asked('/sources krakn');
    expect(failure).toEqual({ code: 'source_unknown', typed: 'krakn', nearest: ['Kraken'] });
    expect(lines[1]).toBe('No source is called “krakn”. Did you mean Kraken?');
  });

  it('is offered by name while one types', async () => {
    const { sources } = await import('../../commands/sources.ts');
    const live = { conditions: async () => CONDITIONS };
    const services = { live, sources: { describe: async () => [{ publisher: 'CoinShares' }] } } as never;
    const words = async (typed: string) =>
      (await sources.options['source']?.suggest?.(typed, services))?.map(({ word }) => word);
    expect([await words('co'), await words('')]).toEqual([
      ['CoinGecko', 'CoinShares'],
      ['Binance', 'Kraken', 'CoinGecko', 'SoSoValue', 'CoinShares'],
    ]);
  });

  it('of all sixteen there may be is one message on Telegram, and each has a sentence of its own', async () => {
    const names = Object.keys(SOURCE_NAMES) as readonly SourceName[];
    const conditions = names.map((name, at) =>
      madeUpCondition(name, { answers: QUESTIONS.slice(at % 8, (at % 8) + 2), state: 'needs_key' }),
    );
    const ask = openTidemark({ live: { ...createOfflineFacts(() => 0), conditions: async () => conditions } });
    for (const locale of LOCALES) {
      const told = await ask('/sources', { locale });
      expect(drawTelegram(told, rendererFor(locale), () => 'x')).toHaveLength(1);
      const counts = await Promise.all(names.map(async (name) => (await ask(`/sources ${name}`, { locale })).lines[3]));
      expect(new Set(counts).size).toBe(16);
    }
  });
});

describe('/source', () => {
  it.each([
    ['/source total 2026-01-23', 'coinshares/2026-01-23/total'],
    ['/source TOTAL 2026/1/23', 'coinshares/2026-01-23/total'],
    ['/source 合计 ２０２６-01-23', 'coinshares/2026-01-23/total'],
    ['/source sol 2026-01-23', 'coinshares/2026-01-23/asset/SOL'],
    ['/source $SOL 2026-01-23', 'coinshares/2026-01-23/asset/SOL'],
    ['/source Solana 2026-01-23', 'coinshares/2026-01-23/asset/SOL'],
    ['/source 比特币 2026-01-23', 'coinshares/2026-01-23/asset/BTC'],
    ['/source short-bitcoin 2026-01-23', 'coinshares/2026-01-23/asset/SHORT_BTC'],
    ['/source us 2026-01-23', 'coinshares/2026-01-23/region/US'],
    ['/source DE 2026-01-23', 'coinshares/2026-01-23/region/DE'],
    ['/source coinshares/2026-01-23/asset/SOL', 'coinshares/2026-01-23/asset/SOL'],
    ['/source CoinShares/2026-01-23/Total', 'coinshares/2026-01-23/total'],
    ['/source coinshares/2026-01-23/region/us', 'coinshares/2026-01-23/region/US'],
    ['/source total', 'coinshares/2026-05-22/total'],
    ['/source sand', 'coinshares/2023-05-12/asset/SAND'],
  ])('%s finds one figure by what it is for, or by its id', async (line, id) => {
    const { json, lines } = await ask(line);
    expect(figuresOfJson(json)[0]).toMatchObject({ id });
    expect(lines).toContain(`Id ${id}`);
  });

  it.each([
    '▲ SOL +$17.1M net inflow',
    'Stands for +$17.05M to +$17.15M',
    'Precision printed to the nearest $100K',
    'Period 17 Jan 2026 to 23 Jan 2026',
    'Counts global digital asset products',
    'Publisher CoinShares',
    'Published 26 Jan 2026, derived: the Monday after; a Tuesday is possible after a holiday',
    'Verification Single source, retold by 13 texts, not cross-checked',
    'Vintage 1 (bundled record)',
    'As printed not in the bundled record',
    'Marked approximate not in the bundled record',
    'Fetched not in the bundled record',
    'Information only, not investment advice.',
  ])('shows the whole passport, and says what the record lacks: %s', async (line) => {
    expect((await ask('/source sol 2026-01-23')).lines).toContain(line);
  });

  it('shows the print and the mark of an approximate figure where the record has them', async () => {
    const { lines } = await ask('/source total 2026-04-10');
    expect(lines).toContain('Marked approximate yes');
    expect(lines.find((line) => line.startsWith('As printed '))).not.toContain('not in the bundled record');
    expect(lines[1]).toContain('about +$1.1B');
  });

  it('names the sites that restated it without a link of theirs', async () => {
    const { text } = await ask('/source sol 2026-01-23');
    expect(text).toMatch(/Texts on the week .*aicoin\.com.*which of them print this figure is not recorded/u);
    expect(text).not.toMatch(/https?:|www\./u);
  });

  it('shows what contradicts it, with the record keeper’s note', async () => {
    const { text } = await ask('/source btc 2026-01-23');
    expect(text).toContain('Printed otherwise elsewhere, and not used: BTC −$1.2B. Used: −$1.09B.');
    expect(text).toContain('Record keeper’s note (English): ');
  });

  it.each([
    ['/source nope 2026-01-23', 'figure_unknown'],
    ['/source nope', 'figure_unknown'],
    ['/source coinshares/2026-01-23/asset/DOGE', 'figure_unknown'],
    ['/source coinshares/2026-01-22/total', 'week_not_friday'],
    ['/source coinshares/never/total', 'week_malformed'],
    ['/source sol 2026-01-22', 'week_not_friday'],
    ['/source', 'missing_option'],
    ['/source sol 2026-01-23 now', 'too_many_words'],
  ])('%s is refused as %s', async (line, code) => {
    expect((await ask(line)).failure?.code).toBe(code);
  });

  it('of an asset that the asked week does not name offers what it does name', async () => {
    const reports = [
      madeUpReport('2026-01-16', { total: 11.1, SOL: 22.2 }),
      madeUpReport('2026-01-23', { total: 33.3, BTC: 33.3 }),
    ];
    const { failure, lines } = await openTidemark({ reports })('/source sol 2026-01-23');
    expect(failure?.code).toBe('figure_unknown');
    expect(lines[1]).toBe('No figure “sol” is in the report on the week to 23 Jan 2026. Did you mean total, BTC?');
  });
});

describe('/source of a derived figure', () => {
  it('is found by its id or its name, says what it was computed from, and has no point value', async () => {
    for (const line of [
      '/source coinshares/2026-01-23/rest_of_world/REST_OF_WORLD',
      '/source rest_of_world 2026-01-23',
    ]) {
      const { text } = await ask(line);
      expect(text).toContain('Computed from coinshares/2026-01-23/total, coinshares/2026-01-23/region/US');
      expect(text).toContain('Value +$15M to +$125M (derived)');
    }
  });

  it('is not found by an id that only looks like one', async () => {
    expect((await ask('/source foo/2026-01-23/region/BTC')).failure?.code).toBe('figure_unknown');
  });
});

describe('/source of words that only hold slashes', () => {
  it('repeats what was not found, and speaks of no date', async () => {
    const { failure } = await ask('/source https://example.test/a');
    expect(failure).toMatchObject({ code: 'figure_unknown', typed: 'https://example.test/a' });
  });
});
