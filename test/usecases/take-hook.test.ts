import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_BROUGHT_LEVELS, MOST_LEVELS_IN_PLACE } from '../../src/core/following.ts';
import { placeId } from '../../src/core/place.ts';
import { shortId } from '../../src/core/short-id.ts';
import { newKey } from '../../src/usecases/hook-key.ts';
import { removeHook } from '../../src/usecases/hooks.ts';
import { takeHook } from '../../src/usecases/take-hook.ts';
import { hearHooks, ownLevel, quotedLevel } from '../support/hearing-hooks.ts';
import { aicoinBody, tradingviewBody } from '../support/hook-bodies.ts';

const NOW = '2026-11-25T12:34:56Z';
const AT = Date.parse('2026-11-25T12:34:00Z');
const GROUP = placeId('telegram', -1003);
const TOPIC = placeId('telegram', -1003, 33);
const OTHER = placeId('telegram', -1004);
const MINE = 'aaaaaaaa';
const ARMED = { is: 'armed', since: 0, touched: false } as const;

const aicoin = (changes: object = {}) => JSON.stringify(aicoinBody(AT, changes));
const tradingview = (changes: object = {}) => JSON.stringify(tradingviewBody(AT, changes));
const downTo = (threshold: number, currentPrice: number) =>
  aicoin({ triggerCondition: { type: 'Down to', threshold }, currentPrice });

