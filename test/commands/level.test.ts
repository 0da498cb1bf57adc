import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelSchema } from '../../src/core/level.ts';
import { type PlaceId, placeId } from '../../src/core/place.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { suggestLevel } from '../../src/usecases/suggest-level.ts';
import type { Told } from '../support/ask.ts';
import { openPlaces } from '../support/ask-in-place.ts';
import { barTo, judge } from '../support/judging.ts';
import { madeUpCandles } from '../support/made-up-prices.ts';
import { saidPrices } from '../support/said-prices.ts';

const NOW = '2026-11-25T12:00:00Z';
const GROUP = placeId('telegram', -1003);
const SERVER = placeId('discord', 301);
const CHANNEL = placeId('discord', 301, 401);

/** Bitcoin closed at 88,800 yesterday, solana at 111. */
const LIVE = saidPrices(NOW, {
  BTC: madeUpCandles({ '2026-11-24': 88_800 }),
  SOL: madeUpCandles({ '2026-11-24': 111 }, { pair: 'SOLUSDT' }),
});

const open = (given: Partial<Parameters<typeof openPlaces>[0]> = {}) =>
  openPlaces({ now: NOW, live: LIVE, levels: [], ...given });

function button({ next, locale }: Told, label: string): string {
  const found = next.find((each) => rendererFor(locale).text(each.label) === label);
  if (!found)
    throw new TypeError(`no button ${label} among ${next.map((each) => rendererFor(locale).text(each.label))}`);
  return found.line;
}

function opened(place: PlaceId = GROUP, given = {}) {
  const bot = open(given);
  return { ...bot, say: bot.in(place), kept: () => bot.places.posts.following.levelsOf(place) };
}

describe('a level is added', () => {
  it('by one line, and what is not said is ours and marked as such', async () => {
    const { say, kept, woken, places } = opened();
    const { lines } = await say('/level add BTC 93k reclaim 4h');
    expect(lines.slice(0, 2)).toEqual([
      'Price level 1. BTC $93,000',
      'Kept. It is judged by candles that close from now on.',
    ]);
    expect(lines).toContain('Set by a moderator, 25 Nov 2026; nobody’s claim stands behind it.');
    expect(lines).toContain('Chosen here: direction, candles. Chosen by us: venue, number of closes, band.');
    expect(lines).toContain('First close that is looked at: Wed 25 Nov 2026, 16:00 (in 4 h).');
    const [level] = await kept();
    expect(level).toMatchObject({
      ...{ number: 1, by: 'telegram:7', place: GROUP },
      level: {
        claim: { asset: 'BTC', price: 93000, setBy: 'place', saidOn: '2026-11-25' },
        reading: {
          ...{ venue: 'Binance', pair: 'BTCUSDT', quote: 'usdt', direction: 'reclaim_above', timeframe: '4h' },
          ...{ closes: 1, rearmPercent: 1, placeChose: ['direction', 'timeframe'] },
        },
      },
    });
    const standings = await places.posts.following.standings([level?.id ?? '']);
    expect(standings).toMatchObject([{ level: level?.id, state: { is: 'unseen' }, from: Date.parse(NOW) }]);
    expect(await places.decisions(GROUP, 9)).toMatchObject([{ by: 'telegram:7', what: 'level.added' }]);
    expect(woken).toHaveLength(1);
  });

  it('by buttons: asset, then a round price near the newest close', async () => {
    const { say, kept } = opened();
    const asset = await say(button(await say('/level'), 'New level'));
    const price = await say(button(asset, 'BTC'));
    expect(price.text).toContain('Newest known close: 88,800.00 USDT on 24 Nov 2026 (Binance BTCUSDT).');
    await say(button(price, '$89,000'));
    expect(await kept()).toMatchObject([{ level: { claim: { asset: 'BTC', price: 89000 } } }]);
  });

  it('in Chinese', async () => {
    const bot = open();
    const say = bot.inChinese(GROUP);
    const { lines } = await say('/level 添加 比特币 9.3万 收复 日线 连续两根');
    expect(lines[1]).toBe('已保存，按今后收盘的 K 线判断。');
    expect(lines).toContain('此处选定：方向、K 线周期、收盘次数。我们选定：交易所、缓冲区间。');
    expect(lines).toContain('首个纳入判断的收盘：2026-11-26（周四）00:00（12 小时后）。');
  });

  it.each([
    ['BTC 93000', 'reclaim_above'],
    ['BTC 88000', 'lose_below'],
    ['BTC 88800', 'lose_below'],
    ['BTC 88000 hold', 'hold_above'],
  ])('%s is to %s, by where the newest close stands where nothing is said', async (words, direction) => {
    const { say, kept } = opened();
    await say(`/level add ${words}`);
    expect((await kept())[0]?.level.reading.direction).toBe(direction);
  });

  it('for another venue, whose pair is another', async () => {
    const { say, kept } = opened();
    await say('/level add BTC 93000 on kraken');
    expect((await kept())[0]?.level.reading).toMatchObject({ venue: 'Kraken', pair: 'XBTUSD', quote: 'usd' });
  });

  it('once, also where its update comes twice or its answer is asked for in another language', async () => {
    const { say, kept } = opened();
    const { next } = await say('/level add BTC 93000', 'one');
    expect((await say('/level add BTC 93000', 'one')).failure).toBeUndefined();
    expect(next.at(-1)).toMatchObject({ line: '/level edit 1', locale: 'zh-CN' });
    await say(next.at(-1)?.line ?? '');
    expect(await kept()).toHaveLength(1);
  });
});

