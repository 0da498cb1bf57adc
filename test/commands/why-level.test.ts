import { describe, expect, it } from 'vitest';
import type { Alert, AlertOutcome } from '../../src/core/alert.ts';
import type { Delivery } from '../../src/core/delivery.ts';
import { followingSchema } from '../../src/core/following.ts';
import type { Level } from '../../src/core/level.ts';
import { type PlaceId, placeId } from '../../src/core/place.ts';
import { shortIdSchema } from '../../src/core/short-id.ts';
import { weekEndingSchema } from '../../src/core/week.ts';
import { LOCALES } from '../../src/i18n/locale.ts';
import { openPlaces } from '../support/ask-in-place.ts';
import { barTo, judge, type Prices } from '../support/judging.ts';
import { madeUpLevel } from '../support/play-prices.ts';

const NOW = '2026-11-25T12:00:00Z';
const GROUP = placeId('telegram', -1003);

const BELOW: Prices = [88_800, 89_910, 88_000, 88_888];
const TOUCHING: Prices = [88_888, 93_140, 88_800, 92_870];
const BELOW_LITTLE: Prices = [93_990, 94_440, 92_220, 92_870];
const ABOVE: Prices = [92_870, 94_440, 92_220, 93_990];

/** A level of the group, and whatever 4-hour candles it was judged by since it was added at four in the morning. */
async function told(words: string, candles: Readonly<Record<string, Prices>> = {}) {
  const begun = openPlaces({ now: '2026-11-25T04:00:00Z', levels: [] });
  const { places } = begun;
  await begun.in(GROUP)(`/level add ${words}`);
  const bot = openPlaces({ now: NOW, places, levels: [] });
  const [kept] = await places.posts.following.levelsOf(GROUP);
  if (!kept) throw new Error('no level was kept');
  const { level } = kept;
  const bars = Object.entries(candles).map(([time, prices]) => barTo(level, `2026-11-25T${time}Z`, prices));
  await judge(places.posts, level, bars);
  return { places, level, say: bot.in(GROUP), inChinese: bot.inChinese(GROUP) };
}

const fourHours = 'BTC 93000 reclaim 4h';

describe('“Why was that?”', () => {
  it('“It was reclaimed: this candle closed above it.”', async () => {
    const { say } = await told(fourHours, { '08:00': BELOW, '12:00': ABOVE });
    const { lines } = await say('/why level 1');
    expect(lines.slice(0, 2)).toEqual([
      'Why: 1. BTC $93,000',
      'close back above $93,000 on Binance BTCUSDT, 4-hour candles (UTC), one close. A touch does not count.',
    ]);
    expect(lines).toContain('Reclaimed with the close of Wed 25 Nov 2026, 12:00; no close at it or below since.');
    expect(lines).toContain(
      'Reclaimed: closed above $93,000 at 93,990.00 USDT (4-hour candle to Wed 25 Nov 2026, 12:00).',
    );
    expect(lines).toContain(
      'Open 92,870.00 USDT, high 94,440.00 USDT, low 92,220.00 USDT, close 93,990.00 USDT (Binance BTCUSDT, 4-hour candle to Wed 25 Nov 2026, 12:00).',
    );
    expect(lines).toContain('Next close that can undo it: Wed 25 Nov 2026, 16:00 (in 4 h).');
  });

  it('in Chinese as well', async () => {
    const { inChinese } = await told(fourHours, { '08:00': BELOW, '12:00': ABOVE });
    const { lines } = await inChinese('/why 价位 1');
    expect(lines[0]).toBe('为什么：1. BTC 93,000美元');
    expect(lines).toContain('已收复：2026-11-25（周三）12:00 收盘确认，此后没有收于该价位或其下方。');
    expect(lines).toContain(
      '已收复：收于 93,000美元 上方，收盘 93,990.00 USDT（4 小时 K 线，收于 2026-11-25（周三）12:00）。',
    );
  });

  it('after two closes where it takes two', async () => {
    const { say } = await told(`${fourHours} closes 2`, { '04:00': BELOW, '08:00': ABOVE, '12:00': ABOVE });
    const { text } = await say('/why BTC 93000');
    expect(text).toContain('Closed above $93,000, close 1 of the 2 it takes: 93,990.00 USDT');
    expect(text).toContain('Reclaimed: closed above $93,000 2 times in a row at 93,990.00 USDT');
  });
});