describe('a touch that is told', () => {
  it('stands in the story of its level, waits to be posted, and says which close may decide', async () => {
    const bot = hearHooks({ now: NOW });
    await bot.follows(GROUP);
    await bot.keeps(GROUP, ownLevel(MINE), ARMED);
    const outcome = await takeHook(bot.services, await bot.key(GROUP), aicoin());
    const nextClose = Date.parse('2026-11-25T16:00:00Z');
    const level = { id: MINE, asset: 'BTC', price: 111_000, timeframe: '4h', nextClose };
    expect(outcome).toEqual({ is: 'taken', level, added: false, alerts: 'on' });
    const told = { what: 'told', level: MINE, at: AT, seenAt: Date.parse(NOW), by: 'aicoin', price: 111_022.2 };
    expect(await bot.story(MINE)).toEqual([{ ...told, quote: 'usdt', exchange: 'Binance' }]);
    expect(await bot.alerts(GROUP, MINE)).toMatchObject([
      { key: `level/${MINE}/${AT}/told`, what: 'told', at: AT, outcome: { is: 'waiting' }, body: { is: 'level' } },
    ]);
    expect(bot.woken()).toBe(1);
  });

  it('moves no level: closed candles alone do', async () => {
    const bot = hearHooks({ now: NOW });
    await bot.keeps(GROUP, ownLevel(MINE), ARMED);
    await takeHook(bot.services, await bot.key(GROUP), aicoin());
    expect(await bot.posts.following.standings([MINE])).toEqual([{ level: MINE, state: ARMED, from: 0 }]);
  });

  it('a second time changes nothing, whatever has become of its level meanwhile', async () => {
    const bot = hearHooks({ now: NOW });
    await bot.follows(GROUP);
    await bot.keeps(GROUP, ownLevel(MINE), ARMED);
    await bot.keeps(GROUP, ownLevel('bbbbbbbb', { price: 110_445 }), ARMED);
    const key = await bot.key(GROUP, 'tradingview');
    const body = tradingview({ close: 111_222.2 });
    expect(await takeHook(bot.services, key, body)).toMatchObject({ is: 'taken', level: { id: MINE } });
    await bot.keeps(GROUP, ownLevel(MINE), { is: 'crossed', since: 0 });
    const before = bot.places.everything();
    bot.time.at += 60_000;
    expect(await takeHook(bot.services, key, body)).toEqual({ is: 'again' });
    expect(await takeHook(bot.services, key, ` ${body}\n`)).toEqual({ is: 'again' });
    expect(bot.places.everything()).toBe(before);
    expect(bot.woken()).toBe(1);
  });

  it('told by both senders at one moment is told once', async () => {
    const bot = hearHooks({ now: NOW });
    await bot.follows(GROUP);
    await bot.keeps(GROUP, ownLevel(MINE), ARMED);
    const [first, second] = [await bot.key(GROUP), await bot.key(GROUP, 'tradingview')];
    expect(await takeHook(bot.services, first, aicoin())).toMatchObject({ is: 'taken' });
    expect(await takeHook(bot.services, second, tradingview())).toEqual({ is: 'again' });
    expect(await bot.alerts(GROUP, MINE)).toHaveLength(1);
  });

  it('many times at once is taken once', async () => {
    const bot = hearHooks({ now: NOW });
    const key = await bot.key(GROUP);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => takeHook(bot.services, key, aicoin())));
    expect(outcomes.filter(({ is }) => is === 'taken')).toHaveLength(1);
    expect(await bot.levels(GROUP)).toHaveLength(1);
  });

  it.each([
    ['where alerts are off', undefined, 'off', 0],
    ['where levels are not told of', { levels: 'off' }, 'off', 0],
    ['where alerts rest', { pausedSince: 1 }, 'off', 0],
    ['where what decides alone is told of', { levels: 'decisive' }, 'decisive', 1],
    ['where alerts were switched on later', { since: AT + 1 }, 'off', 0],
    ['where levels were switched on later', { since: 0, levelsSince: AT + 1 }, 'off', 0],
  ] as const)('%s is taken, and said to be', async (_, following, alerts, waiting) => {
    const bot = hearHooks({ now: NOW });
    if (following) await bot.follows(GROUP, following);
    await bot.keeps(GROUP, ownLevel(MINE), ARMED);
    expect(await takeHook(bot.services, await bot.key(GROUP), aicoin())).toMatchObject({ is: 'taken', alerts });
    expect(await bot.alerts(GROUP, MINE)).toHaveLength(waiting);
    expect(await bot.story(MINE)).toHaveLength(1);
  });

  it.each([
    ['stale', { timestamp: AT / 1_000 - 15 * 60 }],
    ['ahead', { timestamp: AT / 1_000 + 6 * 60 }],
    ['asset_unknown', { symbol: 'DOGEUSDT' }],
    ['not_dollars', { symbol: 'BTCEUR' }],
    ['no_market', { symbol: 'HYPEUSDT' }],
    ['malformed', { currentPrice: '1e5' }],
    ['far_apart', { currentPrice: 11_100 }],
    ['no_level', { triggerCondition: { type: 'Rise by', threshold: 3 } }],
  ])('is refused as %s and leaves nothing', async (why, changes) => {
    const bot = hearHooks({ now: NOW });
    await bot.follows(GROUP);
    const key = await bot.key(GROUP);
    const before = bot.places.everything();
    expect(await takeHook(bot.services, key, aicoin(changes))).toEqual({ is: 'refused', why });
    expect(bot.places.everything()).toBe(before);
    expect(bot.woken()).toBe(0);
  });
});