describe('where nobody knows on which side of a level price is', () => {
  const closes = (date: string) => saidPrices(NOW, { BTC: madeUpCandles({ [date]: 88_800 }) });

  it.each([
    ['no close is known', undefined, []],
    [
      'the newest close is of five days before',
      closes('2026-11-20'),
      [
        'Newest known close: 88,800.00 USDT on 20 Nov 2026 (Binance BTCUSDT).',
        'That close is 5 days old: where the price is now is not known here.',
      ],
    ],
  ])('as %s, the direction is asked for, with buttons', async (_, live, said) => {
    const { say, kept } = opened(GROUP, live ? { live } : { live: saidPrices(NOW, {}) });
    const asked = await say('/level add BTC 93000 4h');
    expect(asked.lines).toEqual(expect.arrayContaining(said));
    expect(asked.lines[1]).toBe(
      'Is BTC to close above $93,000, or below it? No close of the last three days is known here that says on which side it is.',
    );
    expect(await kept()).toEqual([]);
    await say(button(asked, 'Reclaim'));
    await say(button(asked, 'Lose'));
    expect((await kept()).map(({ level: { reading } }) => [reading.direction, reading.timeframe])).toEqual([
      ['reclaim_above', '4h'],
      ['lose_below', '4h'],
    ]);
  });

  it('it is asked for in Chinese as well', async () => {
    const bot = open({ live: closes('2026-11-20') });
    const { lines } = await bot.inChinese(GROUP)('/level add BTC 9.3万');
    expect(lines[1]).toContain('要收于 93,000美元 上方，还是下方？');
    expect(lines).toContain('那次收盘距今 5 天：现在的价格此处不知道。');
  });

  it('a close of three days before is one that says it', async () => {
    const { say, kept } = opened(GROUP, { live: closes('2026-11-22') });
    await say('/level add BTC 88000');
    expect((await kept())[0]?.level.reading.direction).toBe('lose_below');
  });

  it('the newest candle of the very market says it, before a day’s close that is older', async () => {
    const { say, kept, places } = opened(GROUP, { live: closes('2026-11-20') });
    await say('/level add BTC 99900 reclaim 4h');
    const [first] = await kept();
    if (!first) throw new Error('no level was kept');
    await judge(places.posts, first.level, [barTo(first.level, '2026-11-25T12:00Z', [93_000, 94_440, 92_220, 93_240])]);
    await say('/level add BTC 93000 4h');
    expect((await kept())[1]?.level.reading.direction).toBe('lose_below');
    const { lines } = await say('/level add BTC 9300 4h');
    expect(lines).toContain(
      'Newest known close: 93,240.00 USDT (Binance BTCUSDT, 4-hour candle to Wed 25 Nov 2026, 12:00).',
    );
    // Nothing is known of candles of another length.
    expect((await say('/level add BTC 93000 1h')).lines[1]).toContain('Is BTC to close above');
  });

  it('a price far from an old close is asked back all the same, with how old that is', async () => {
    const { say, kept } = opened(GROUP, { live: closes('2026-11-20') });
    const asked = await say('/level add BTC 9300 reclaim');
    expect(asked.lines[0]).toBe('Is this price meant?');
    expect(asked.lines).toContain('That close is 5 days old: where the price is now is not known here.');
    expect(await kept()).toEqual([]);
  });
});