describe('“Why not?”', () => {
  it('“It touched 93,140, and the candle closed at 92,870. A touch decides nothing.”', async () => {
    const { say, inChinese } = await told(fourHours, { '08:00': BELOW, '12:00': TOUCHING });
    const { lines } = await say('/why level 1');
    expect(lines).toContain(
      'Not reclaimed: its last candle touched it and did not close above it; no close above it since Wed 25 Nov 2026, 08:00.',
    );
    expect(lines).toContain('A touch decides nothing: it takes a close above.');
    expect(lines).toContain(
      'Touched $93,000, not closed above it: high 93,140.00 USDT, close 92,870.00 USDT (4-hour candle to Wed 25 Nov 2026, 12:00).',
    );
    expect(lines).toContain('A candle says how high and how low it went, not at which minute.');
    expect(lines).toContain('Next close that can decide: Wed 25 Nov 2026, 16:00 (in 4 h).');
    expect((await inChinese('/why level 1')).lines).toContain(
      '触及 93,000美元，未收于其上方：最高 93,140.00 USDT，收盘 92,870.00 USDT（4 小时 K 线，收于 2026-11-25（周三）12:00）。',
    );
  });

  it('“It closed above once, and it takes two closes. Four hours more, at the earliest.”', async () => {
    const { say, inChinese } = await told(`${fourHours} closes 2`, { '08:00': BELOW, '12:00': ABOVE });
    const { lines } = await say('/why level 1');
    expect(lines).toContain('Closed above it 1 of the 2 times in a row that it takes, last Wed 25 Nov 2026, 12:00.');
    expect(lines).toContain('It takes 2 closes above in a row.');
    expect(lines).toContain('Next close that can decide: Wed 25 Nov 2026, 16:00 (in 4 h).');
    expect((await inChinese('/why level 1')).lines).toContain('须连续 2 次收于其上方。');
  });

  it('“It closed above once and then did not: the closes are counted anew.”', async () => {
    const { say } = await told(`${fourHours} closes 2`, { '04:00': BELOW, '08:00': ABOVE, '12:00': TOUCHING });
    expect((await say('/why level 1')).text).toContain(
      'Not closed above $93,000 again after 1 of the 2 closes it takes, which are counted anew: 92,870.00 USDT',
    );
  });

  it('“Its newest candle did not reach it.”', async () => {
    const { say } = await told(fourHours, { '08:00': BELOW, '12:00': BELOW });
    const { lines } = await say('/why level 1');
    expect(lines).toContain('Not reclaimed: no close above it since Wed 25 Nov 2026, 08:00.');
    expect(lines).toContain(
      'Its newest candle did not reach it: high 89,910.00 USDT (4-hour candle to Wed 25 Nov 2026, 12:00).',
    );
    expect(lines).toContain('No candle has done anything to it yet.');
  });

  it('“It was above when it was added, and must go below first.”', async () => {
    const { say, inChinese } = await told(fourHours, { '08:00': ABOVE, '12:00': ABOVE });
    expect((await say('/why level 1')).lines).toContain(
      'It was above already when it was first judged, Wed 25 Nov 2026, 08:00. It is watched once a candle closes at $92,070 or lower.',
    );
    expect((await inChinese('/why level 1')).text).toContain('首次判断时（2026-11-25（周三）08:00）价格已在其上方。');
  });

  it('“It was reclaimed, and fell back.”', async () => {
    const { say } = await told(fourHours, { '04:00': BELOW, '08:00': ABOVE, '12:00': BELOW });
    const { lines } = await say('/why level 1');
    expect(lines).toContain(
      'Reclaim failed with the close of Wed 25 Nov 2026, 12:00. It is watched again once a candle closes at $92,070 or lower.',
    );
    const told12 = lines.findIndex((line) => line.startsWith('Reclaim failed: closed back at or below $93,000'));
    const told08 = lines.findIndex((line) => line.startsWith('Reclaimed: closed above $93,000'));
    expect(told12).toBeGreaterThan(0);
    expect(told08).toBeGreaterThan(told12);
  });

  it('“No candle has closed since it was added.”', async () => {
    const { say } = await told('BTC 93000 reclaim 1d');
    const { lines } = await say('/why level 1');
    expect(lines).toContain('Not judged yet: no candle has closed since Wed 25 Nov 2026, 04:00.');
    expect(lines).toContain('First close that is looked at: Thu 26 Nov 2026, 00:00 (in 12 h).');
  });

  it('“Candles are missing, and what they did nobody knows.”', async () => {
    const { say } = await told('BTC 93000 reclaim 1h', { '06:00': BELOW, '11:00': BELOW, '12:00': BELOW });
    expect((await say('/why level 1')).lines).toContain(
      'Candles from Wed 25 Nov 2026, 06:00 to Wed 25 Nov 2026, 10:00 are not known: what they did is not judged.',
    );
  });

  it('“Candles have not come since eight.”', async () => {
    const { places } = await told('BTC 93000 reclaim 1h', { '08:00': BELOW });
    const late = openPlaces({ now: '2026-11-25T11:30:00Z', places, levels: [] });
    const [{ lines }, inChinese] = [await late.in(GROUP)('/why level 1'), late.inChinese(GROUP)];
    expect(lines).toContain(
      'Judged up to the candle that closed Wed 25 Nov 2026, 08:00; later ones are not known here yet.',
    );
    expect(lines).toContain(
      'First close that can decide: Wed 25 Nov 2026, 09:00. That candle has closed, and is not known here yet.',
    );
    expect((await inChinese('/why level 1')).lines).toContain(
      '已判断至 2026-11-25（周三）08:00 收盘的 K 线；之后的 K 线此处尚未得知。',
    );
  });

  it.each([
    ['12:02:00', []],
    [
      '12:02:01',
      [
        'Judged up to the candle that closed Wed 25 Nov 2026, 08:00; the one to Wed 25 Nov 2026, 12:00 has closed and is not known here yet.',
      ],
    ],
  ])('“The candle to twelve should be here by now”, at %s', async (time, said) => {
    const { places } = await told(`${fourHours} closes 2`, { '08:00': BELOW });
    const { in: inPlace } = openPlaces({ now: `2026-11-25T${time}Z`, places, levels: [] });
    const { lines } = await inPlace(GROUP)('/why level 1');
    expect(lines.filter((line) => line.startsWith('Judged up to'))).toEqual(said);
    // Two closes are needed, and the one to twelve may be the first.
    expect(lines).toContain('Next close that can decide: Wed 25 Nov 2026, 16:00 (in 4 h).');
  });

  it('“It was added at four, and no candle since then is known.”', async () => {
    const { say } = await told(fourHours);
    const { lines } = await say('/why level 1');
    expect(lines).toContain('Not judged yet: no candle that closed since Wed 25 Nov 2026, 04:00 is known here.');
    expect(lines).toContain(
      'First close that is looked at: Wed 25 Nov 2026, 08:00. That candle has closed, and is not known here yet.',
    );
  });

  it.each([
    ['failed', { '04:00': BELOW, '06:00': ABOVE, '08:00': BELOW_LITTLE, '12:00': ABOVE }],
    ['was above from the start', { '08:00': ABOVE, '12:00': ABOVE }],
  ] as const)('“It closed above, and %s before: that close is not counted.”', async (_, candles) => {
    const { say, inChinese } = await told(fourHours, candles);
    const said =
      'Its newest candle closed above at 93,990.00 USDT (4-hour candle to Wed 25 Nov 2026, 12:00). It is not counted, as the level was not watched: watched again once a candle closes at $92,070 or lower.';
    for (const line of ['/why level 1', '/levels 1']) expect((await say(line)).lines).toContain(said);
    expect((await inChinese('/why level 1')).text).toContain('当时未在关注，不计入；待 K 线收于 92,070美元 或更低');
  });

  it('“The venue’s candle is on hold.”', async () => {
    const { say, places, level } = await told(fourHours, { '08:00': BELOW });
    const [feed] = await places.posts.following.feeds([{ ...level.reading }]);
    if (!feed) throw new Error('no candle was taken in');
    const bar = barTo(level, '2026-11-25T12:00Z', [8.88, 8.99, 8.8, 8.88]);
    await places.posts.change(({ following }) =>
      following.judged({ feed: { ...feed, held: { since: bar.closesAt, bar } }, standings: [], happened: [] }),
    );
    const { text } = await say('/why level 1');
    expect(text).toContain('On hold since Wed 25 Nov 2026, 12:00: a candle of Binance BTCUSDT is too far');
    expect(text).not.toContain('Next close');
  });

  it('“It has expired.”', async () => {
    const begun = openPlaces({ now: '2026-11-20T04:00:00Z', levels: [] });
    await begun.in(GROUP)('/level add BTC 93000 reclaim until 2026-11-24');
    const { in: inPlace } = openPlaces({ now: NOW, places: begun.places, levels: [] });
    const { lines } = await inPlace(GROUP)('/why level 1');
    expect(lines).toContain('Expired on 24 Nov 2026: history, no longer judged.');
  });

  it.each(['lose', 'hold'])('the other way round, of one to %s', async (direction) => {
    const down: Readonly<Record<string, Prices>> = {
      '04:00': [94_440, 95_550, 94_000, 95_000],
      '08:00': [95_000, 95_550, 92_870, 93_330],
      '12:00': [93_330, 93_990, 91_110, 92_220],
    };
    const { say } = await told(`BTC 93000 ${direction} 4h`, down);
    const { lines } = await say('/why level 1');
    expect(lines).toContain('Lost with the close of Wed 25 Nov 2026, 12:00; no close at it or above since.');
    expect(lines).toContain(
      'Touched $93,000, not closed below it: low 92,870.00 USDT, close 93,330.00 USDT (4-hour candle to Wed 25 Nov 2026, 08:00).',
    );
  });
});

