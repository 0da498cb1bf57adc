import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { triedFinding, untriedFindings } from '../../src/cards/tried-sources.ts';
import { examineLiveSources, examineSources } from '../../src/cli/examine-sources.ts';
import { type Config, readConfig } from '../../src/config.ts';
import type { SourceFailure } from '../../src/core/live.ts';
import type { SourceName } from '../../src/core/source-names.ts';
import { isoDate } from '../../src/core/week.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { trySources } from '../../src/sources/try-sources.ts';
import { fearAndGreed } from '../doubles/sources/alternative-me.ts';
import { type HostDouble, openHost, page, status } from '../doubles/sources/host.ts';
import { examined as read } from '../support/examined.ts';
import { type Doing, madeUpCondition, madeUpSource } from '../support/made-up-sources.ts';
import { onlySources } from '../support/only-sources.ts';
import { openDoor } from '../support/open-door.ts';

const ONLINE = { sources: { live: {}, offline: false } };
const SPEAKING = { ...ONLINE, telegram: { token: 'made up' }, operators: ['telegram:42'] };

const examined = (config: Parameters<typeof examineSources>[0], locale: Config['locale'] = 'en') =>
  [...examineSources(config)].map(({ grade, line }) => `${grade} ${rendererFor(locale).text(line)}`);

describe('the doctor says of the sources', () => {
  it('that nothing is asked where there is no network, and nothing else', () => {
    const offline = { ...SPEAKING, sources: { live: {}, offline: true, feeds: 'https://mirror.example.org' } };
    expect(examined(offline)).toEqual([expect.stringMatching(/^note OFFLINE is on/u)]);
    expect(examined(offline, 'zh-CN')).toEqual([expect.stringMatching(/^note OFFLINE 已开启/u)]);
  });

  it('when the report is looked for next, and nothing of that on the console, where nobody looks', () => {
    expect(examined(SPEAKING)).toEqual([
      expect.stringMatching(/^good The weekly report is looked for .*, next on (?:Mon|Tue).*, \d\d:[03]0 UTC\.$/u),
    ]);
    expect(examined(ONLINE)).toEqual([]);
  });

  it('where a base address takes the place of a source, by its host alone', () => {
    const sources = {
      ...{ live: {}, offline: false, coinshares: 'https://one.example.org/a-secret' },
      feeds: 'http://127.0.0.1:8080/another-secret',
    };
    const said = examined({ sources });
    expect(said).toEqual([
      'good CoinShares’ pages are asked for at one.example.org, as SOURCE_COINSHARES_URL says.',
      'good Newsrooms’ feeds are asked for at 127.0.0.1:8080, as SOURCE_FEEDS_URL says.',
    ]);
    expect(examined({ sources }, 'zh-CN').join('')).not.toContain('secret');
  });

  it('that pages are accepted by rule, and that nobody is told where no operator is named', () => {
    const { operators: _, ...nobody } = SPEAKING;
    const [, accepts, unheard] = examined({ ...nobody, acceptPublisherPages: true });
    expect(accepts).toContain('ACCEPT_PUBLISHER_PAGES');
    expect(unheard).toMatch(/^note OPERATORS names nobody/u);
  });
});

const shown = (findings: readonly ReturnType<typeof triedFinding>[], locale: Config['locale'] = 'en') =>
  findings.map(({ grade, line }) => `${grade} ${rendererFor(locale).text(line)}`);

describe('of a source that was asked, the doctor says', () => {
  const tried = (name: SourceName, came: Parameters<typeof triedFinding>[0]['came']) => ({
    ...({ name, publisher: 'Example', question: 'candles', ms: 444, came } as const),
  });

  it('how long it took and how new its newest is', () => {
    expect(shown([triedFinding(tried('kraken', { asOf: { date: isoDate('2026-11-28') } }))])).toEqual([
      'good Example answered in 0.4 s, newest 28 Nov 2026.',
    ]);
    expect(shown([triedFinding(tried('kraken', 'nothing'))], 'zh-CN')).toEqual([
      'note Example 在 0.4 秒内答复，但没有所问的内容。',
    ]);
  });

  const host = 'example.org';
  it.each<[SourceFailure, string]>([
    [{ code: 'source_key_refused', host }, 'does not take the key. Copy SOURCE_GOLD_API_KEY whole, or take it away.'],
    [
      { code: 'source_changed', host },
      'laid out anew, so nothing of it is read. A newer version of this bot may know it.',
    ],
    [{ code: 'source_ahead', host }, 'speaks of what has not come yet. Check this machine’s clock.'],
    [
      { code: 'fetch_failed', host, why: 'timed_out' },
      'no answer in time. Check the network of this machine, and SOURCE_GOLD_API_URL where it is set.',
    ],
    [
      { code: 'fetch_status', host, status: 451 },
      'answered with HTTP 451. If it stays so, it will not have this machine: SOURCE_GOLD_API_URL may name a mirror, SOURCE_GOLD_API_ENABLED=0 leaves it out.',
    ],
    [{ code: 'fetch_status', host, status: 500 }, 'answered with HTTP 500. It is asked again by itself.'],
  ])('what went wrong and what to do, as a note alone: %j', (failure, sentence) => {
    expect(shown([triedFinding(tried('gold_api', { failure }))])).toEqual([`note Example: ${sentence}`]);
  });

  it('that a question is dead once all who answer it are, and who is not asked', () => {
    const dead = { failure: { code: 'source_changed', host } } as const;
    const [one, two] = [madeUpCondition('binance'), madeUpCondition('kraken')];
    const other = madeUpCondition('sosovalue', { publisher: 'SoSoValue', state: 'needs_key' });
    const bad =
      'bad Nobody answers now for: Prices. The lines above say what to do. Meanwhile what was heard before, or ships with this bot, stands in with its age.';
    const asked = 'good Not asked: SoSoValue (needs SOURCE_SOSOVALUE_KEY).';
    expect(shown(untriedFindings([one, two, other], [tried('binance', dead), tried('kraken', dead)]))).toEqual([
      bad,
      asked,
    ]);
    expect(shown(untriedFindings([one, two, other], [tried('binance', dead), tried('kraken', 'nothing')]))).toEqual([
      asked,
    ]);
    expect(shown(untriedFindings([one], [tried('binance', 'nothing')]))).toEqual([]);
  });
});