describe('/level 1', () => {
  it.each(['1', '#1'])('shows that level, as /levels 1 does: %s', async (number) => {
    const { say } = opened();
    await say('/level add BTC 93000 reclaim 4h');
    const { lines, failure } = await say(`/level ${number}`);
    expect(failure).toBeUndefined();
    expect(lines).toEqual((await say('/levels 1')).lines);
  });
});

describe('a price far away from the market', () => {
  it('asks back, with the point moved to where it fits and with one that is sure', async () => {
    const { say, kept } = opened();
    const asked = await say('/level add BTC 9300 4h');
    expect(asked.lines.slice(0, 3)).toEqual([
      'Is this price meant?',
      'BTC at $9,300 is 9.5 times below the newest known close. Nothing is kept yet.',
      'Newest known close: 88,800.00 USDT on 24 Nov 2026 (Binance BTCUSDT).',
    ]);
    expect(await kept()).toEqual([]);
    await say(button(asked, '$93,000'));
    await say(button(asked, '$9,300, as typed'));
    expect((await kept()).map(({ level }) => [level.claim.price, level.reading.timeframe])).toEqual([
      [93000, '4h'],
      [9300, '4h'],
    ]);
  });

  it.each([
    ['BTC 266400', 'asks', ['/level add BTC 266400 sure']],
    ['BTC 266399', 'keeps', []],
    ['BTC 29600', 'asks', ['/level add BTC 29600 sure']],
    ['BTC 29601', 'keeps', []],
    ['BTC 930k', 'asks', ['/level add BTC 93000', '/level add BTC 930000 sure']],
    ['BTC 93.000', 'asks', ['/level add BTC 93000', '/level add BTC 93 sure']],
    ['ETH 1 reclaim', 'keeps', []],
  ])('%s %s', async (words, does, lines) => {
    const { say, kept } = opened();
    const { next } = await say(`/level add ${words}`);
    expect(await kept()).toHaveLength(does === 'keeps' ? 1 : 0);
    if (does === 'asks') expect(next.filter(({ locale }) => locale === 'en').map(({ line }) => line)).toEqual(lines);
  });

  it('asks back in Chinese, and for a change as well', async () => {
    const bot = open();
    await bot.in(GROUP)('/level add BTC 93000');
    const asked = await bot.inChinese(GROUP)('/level edit 1 93万');
    expect(asked.lines[1]).toBe('BTC 930,000美元 是已知最近收盘价的 10.5 倍。尚未保存。');
    expect(button(asked, '93,000美元')).toBe('/level edit 1 93000');
  });
});

