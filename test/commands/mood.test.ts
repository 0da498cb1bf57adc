import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alternativeMe } from '../../src/sources/alternative-me.ts';
import { stablecoins } from '../../src/sources/stablecoins.ts';
import { fearAndGreed } from '../doubles/sources/alternative-me.ts';
import { type HostDouble, openHost, page, status } from '../doubles/sources/host.ts';
import { stablecoinCharts } from '../doubles/sources/stablecoins.ts';
import { openTidemark } from '../support/ask.ts';
import { allAt, openLive } from '../support/open-live.ts';

const NOW = '2026-01-27T12:00:00Z';
const INDEX = '/fng/';
const SUPPLY = '/stablecoincharts/all';
const BILLION = 1_000_000_000;

let host: HostDouble;
beforeEach(async () => {
  host = await openHost({
    [INDEX]: fearAndGreed([
      { date: '2026-01-27', value: 11 },
      { date: '2026-01-26', value: 88 },
    ]),
    [SUPPLY]: stablecoinCharts([
      { date: '2026-01-20', dollars: 222 * BILLION },
      { date: '2026-01-27', dollars: 111 * BILLION },
    ]),
  });
});
afterEach(() => host.close());

const ask = (locale: 'en' | 'zh-CN' = 'en', more: object = {}) => {
  const { live } = openLive({
    ...{ sources: [alternativeMe, stablecoins], settings: allAt(host.url, 'alternative_me', 'stablecoins'), now: NOW },
    ...more,
  });
  return openTidemark({ now: NOW, live })('/mood', { locale });
};

describe('/mood', () => {
  it('shows the index in its own words, and the stablecoins under it, each with its passport', async () => {
    expect((await ask()).lines).toEqual([
      'Mood of the market',
      'Today 11 of 100: extreme fear',
      'The day before 88: extreme greed',
      'An index of one publisher, by its own method. It says nothing of where prices go.',
      'alternative.me · index of 0 to 100 · as of Tue 27 Jan 2026, 00:00 UTC · published · fetched less than a minute ago · Crypto Fear & Greed Index, alternative.me',
      'Dollar stablecoins in circulation: $111B',
      'Over 7 days: −50.0%, from $222B',
      'DefiLlama · dollar stablecoins · as of Tue 27 Jan 2026, 00:00 UTC · published · fetched less than a minute ago',
      'Information only, not investment advice.',
      'Single source, not cross-checked: read the direction, not the digits.',
    ]);
  });

  it('speaks Chinese', async () => {
    const { lines } = await ask('zh-CN');
    expect(lines).toContain('今天 11（满分 100）：极度恐惧');
    expect(lines).toContain('美元稳定币流通量：1110亿美元');
    expect(lines).toContain('7 天变化：−50.0%，此前为 2220亿美元');
  });

  it('says that the week before is not known where its day is missing', async () => {
    host.set(SUPPLY, stablecoinCharts([{ date: '2026-01-27', dollars: 111 * BILLION }]));
    const { text } = await ask();
    expect(text).toContain('Over 7 days: not known, the source has no value for the day a week before.');
    expect(text).not.toContain('%');
  });

  it('shows the stablecoins where the index fails, and why it does', async () => {
    host.set(INDEX, page('<h1>Please enable JavaScript</h1>'));
    const { text } = await ask();
    expect(text).toContain('Not known now: the mood of the market.');
    expect(text).toContain('Asked first: alternative.me (an answer that is no data).');
    expect(text).toContain('Dollar stablecoins in circulation: $111B');
  });

  it('shows the index where the stablecoins fail, and why they do', async () => {
    host.set(SUPPLY, status(500));
    const { text } = await ask();
    expect(text).toContain('Today 11 of 100: extreme fear');
    expect(text).toContain('Not known now: the dollars in stablecoins.');
    expect(text).toContain('Asked first: DefiLlama (answered with HTTP 500).');
    expect(text).not.toContain('$');
  });

  it('says that an old supply is not the newest', async () => {
    host.set(SUPPLY, stablecoinCharts([{ date: '2026-01-20', dollars: 111 * BILLION }]));
    const { text } = await ask();
    expect(text).toContain('as of Tue 20 Jan 2026, 00:00 UTC · not the newest');
  });

  it('shows no number where neither is known, and owes nothing then', async () => {
    const { text, card } = await ask('en', { offline: true });
    expect(text).toContain('Not known here: the mood of the market. This bot asks nobody (OFFLINE)');
    expect(text).toContain('Not known here: the dollars in stablecoins. This bot asks nobody (OFFLINE)');
    expect(card.disclaimers).toEqual({});
    expect(host.asked).toEqual([]);
  });
});