describe('which level is meant', () => {
  it.each([
    ['the one at the threshold', aicoin(), MINE],
    ['one within 0.1 % of the threshold', aicoin({ triggerCondition: { type: 'Up to', threshold: 110_900 } }), MINE],
    ['one of another name at its price', downTo(99_900, 99_888.8), 'bbbbbbbb'],
    ['never one that is retired', downTo(88_800, 88_788.8), undefined],
    ['never one of another asset', aicoin({ symbol: 'ETHUSDT' }), undefined],
    ['never one that has expired', aicoin({ triggerCondition: { type: 'Up to', threshold: 122_100 } }), undefined],
    [
      'another one than the price has reached',
      aicoin({ triggerCondition: { type: 'Up to', threshold: 105_450 } }),
      undefined,
    ],
  ])('%s', async (_, body, id) => {
    const bot = hearHooks({ now: NOW });
    await bot.keeps(GROUP, ownLevel(MINE), ARMED);
    await bot.keeps(GROUP, ownLevel('bbbbbbbb', { price: 99_900 }, { direction: 'lose_below' }), ARMED);
    const retired = await bot.keeps(GROUP, ownLevel('cccccccc', { price: 88_800 }), ARMED);
    await bot.posts.change((changes) => changes.saveLevel({ ...retired, retiredAt: 1 }));
    await bot.keeps(GROUP, ownLevel('dddddddd', { price: 122_100 }, { expiresOn: '2026-11-24' }), ARMED);
    const outcome = await takeHook(bot.services, await bot.key(GROUP), body);
    if (id === undefined) expect(outcome).toMatchObject({ is: 'taken', added: true });
    else expect(outcome).toMatchObject({ is: 'taken', added: false, level: { id } });
  });

  it.each([
    ['the nearest that is watched and that price has reached', '111555.5', MINE],
    ['not one that price has not reached', '110333.3', undefined],
    ['within 0.1 %, reached or not', '110999.9', MINE],
    ['beyond by 1 % at most', '112110', MINE],
    ['not one that it is further beyond', '112110.1', undefined],
    ['not one that it is twice', '222000', undefined],
    ['not one that it is further below', '98900.9', undefined],
    ['below, where price is to be lost', '99111.1', 'bbbbbbbb'],
  ])('by a price alone: %s', async (_, close, id) => {
    const bot = hearHooks({ now: NOW });
    await bot.keeps(GROUP, ownLevel(MINE), ARMED);
    await bot.keeps(GROUP, ownLevel('bbbbbbbb', { price: 99_900 }, { direction: 'lose_below' }), ARMED);
    await bot.keeps(GROUP, ownLevel('cccccccc', { price: 88_800 }), { is: 'crossed', since: 0 });
    const outcome = await takeHook(bot.services, await bot.key(GROUP, 'tradingview'), tradingview({ close }));
    if (id === undefined) expect(outcome).toEqual({ is: 'refused', why: 'no_level' });
    else expect(outcome).toMatchObject({ is: 'taken', level: { id } });
  });

  it('a level of the group for a topic in it, and one that ships with the bot; told in the topic alone', async () => {
    const bot = hearHooks({ now: NOW, bundled: [quotedLevel('a-made-up-claim', { price: 222_000 })] });
    for (const place of [GROUP, TOPIC, OTHER]) await bot.follows(place);
    await bot.keeps(GROUP, ownLevel(MINE), ARMED);
    const key = await bot.key(TOPIC);
    const ofClaim = aicoin({ triggerCondition: { type: 'Up to', threshold: 222_000 }, currentPrice: 222_022.2 });
    expect(await takeHook(bot.services, key, aicoin())).toMatchObject({
      is: 'taken',
      level: { id: MINE },
      alerts: 'on',
    });
    expect(await takeHook(bot.services, key, ofClaim)).toMatchObject({
      ...{ is: 'taken', alerts: 'on', added: false },
      level: { id: 'a-made-up-claim', timeframe: '1d', nextClose: Date.parse('2026-11-26T00:00:00Z') },
    });
    expect(await takeHook(bot.services, key, ofClaim)).toEqual({ is: 'again' });
    for (const level of [MINE, 'a-made-up-claim']) {
      const told = await Promise.all(
        [GROUP, TOPIC, OTHER].map(async (place) => (await bot.alerts(place, level)).length),
      );
      expect(told).toEqual([0, 1, 0]);
      // The story of a level that is not the topic's own is everybody's.
      expect(await bot.story(level)).toEqual([]);
    }
  });

  it('of the group’s own levels its topics are told too, where they follow levels', async () => {
    const bot = hearHooks({ now: NOW });
    for (const place of [TOPIC, OTHER]) await bot.follows(place);
    await bot.keeps(GROUP, ownLevel(MINE), ARMED);
    expect(await takeHook(bot.services, await bot.key(GROUP), aicoin())).toMatchObject({ alerts: 'on' });
    expect(await bot.alerts(TOPIC, MINE)).toHaveLength(1);
    expect(await bot.alerts(OTHER, MINE)).toHaveLength(0);
  });
});

const idOf = (at: number) => shortId(new Uint8Array([at % 32, Math.floor(at / 32), 1, 1, 1, 1, 1, 1]));