describe('sources that are asked by the doctor', () => {
  it('are asked at once and told of in their order, and none is waited for for ever', async () => {
    const { door, time } = openDoor();
    const order: string[] = [];
    const does = (name: string) => (): Doing => {
      order.push(name);
      return name === 'kraken' ? { fails: { code: 'source_refused', host: 'k' } } : { value: {}, day: '2026-01-26' };
    };
    const silent = madeUpSource('okx', 'candles', () => ({ value: {}, day: '2026-01-26' }));
    const sources = [
      {
        ...silent,
        answers: { candles: { coverage: 'spot_pair', ask: () => new Promise<never>(() => undefined) } },
      } as const,
      madeUpSource('binance', 'candles', does('binance')),
      madeUpSource('kraken', 'candles', does('kraken')),
      madeUpSource('sosovalue', 'etf_days', does('sosovalue')),
      madeUpSource('farside', 'etf_days', does('farside')),
    ];
    const told = trySources({ door, now: time.now, sources, settings: {}, hasContact: false, withinMs: 50 });
    const came: unknown[] = [];
    for await (const each of told) came.push([each.name, each.came]);
    expect(order).toEqual(['binance', 'kraken']);
    expect(came).toEqual([
      ['okx', { failure: { code: 'fetch_failed', host: 'okx.example.org', why: 'timed_out' } }],
      ['binance', { asOf: { date: '2026-01-26' } }],
      ['kraken', { failure: { code: 'source_refused', host: 'k' } }],
    ]);
  });
});

describe('a source that breaks while another is waited for', () => {
  it('is told of in its turn, and so are those after it', async () => {
    const { door, time } = openDoor();
    const asks = (ask: () => Promise<never>) => ({ answers: { candles: { coverage: 'spot_pair', ask } } }) as const;
    const given = () => ({ value: {}, day: '2026-01-26' });
    const sources = [
      { ...madeUpSource('okx', 'candles', given), ...asks(() => new Promise<never>(() => undefined)) },
      { ...madeUpSource('binance', 'candles', given), ...asks(() => Promise.reject(new TypeError('made up'))) },
      madeUpSource('kraken', 'candles', given),
    ];
    const unheard: unknown[] = [];
    const hear = (error: unknown) => void unheard.push(error);
    process.on('unhandledRejection', hear);
    const told = trySources({ door, now: time.now, sources, settings: {}, hasContact: false, withinMs: 50 });
    const came: unknown[] = [];
    for await (const each of told) came.push(each.came);
    process.off('unhandledRejection', hear);
    expect(unheard).toEqual([]);
    expect(came).toEqual([
      { failure: { code: 'fetch_failed', host: 'okx.example.org', why: 'timed_out' } },
      { failure: { code: 'source_changed', host: 'binance.example.org' } },
      { asOf: { date: '2026-01-26' } },
    ]);
  });
});

describe('the doctor asks through the real door', () => {
  const MOOD = '/fng/';
  let double: HostDouble;
  beforeEach(async () => {
    double = await openHost({ [MOOD]: fearAndGreed([{ date: new Date().toISOString().slice(0, 10), value: 11 }]) });
  });
  afterEach(() => double.close());
  const diagnosed = (more: Readonly<Record<string, string>> = {}) =>
    read(examineLiveSources(readConfig({ ...onlySources({ alternative_me: double.url }), ...more })));

  it('and says who answered', async () => {
    const [first] = await diagnosed();
    expect(first).toMatch(/^✓ alternative\.me answered in \d\.\d s, newest \d+ \w+ \d{4}\.$/u);
    expect(double.asked).toHaveLength(1);
  });

  it.each([
    ['is dead', status(500), '! alternative.me: answered with HTTP 500. It is asked again by itself.'],
    [
      'shows a page',
      page('<h1>Just a moment</h1>'),
      '! alternative.me: an answer that is no data. If it stays so, it will not',
    ],
  ])('and says where one %s, and that nobody else answers', async (_, route, line) => {
    double.set(MOOD, route);
    const lines = await diagnosed();
    expect(lines[0]).toContain(line);
    expect(lines[1]).toMatch(/^✗ Nobody answers now for: Mood\./u);
  });

  it('and asks nobody where it is offline', async () => {
    expect(await diagnosed({ OFFLINE: '1' })).toEqual([]);
    expect(double.asked).toEqual([]);
  });
});