describe('a level that is kept', () => {
  it('stands in the list with its rule and where it stands', async () => {
    const { say } = opened();
    await say('/level add BTC 93000 4h');
    expect((await say('/level')).lines[1]).toBe(
      '1. BTC $93,000 close back above $93,000 on Binance BTCUSDT, 4-hour candles (UTC), one close. A touch does not count. Not judged yet: no candle has closed since Wed 25 Nov 2026, 12:00.',
    );
  });

  it('is changed by a button, which begins its judging anew', async () => {
    const { say, kept, places } = opened();
    const added = await say('/level add BTC 93000');
    const [level] = await kept();
    await places.posts.change(async ({ following }) => {
      await following.saveStandings([
        { level: level?.id ?? '', state: { is: 'armed', since: 111, touched: true }, from: 0 },
      ]);
    });
    const changed = await say(button(added, '4-hour candles'));
    expect(changed.lines[1]).toBe('Changed. It is judged anew, by candles that close from now on.');
    expect((await kept())[0]).toMatchObject({
      number: 1,
      level: { reading: { timeframe: '4h', placeChose: ['timeframe'] } },
    });
    expect(await places.posts.following.standings([level?.id ?? ''])).toMatchObject([
      { level: level?.id, state: { is: 'unseen' }, from: Date.parse(NOW) },
    ]);
    expect(await places.decisions(GROUP, 9)).toMatchObject([{ what: 'level.changed' }, { what: 'level.added' }]);
  });

  it.each([
    ['94k', { claim: { price: 94000 } }],
    ['lose closes 2', { reading: { direction: 'lose_below', closes: 2 } }],
    ['band 2.5% until 2026-12-31', { reading: { rearmPercent: 2.5, expiresOn: '2026-12-31' } }],
    ['on okx', { reading: { venue: 'OKX', pair: 'BTC-USDT' } }],
    ['BTC 周线', { reading: { timeframe: '1w' } }],
  ])('keeps what is not said when %s is', async (words, changed) => {
    const { say, kept } = opened();
    await say('/level add BTC 93000');
    await say(`/level edit 1 ${words}`);
    expect((await kept())[0]?.level).toMatchObject(changed);
    expect((await kept())[0]?.level.claim.asset).toBe('BTC');
  });

  it('goes on being judged where a change is none', async () => {
    const { say, kept, places, woken } = opened();
    await say('/level add BTC 93000 4h');
    const [level] = await kept();
    const standing = { level: level?.id ?? '', state: { is: 'crossed', since: 111 }, from: 0 } as const;
    await places.posts.change(({ following }) => following.saveStandings([standing]));
    const { text } = await say('/level edit 1 BTC 93k 4h');
    expect(text).not.toContain('Changed.');
    expect(await places.posts.following.standings([standing.level])).toEqual([standing]);
    expect(await places.decisions(GROUP, 9)).toHaveLength(1);
    expect(woken).toHaveLength(1);
  });

  it('has its end taken back', async () => {
    const { say, kept } = opened();
    await say('/level add BTC 93000 until 2026-12-31');
    await say('/level edit 1 no end');
    expect((await kept())[0]?.level.reading).not.toHaveProperty('expiresOn');
    expect((await kept())[0]?.level.reading.placeChose).toEqual([]);
  });

  it('is retired with the line that makes it again; its number is not given again', async () => {
    const { say, kept } = opened();
    await say('/level add BTC 93000 4h');
    const { text } = await say('/level retire 1');
    const again = '/level add BTC 93000 reclaim 4h';
    expect(text).toContain(`To have it again: ${again}`);
    expect((await say('/level')).lines[1]).toBe('This place keeps no level of its own yet.');
    await say(again);
    expect((await kept()).map(({ number, retiredAt }) => [number, retiredAt])).toEqual([
      [1, Date.parse(NOW)],
      [2, undefined],
    ]);
    expect((await say('/why level 1')).lines).toContain('Retired Wed 25 Nov 2026, 12:00: history, no longer judged.');
  });

  it('is its own place’s to change: in a channel the server’s is seen and not touched', async () => {
    const bot = open();
    await bot.in(SERVER)('/level add BTC 93000');
    await bot.in(CHANNEL)('/level add BTC 94000');
    const { lines, next } = await bot.in(CHANNEL)('/levels');
    expect(lines.filter((line) => line.includes('BTC $'))).toEqual(['BTC $93,000', '1. BTC $94,000']);
    const inherited = await bot.in(CHANNEL)(next[0]?.line ?? '');
    expect(inherited.text).toContain('Set for the chat or server that this place lies in.');
    await bot.in(CHANNEL)('/level retire 1');
    expect((await bot.places.posts.levels([SERVER])).map(({ number }) => number)).toEqual([1]);
    expect(await bot.places.posts.levels([CHANNEL])).toEqual([]);
  });
});