describe('“What did it do before it was changed?”', () => {
  it.each(['95000 sure', 'lose'])('is one line after %s, and never told by the new rule', async (change) => {
    const { say, inChinese } = await told(fourHours, { '08:00': TOUCHING, '12:00': ABOVE });
    await say(`/level edit 1 ${change}`);
    for (const line of ['/why level 1', '/levels 1']) {
      const { lines, text } = await say(line);
      expect(lines).toContain(
        'Up to Wed 25 Nov 2026, 12:00, before its judging began anew: 2 events, judged by what it was then.',
      );
      expect(text).not.toMatch(/Reclaimed|Lost|Touched|closed (?:above|below) \$/u);
    }
    expect((await inChinese('/why level 1')).lines).toContain(
      '截至 2026-11-25（周三）12:00、重新判断之前：2 件，均按当时的规则判断。',
    );
  });
});

describe('“Was it told here?”', () => {
  const alertOf = (level: Level, outcome: AlertOutcome): Alert => {
    const bar = barTo(level, '2026-11-25T12:00Z', ABOVE);
    const happened = { what: 'crossed', level: level.claim.id, at: bar.closesAt, seenAt: bar.closesAt, bar } as const;
    return {
      ...{ place: GROUP, key: `level/${level.claim.id}/${bar.closesAt}/crossed`, about: `level:${level.claim.id}` },
      ...{ what: 'crossed', at: bar.closesAt, seenAt: bar.closesAt, outcome },
      body: { is: 'level', level, happened },
    };
  };
  const followingOf = (place: PlaceId, more: object) =>
    followingSchema.parse({
      ...{ id: '0123abcd', place, levels: 'all', repeat: 'every', cooldownHours: 0, late: 'mark', flows: [] },
      ...{ nextNumber: 1, silent: false, since: 0, by: 'telegram:7', version: 1, ...more },
    });
  const delivery = shortIdSchema.parse('1111abcd');

  const post = (state: Delivery['state'], nextAt?: number): Delivery => ({
    ...{
      id: delivery,
      schedule: shortIdSchema.parse('0123abcd'),
      place: GROUP,
      week: weekEndingSchema.parse('2026-11-27'),
    },
    ...{ occasion: `alert-${delivery}`, dueAt: Date.parse(NOW), state, fence: 0, figures: [], parts: [] },
    ...(nextAt !== undefined && { nextAt }),
  });
  const [LATER, QUIET_ENDS] = ['2026-11-25T16:00:00Z', '2026-11-25T20:00:00Z'].map((at) => Date.parse(at));
  const story = '; /why 1111abcd tells that post’s story.';

  it.each<[state: Delivery['state'], nextAt: number | undefined, said: string]>([
    [{ is: 'sent', at: 1, known: 'answered' }, undefined, `Posted here${story}`],
    [{ is: 'planned' }, Date.parse(NOW), 'It is about to be posted here.'],
    [{ is: 'planned' }, LATER, `Not posted here yet: to be posted at Wed 25 Nov 2026, 16:00${story}`],
    [
      { is: 'retry', why: 'server', failures: 1 },
      LATER,
      `Not posted here yet: a try did not arrive, and it is tried again${story}`,
    ],
    [
      { is: 'sending', since: 1, until: 2, failures: 0, again: false },
      undefined,
      `Nobody knows whether it arrived here${story}`,
    ],
    [{ is: 'unknown', since: 1, asked: false }, undefined, `Nobody knows whether it arrived here${story}`],
    [{ is: 'failed', reason: 'refused' }, undefined, `Not posted here: its post was given up${story}`],
    [
      { is: 'suspended', reason: 'removed' },
      undefined,
      `Not posted here: nothing can be posted in this place now${story}`,
    ],
    [{ is: 'cancelled', by: 'telegram:7' }, undefined, `Not posted here: its post was called off${story}`],
    [{ is: 'skipped', reason: 'missed' }, undefined, `Not posted here: its post was passed over${story}`],
  ])('in a post that is %j', async (state, nextAt, said) => {
    const { say, places, level } = await told(fourHours, { '08:00': BELOW, '12:00': ABOVE });
    await places.posts.change(async ({ following, deliveries }) => {
      await deliveries.add(post(state, nextAt));
      await following.addAlerts([alertOf(level, { is: 'posted', delivery })]);
    });
    const { lines } = await say('/why level 1');
    expect(lines).toContain(said);
    expect(lines.some((line) => line.startsWith('Posted here;'))).toBe(state.is === 'sent');
  });

  it('in a post that quiet hours hold', async () => {
    const { say, inChinese, places, level } = await told(fourHours, { '08:00': BELOW, '12:00': ABOVE });
    await say('/settings quiet 10:00-20:00');
    await places.posts.change(async ({ following, deliveries }) => {
      await deliveries.add(post({ is: 'planned' }, QUIET_ENDS));
      await following.addAlerts([alertOf(level, { is: 'posted', delivery })]);
    });
    expect((await say('/why level 1')).lines).toContain(
      `Not posted here yet: held by the quiet hours of this place until Wed 25 Nov 2026, 20:00${story}`,
    );
    expect((await inChinese('/why level 1')).lines).toContain(
      '尚未在此处发布：按此处的安静时段留到 2026-11-25（周三）20:00；/why 1111abcd 可查看该帖经过。',
    );
  });

  it.each<[outcome: AlertOutcome, said: string]>([
    [{ is: 'posted', delivery }, 'It was to be in post 1111abcd, of which nothing is kept here any more.'],
    [{ is: 'waiting' }, 'It is about to be posted here.'],
    [{ is: 'left_out', why: 'cooldown' }, 'Not posted here: the same was told within the pause that this place chose.'],
    [{ is: 'left_out', why: 'told_once' }, 'Not posted here: this place is told the same once alone.'],
    [{ is: 'left_out', why: 'not_chosen' }, 'Not posted here: this place chose not to be told of it.'],
    [{ is: 'left_out', why: 'paused' }, 'Not posted here: it was paused then.'],
    [{ is: 'left_out', why: 'superseded' }, 'Not posted here by itself: a later event of the level says it.'],
  ])('%j', async (outcome, said) => {
    const { say, places, level } = await told(fourHours, { '08:00': BELOW, '12:00': ABOVE });
    await places.posts.change(({ following }) => following.addAlerts([alertOf(level, outcome)]));
    expect((await say('/why level 1')).lines).toContain(said);
  });

  it.each([
    [{}, 'Everything that happens to levels is posted here: touches too, which decide nothing.'],
    [{ levels: 'decisive' }, 'Only what decides is posted here: touches, and closes that are not enough yet, are not.'],
    [{ levels: 'off' }, 'Nothing about levels is posted here by itself. /alert switches it on.'],
    [{ pausedSince: 1 }, 'What is posted here by itself is paused. /alert shows it.'],
    [undefined, 'Nothing about levels is posted here by itself. /alert switches it on.'],
  ])('where %j is chosen', async (chosen, said) => {
    const { say, places } = await told(fourHours);
    if (chosen) await places.posts.change(({ following }) => following.save(followingOf(GROUP, chosen)));
    expect((await say('/why level 1')).lines).toContain(said);
  });
});