describe('what no level fits', () => {
  it.each([
    ['Up to', 'reclaim_above'],
    ['Down to', 'lose_below'],
  ])(
    '%s is followed from then on: %s, one 4-hour close at the usual venue, for seven days',
    async (type, direction) => {
      const bot = hearHooks({ now: NOW });
      const body = aicoin({ triggerCondition: { type, threshold: 111_000 } });
      const outcome = await takeHook(bot.services, await bot.key(GROUP), body);
      const [kept] = await bot.levels(GROUP);
      expect(outcome).toMatchObject({ is: 'taken', added: true, level: { id: kept?.id, price: 111_000 } });
      expect(kept).toMatchObject({ number: 1, by: 'telegram:7', since: Date.parse(NOW) });
      expect(kept?.level).toEqual({
        claim: { id: kept?.id, saidOn: '2026-11-25', asset: 'BTC', price: 111_000, setBy: 'hook' },
        reading: {
          ...{ venue: 'Binance', pair: 'BTCUSDT', quote: 'usdt', direction, timeframe: '4h', closes: 1 },
          ...{ rearmPercent: 1, expiresOn: '2026-12-02', placeChose: [] },
        },
      });
      const id = kept?.id ?? '';
      expect(await bot.posts.following.standings([id])).toMatchObject([
        { level: id, state: { is: 'unseen' }, from: Date.parse(NOW) },
      ]);
      expect(await bot.story(id)).toMatchObject([{ what: 'told' }]);
    },
  );

  it('is the same level the next time', async () => {
    const bot = hearHooks({ now: NOW });
    const key = await bot.key(GROUP);
    await takeHook(bot.services, key, aicoin());
    bot.time.at += 3_600_000;
    const later = aicoin({ timestamp: AT / 1_000 + 3_600, currentPrice: 111_033.3 });
    expect(await takeHook(bot.services, key, later)).toMatchObject({ is: 'taken', added: false });
    expect(await bot.levels(GROUP)).toHaveLength(1);
  });

  it('is of the place that set the same by its own clocks, where the next day has begun', async () => {
    const bot = hearHooks({ now: NOW });
    await bot.keeps(GROUP, ownLevel(MINE, { saidOn: '2026-11-26' }), ARMED);
    expect(await takeHook(bot.services, await bot.key(GROUP), aicoin())).toMatchObject({
      ...{ is: 'taken', added: false },
      level: { id: MINE },
    });
    expect(await bot.levels(GROUP)).toHaveLength(1);
  });

  it('is never of one that ships with the bot and was not said yet', async () => {
    const bot = hearHooks({ now: NOW, bundled: [quotedLevel('a-made-up-claim', { saidOn: '2026-11-26' })] });
    expect(await takeHook(bot.services, await bot.key(GROUP), aicoin())).toMatchObject({ is: 'taken', added: true });
  });

  it('is never of a level that is crossed the other way: that price is followed as well', async () => {
    const bot = hearHooks({ now: NOW });
    await bot.keeps(GROUP, ownLevel(MINE), ARMED);
    const outcome = await takeHook(bot.services, await bot.key(GROUP), downTo(111_000, 110_988.9));
    expect(outcome).toMatchObject({ is: 'taken', added: true, level: { price: 111_000 } });
    expect((await bot.levels(GROUP))[1]?.level.reading.direction).toBe('lose_below');
    expect(await bot.story(MINE)).toEqual([]);
  });

  it('takes no room of what people set, however much of that there is', async () => {
    const bot = hearHooks({ now: NOW });
    for (let at = 0; at < MOST_LEVELS_IN_PLACE; at += 1)
      await bot.keeps(GROUP, ownLevel(idOf(at), { price: 1_110 + 111 * at }));
    expect(await takeHook(bot.services, await bot.key(GROUP), aicoin())).toMatchObject({ is: 'taken', added: true });
  });

  it('is refused where programs brought as many as they may; what has expired of those makes room', async () => {
    const bot = hearHooks({ now: NOW });
    const brought = (at: number, expiresOn: string) =>
      ownLevel(idOf(at), { price: 1_110 + 111 * at, setBy: 'hook' }, { expiresOn });
    for (let at = 0; at < MOST_BROUGHT_LEVELS; at += 1) await bot.keeps(GROUP, brought(at, '2026-11-25'));
    const key = await bot.key(GROUP);
    const body = aicoin({ triggerCondition: { type: 'Up to', threshold: 99_999.9 }, currentPrice: 100_011.1 });
    expect(await takeHook(bot.services, key, body)).toEqual({ is: 'refused', why: 'levels_full' });
    await bot.keeps(GROUP, brought(0, '2026-11-24'));
    expect(await takeHook(bot.services, key, body)).toMatchObject({ is: 'taken', added: true });
    expect((await bot.levels(GROUP)).filter(({ retiredAt }) => retiredAt !== undefined).map(({ id }) => id)).toEqual([
      idOf(0),
    ]);
  });
});

