import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Alert, AlertOutcome } from '../../src/core/alert.ts';
import { placeId } from '../../src/core/place.ts';
import { weekEnding } from '../../src/core/week.ts';
import type { FollowingBook, FollowingChanges } from '../../src/following-ports.ts';
import { madeUpAlert, madeUpHook, madeUpRule, posted } from '../support/made-up-followed.ts';
import { madeUpId } from '../support/made-up-posts.ts';
import { type OpenedPosts, POST_BOOKS } from '../support/post-books.ts';

const GROUP = placeId('telegram', -1);
const TOPIC = placeId('telegram', -1, 33);
const NEIGHBOUR = placeId('telegram', -10);
const LEFT_OUT: AlertOutcome = { is: 'left_out', why: 'cooldown' };

describe.each(POST_BOOKS)('what places are told of, kept %s', (_, open) => {
  let opened: OpenedPosts;
  let book: FollowingBook;
  beforeEach(async () => {
    opened = await open();
    book = opened.posts.following;
  });
  afterEach(() => opened.remove());
  const change = <Result>(work: (changes: FollowingChanges) => Promise<Result>) =>
    opened.posts.change(({ following }) => work(following));
  const add = (...alerts: readonly Alert[]) => change((changes) => changes.addAlerts(alerts));
  const waiting = (place = GROUP, most = 9) => change((changes) => changes.waiting(place, most));
  const settle = (keys: readonly string[], outcome: AlertOutcome, place = GROUP) =>
    change((changes) => changes.settle(place, keys, outcome));

  describe('an alert', () => {
    it.each([
      ['of a level', madeUpAlert()],
      [
        'of a flow',
        madeUpAlert('one', 1, { body: { is: 'flow', rule: madeUpRule(1), week: weekEnding('2026-01-23') } }),
      ],
      ['that was posted', madeUpAlert('one', 1, { outcome: posted(7) })],
      ['that was left out', madeUpAlert('one', 1, { body: { is: 'test' }, outcome: LEFT_OUT })],
    ])('%s is kept to its last field', async (__, alert) => {
      await add(alert);
      expect(await book.alertsAbout(GROUP, alert.about, 9)).toEqual([alert]);
    });

    it('is written once for its key in its place, whatever came of it, and as it came first', async () => {
      const first = madeUpAlert('one', 2_220);
      await add(first, { ...first, what: 'crossed' }, { ...first, place: TOPIC });
      await settle([first.key], LEFT_OUT);
      await add(first, { ...first, seenAt: 9_990 });
      expect(await book.alertsAbout(GROUP, first.about, 9)).toEqual([{ ...first, outcome: LEFT_OUT }]);
      expect([await waiting(), await waiting(TOPIC)]).toEqual([[], [{ ...first, place: TOPIC }]]);
    });

    it('waits in the order it happened, whenever it was seen, as many as asked for', async () => {
      const [late, early] = [madeUpAlert('a', 3_330), madeUpAlert('b', 2_220, { seenAt: 9_990 })];
      const same = madeUpAlert('c', 3_330);
      await add(same, late, early, madeUpAlert('d', 1_110, { outcome: posted(1) }));
      await add(madeUpAlert('e', 1_110, { place: TOPIC }));
      expect([await waiting(), await waiting(GROUP, 2)]).toEqual([
        [early, late, same],
        [early, late],
      ]);
    });

    it('waits no more once something became of it', async () => {
      const [one, two, three] = ['a', 'b', 'c'].map((level) => madeUpAlert(level)) as [Alert, Alert, Alert];
      await add(one, two, three, { ...one, place: TOPIC });
      await settle([one.key, 'level/nobody/1/touched'], posted(7));
      await settle([two.key], LEFT_OUT);
      await settle([], LEFT_OUT);
      expect([await waiting(), await waiting(TOPIC)]).toEqual([[three], [{ ...one, place: TOPIC }]]);
      expect(await book.alertsAbout(GROUP, two.about, 1)).toEqual([{ ...two, outcome: LEFT_OUT }]);
      await settle([one.key], { is: 'waiting' });
      expect(await waiting()).toEqual([one, three]);
    });

    it('is what its delivery tells of, with the others, in the order they happened', async () => {
      const [later, sooner] = [madeUpAlert('a', 3_330), madeUpAlert('b', 2_220)];
      await add(later, sooner, madeUpAlert('c', 1_110, { outcome: posted(8) }));
      await settle([later.key, sooner.key], posted(7));
      expect(await book.alertsOf(madeUpId(7))).toEqual([
        { ...sooner, outcome: posted(7) },
        { ...later, outcome: posted(7) },
      ]);
      expect(await book.alertsOf(madeUpId(9))).toEqual([]);
    });

    it('is found by what it is about, the newest first, as many as asked for', async () => {
      const [old, middle, fresh] = [1_110, 2_220, 3_330].map((at) => madeUpAlert('a', at)) as [Alert, Alert, Alert];
      const armed = { ...madeUpAlert('a', 2_220), key: 'level/a/2220/armed', what: 'armed' };
      await add(middle, fresh, old, armed, madeUpAlert('b'), { ...fresh, place: NEIGHBOUR });
      expect(await book.alertsAbout(GROUP, 'level:a', 9)).toEqual([fresh, middle, armed, old]);
      expect(await book.alertsAbout(GROUP, 'level:a', 2)).toEqual([fresh, middle]);
    });

    it('that was posted is found by any of several things, from a moment on', async () => {
      const at = (level: string, moment: number) => madeUpAlert(level, moment, { outcome: posted(7) });
      await add(at('a', 1_110), at('a', 2_220), at('b', 3_330), at('c', 3_330), madeUpAlert('b', 4_440));
      await add(madeUpAlert('a', 4_440, { outcome: LEFT_OUT }), { ...at('a', 5_550), place: TOPIC });
      const since = (about: readonly string[], moment: number) =>
        change(({ postedSince }) => postedSince(GROUP, about, moment));
      expect(await since(['level:b', 'level:a', 'level:b'], 2_220)).toEqual([at('a', 2_220), at('b', 3_330)]);
      expect([await since(['level:a'], 2_221), await since([], 0)]).toEqual([[], []]);
    });

    it('that nobody could read again is refused, and those beside it with it', async () => {
      await expect(add(madeUpAlert('a'), madeUpAlert('b', 1, { key: '' }))).rejects.toThrow();
      await add(madeUpAlert('a'));
      await expect(settle([madeUpAlert('a').key], { ...posted(7), ...{ colour: 'red' } })).rejects.toThrow();
      expect(await waiting()).toEqual([madeUpAlert('a')]);
    });

    it.each(["'; drop table alerts; --", '"%_\\', '比特币 ₿ 👩‍👩‍👧 \u0000 end'])(
      'is kept as it was given, however hostile its words: %#',
      async (words) => {
        const hostile = madeUpAlert('a', 1, { key: words, about: words, what: words });
        await add(hostile, hostile);
        await settle([words], LEFT_OUT);
        expect(await book.alertsAbout(GROUP, words, 9)).toEqual([{ ...hostile, outcome: LEFT_OUT }]);
      },
    );
  });

  it('places in which something waits come once each, the longest waiting first, as many as asked for', async () => {
    const at = (place: typeof GROUP, level: string, seenAt: number) => madeUpAlert(level, 1_110, { place, seenAt });
    await add(at(GROUP, 'a', 5_550), at(GROUP, 'b', 2_220), at(GROUP, 'c', 2_220), at(GROUP, 'd', 2_220));
    await add(at(NEIGHBOUR, 'a', 3_330), at(NEIGHBOUR, 'b', 1_110), at(TOPIC, 'a', 2_220));
    expect(await book.placesWaiting(9)).toEqual([NEIGHBOUR, GROUP, TOPIC]);
    expect(await book.placesWaiting(1)).toEqual([NEIGHBOUR]);
    await settle([at(NEIGHBOUR, 'b', 0).key], posted(7), NEIGHBOUR);
    await settle([at(TOPIC, 'a', 0).key], LEFT_OUT, TOPIC);
    expect(await book.placesWaiting(9)).toEqual([GROUP, NEIGHBOUR]);
  });

  describe('a door for other programs', () => {
    const open1 = (...hooks: readonly ReturnType<typeof madeUpHook>[]) =>
      change(async (changes) => {
        const added: unknown[] = [];
        for (const hook of hooks) added.push(await changes.addHook(hook));
        return added;
      });
    const remove = (number: number) => change(({ removeHook }) => removeHook(madeUpId(number)));
    const digestOf = (number: number) => madeUpHook(number).digest;

    it('has the next number of its place and is found by the digest of its key', async () => {
      const added = await open1(madeUpHook(1), madeUpHook(2, GROUP, { kind: 'tradingview' }), madeUpHook(3, TOPIC));
      expect(added).toEqual([
        { ...madeUpHook(1), number: 1 },
        { ...madeUpHook(2), kind: 'tradingview', number: 2 },
        { ...madeUpHook(3, TOPIC), number: 1 },
      ]);
      expect([await book.hooks(GROUP), await change(({ hooks }) => hooks(TOPIC))]).toEqual([
        added.slice(0, 2),
        added.slice(2),
      ]);
      expect(await book.hook(digestOf(2))).toEqual(added[1]);
      expect(await book.hook(digestOf(4))).toBeUndefined();
    });

    it('that was removed opens no more, and leaves its number to nobody', async () => {
      await open1(madeUpHook(1), madeUpHook(2));
      await remove(2);
      await remove(2);
      await remove(9);
      expect([await book.hook(digestOf(2)), (await book.hooks(GROUP)).map(({ number }) => number)]).toEqual([
        undefined,
        [1],
      ]);
      expect(await open1(madeUpHook(3))).toMatchObject([{ number: 3 }]);
    });

    it('of a key or an id that is taken is refused, and so is one that nobody could read again', async () => {
      await open1(madeUpHook(1));
      await expect(open1(madeUpHook(2, GROUP, { digest: digestOf(1) }))).rejects.toThrow();
      await expect(open1(madeUpHook(1, GROUP, { digest: digestOf(2) }))).rejects.toThrow();
      await expect(open1(madeUpHook(3, GROUP, { digest: 'the key itself' }))).rejects.toThrow();
      expect(await book.hooks(GROUP)).toHaveLength(1);
    });
  });
});