describe('a level is meant', () => {
  it.each(['level 1', '1', '#1', '价位 1', 'BTC 93000', '比特币 9.3万', 'btc 93k'])('by %s', async (words) => {
    const { say } = await told(fourHours);
    expect((await say(`/why ${words}`)).lines[0]).toBe('Why: 1. BTC $93,000');
    expect((await say(`/levels ${words}`)).lines[0]).toBe('Price level 1. BTC $93,000');
  });

  it('by the id of one that ships with the bot, in every language', async () => {
    const { in: inPlace } = openPlaces({ now: NOW });
    for (const locale of LOCALES) {
      const say = locale === 'en' ? inPlace(GROUP) : openPlaces({ now: NOW }).inChinese(GROUP);
      const { lines, failure } = await say('/why level btc-93000-reclaim-2026-01');
      expect([failure, lines[0]]).toEqual([undefined, expect.stringContaining('93,000')]);
    }
  });

  it('by its id', async () => {
    const { say, level } = await told(fourHours);
    expect((await say(`/why ${level.claim.id}`)).lines[0]).toBe('Why: 1. BTC $93,000');
  });

  it.each(['level 7', 'BTC 94000', 'level bananas1'])('but not by %s: those there are named', async (words) => {
    const { say } = await told(fourHours);
    const { text, failure } = await say(`/why ${words}`);
    expect(failure?.code).toBe('level_unknown');
    expect(text).toContain('Those of this place: 1.');
  });

  it('and one of another place is nobody’s else to see', async () => {
    const { places, level } = await told(fourHours);
    const { in: inPlace } = openPlaces({ now: NOW, places, levels: [madeUpLevel()] });
    const elsewhere = inPlace(placeId('telegram', -1004));
    expect((await elsewhere(`/why ${level.claim.id}`)).failure?.code).toBe('post_unknown');
    expect((await elsewhere('/why level 1')).failure?.code).toBe('level_unknown');
    expect((await elsewhere('/levels')).text).not.toContain('93,000');
  });
});