describe('a key', () => {
  it('opens its own place alone', async () => {
    const bot = hearHooks({ now: NOW });
    await bot.keeps(OTHER, ownLevel(MINE), ARMED);
    expect(await takeHook(bot.services, await bot.key(GROUP), aicoin())).toMatchObject({ added: true });
    expect(await bot.story(MINE)).toEqual([]);
    expect(await bot.levels(OTHER)).toHaveLength(1);
  });

  it('takes the bodies of its own sender alone', async () => {
    const bot = hearHooks({ now: NOW });
    expect(await takeHook(bot.services, await bot.key(GROUP), tradingview())).toEqual({
      is: 'refused',
      why: 'wrong_kind',
    });
  });

  it('opens nothing once it is removed, forged, or of a place that was forgotten or left', async () => {
    const bot = hearHooks({ now: NOW });
    const unknown = { is: 'refused', why: 'unknown_key' };
    const [removed, forgotten, left] = [await bot.key(GROUP), await bot.key(OTHER), await bot.key(TOPIC)];
    await removeHook(bot, { person: 'telegram:7', place: GROUP }, 1);
    expect(await takeHook(bot.services, removed, aicoin())).toEqual(unknown);
    await bot.places.once(undefined, async (changes) => {
      await changes.forget(OTHER);
      return {};
    });
    expect(await takeHook(bot.services, forgotten, aicoin())).toEqual(unknown);
    expect(await takeHook(bot.services, left, aicoin({ currentPrice: 'x' }))).toEqual({
      is: 'refused',
      why: 'malformed',
    });
    const suspend = (suspended: { readonly reason: 'removed'; readonly since: number } | undefined) =>
      bot.places.once(undefined, async (changes) => {
        await changes.suspend(GROUP, suspended);
        return {};
      });
    await suspend({ reason: 'removed', since: 1 });
    expect(await takeHook(bot.services, left, aicoin())).toEqual(unknown);
    await suspend(undefined);
    expect(await takeHook(bot.services, left, aicoin())).toMatchObject({ is: 'taken' });
    for (const forged of ['', newKey(), left.slice(1), `${left}0`, left.toUpperCase(), `${left}\n`, '../etc/passwd'])
      expect(await takeHook(bot.services, forged, aicoin())).toEqual(unknown);
  });

  it('is kept nowhere, and is long enough that nobody guesses it', async () => {
    const bot = hearHooks({ now: NOW });
    const key = await bot.key(GROUP);
    await takeHook(bot.services, key, aicoin());
    expect(key).toMatch(/^[0-9a-hjkmnp-tv-z]{32}$/u);
    expect(bot.places.everything()).not.toContain(key);
    expect(new Set(Array.from({ length: 1_000 }, newKey)).size).toBe(1_000);
  });
});

describe('whatever is posted', () => {
  it('never throws, and never makes more than one level of one body', async () => {
    const bot = hearHooks({ now: NOW });
    const key = await bot.key(GROUP);
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json(), fc.constant(aicoin())), async (body) => {
        const before = (await bot.levels(GROUP)).length;
        await takeHook(bot.services, key, body);
        expect((await bot.levels(GROUP)).length - before).toBeLessThanOrEqual(1);
      }),
    );
    expect(await bot.levels(GROUP)).toHaveLength(1);
  });
});