describe('what cannot be', () => {
  it.each([
    ['add bananas 93000', 'No asset is known here as “bananas”.'],
    ['add BTCC 93000', 'Did you mean BTC'],
    ['add HYPE 33', 'HYPE has no market here'],
    ['add SHORT_BTC 93000', 'SHORT_BTC has no market here'],
    ['add short_btc 93000', 'SHORT_BTC has no market here'],
    ['add short btc 93000', 'SHORT_BTC has no market here'],
    ['add BTC_SHORT 93000', 'No asset is known here as “btc_short”.'],
    ['1 4h', '“1” does not fit the option action of /level.'],
    ['7', 'There is no level “7” here. Those of this place: 1.'],
    ['add BTC 93000 on bananas', 'BTC candles of “bananas” are not known here. Known are: Binance, Kraken, OKX.'],
    ['add BTC 93000 on coinbase', 'Known are: Binance, Kraken, OKX.'],
    ['add BTC -93000', '“-93000” can be no level: a price is more than zero.'],
    ['add BTC 0', '“0” can be no level'],
    ['add BTC NaN', 'What “NaN” is to mean is not clear. As an example: /level add BTC 93000 reclaim 1d'],
    ['add BTC 99999999999', '“99999999999” is more than anything costs here'],
    ['add BTC 93,5', '“93,5” is no price.'],
    ['add BTC 93000 15m', 'They are 1h, 4h, 1d and 1w.'],
    ['add BTC 93000 closes 11', 'a level takes 1 to 10 closes'],
    ['add BTC 93000 band 51%', 'the band is 0 to 50 percent'],
    ['add BTC 93000 until 2026-02-30', 'names no date'],
    ['add BTC 93000 until 2026-11-24', '2026-11-24 is over'],
    ['add BTC 93000 reclaim lose', '“lose” is said beside another of its kind'],
    ['add BTC 88888 reclaim 1d', 'That is level 1 already'],
    ['edit 1 ETH', 'A level stays with its asset.'],
    ['edit 1 sure', '“sure” changes nothing.'],
    ['edit 7 4h', 'There is no level “7” here. Those of this place: 1.'],
    ['retire 7', 'Those of this place: 1.'],
    ['retire 1 please', 'What “please” is to mean'],
    ['frobnicate 1', '“frobnicate” does not fit the option action of /level.'],
  ])('/level %s is refused in a sentence, and nothing is changed', async (line, said) => {
    const { say, places } = opened();
    await say('/level add BTC 88888 reclaim 1d');
    const before = places.everything();
    const { text, failure } = await say(`/level ${line}`);
    expect(failure).toBeDefined();
    expect(text).toContain(said);
    expect(places.everything()).toBe(before);
  });

  it('a change that makes it the same as another, which is named', async () => {
    const { say, kept } = opened();
    await say('/level add BTC 93000 4h');
    await say('/level add BTC 93000 1d');
    expect((await say('/level edit 2 4h')).text).toContain('That is level 1 already');
    expect((await kept())[1]?.level.reading.timeframe).toBe('1d');
  });

  it('a thousand levels in one place', async () => {
    const { say, kept } = opened();
    for (let at = 0; at < 100; at += 1) await say(`/level add BTC ${88_801 + at}`);
    const { text, failure } = await say('/level add BTC 99999');
    expect(failure).toEqual({ code: 'levels_full', most: 100 });
    expect(text).toContain('This place keeps 100 levels, and more are not kept. Retire one first.');
    await say('/level retire 100');
    await say('/level add BTC 99999');
    expect((await kept()).filter(({ retiredAt }) => retiredAt === undefined)).toHaveLength(100);
    const { lines } = await say('/levels');
    expect(lines.join('\n').length).toBeLessThan(6_000);
    expect(lines).toContain('52 more are not named here.');
  });

  it('a full place, by what programs brought: that takes no room of what people type', async () => {
    const { say, kept, places } = opened();
    const brought = async (at: number, expiresOn: string) => {
      const id = `brought${at % 10}`;
      const level = levelSchema.parse({
        claim: { id, saidOn: '2026-11-01', asset: 'BTC', price: 111_000 + at, setBy: 'hook' },
        reading: {
          ...{ venue: 'Binance', pair: 'BTCUSDT', quote: 'usdt', direction: 'reclaim_above', timeframe: '1d' },
          ...{ closes: 1, rearmPercent: 1, placeChose: [], expiresOn },
        },
      });
      await places.posts.change((changes) =>
        changes.saveLevel({ id, place: GROUP, number: 0, level, by: 'telegram:7', since: 0 }),
      );
    };
    await brought(1, '2026-11-26');
    await brought(2, '2026-11-24');
    for (let at = 0; at < 100; at += 1) expect((await say(`/level add BTC ${88_801 + at}`)).failure).toBeUndefined();
    expect((await say('/level add BTC 99999')).failure).toEqual({ code: 'levels_full', most: 100 });
    await say('/level retire 3');
    expect((await say('/level add BTC 111001')).failure).toEqual({ code: 'level_twice', number: 1 });
    // Nobody waits for that one any more.
    expect((await say('/level add BTC 111002')).failure).toBeUndefined();
    expect((await kept()).filter(({ retiredAt }) => retiredAt !== undefined).map(({ number }) => number)).toEqual([
      2, 3,
    ]);
  });

  it('a clock that shows a year before 2026', async () => {
    const { in: inPlace } = open({ now: '2019-01-01T00:00:00Z' });
    expect((await inPlace(GROUP)('/level add BTC 93000')).text).toContain('a year before 2026');
  });

  it.each(['member', 'moderator'] as const)('what a %s may not', async (role) => {
    const { in: inPlace, places } = open();
    const line = role === 'member' ? '/level add BTC 93000' : '/level from 1';
    const { failure } = await inPlace(GROUP, role)(line);
    expect(failure).toMatchObject({ code: 'not_allowed', role: role === 'member' ? 'moderator' : 'operator' });
    expect(await places.posts.following.levelsOf(GROUP)).toEqual([]);
  });

  it('whatever is typed is answered and never breaks anything', async () => {
    const { say } = opened();
    await say('/level add BTC 93000');
    const words = fc.array(
      fc.constantFrom(
        ...['BTC', '93k', '9.3万', '-1', '0', '4h', '日线', 'closes', '2', 'band', '%', 'until', '2026-12-31', 'on'],
        ...['kraken', 'sure', 'v1', '#1', '1', 'reclaim', '跌破', '\u202e', 'constructor', '__proto__', 'no end'],
      ),
      { maxLength: 8 },
    );
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      words.map((each) => each.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('add', 'edit 1', 'edit', 'retire', 'list', '添加'),
        typed,
        async (action, rest) => {
          const { failure } = await say(`/level ${action} ${rest}`);
          expect(failure?.code).not.toBe('unexpected');
        },
      ),
    );
  });
});

describe('while one types', () => {
  it.each([
    ['', 'BTC'],
    ['so', 'SOL'],
    ['BTC 93000 ', 'BTC 93000 reclaim'],
    ['BTC 93000 4', 'BTC 93000 4h'],
  ])('%j is offered %s', (typed, offered) => {
    expect(suggestLevel(typed)).toContain(offered);
  });
});
