import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeId } from '../../src/core/place.ts';
import { weekEnding } from '../../src/core/week.ts';
import type { PostKeeper } from '../../src/post-ports.ts';
import {
  madeUpDelivery,
  madeUpId,
  madeUpLevel,
  madeUpSchedule,
  SENDING,
  SENT,
  STATES,
} from '../support/made-up-posts.ts';
import { handsOn, type OpenedPosts, POST_BOOKS } from '../support/post-books.ts';

const GROUP = placeId('telegram', -1);
const TOPIC = placeId('telegram', -1, 33);
const NEIGHBOUR = placeId('telegram', -10);
const ABOUT = `delivery:${madeUpId(1)}`;
const HAPPENED = { place: GROUP, about: ABOUT, at: 1_111, what: 'seen', detail: '{"by":"telegram:42"}' } as const;
const HOSTILE = ["'; drop table deliveries; --", '"%_\\', '‮比特币 ₿ 👩‍👩‍👧 \u0000 end', '{"a":1}', 'x'.repeat(80)];

describe.each(POST_BOOKS)('what is posted, kept %s', (_, open) => {
  let opened: OpenedPosts;
  let posts: PostKeeper;
  beforeEach(async () => {
    opened = await open();
    ({ posts } = opened);
  });
  afterEach(() => opened.remove());

  const { plan, owe, advance } = handsOn(() => posts);
  const told = async (about = ABOUT) => (await posts.happenings(about, 100)).map(({ what }) => what);

  describe('a delivery', () => {
    it('stands once for its schedule, place, week and occasion, however often it comes', async () => {
      expect(await owe(madeUpDelivery(1), madeUpDelivery(2))).toEqual([true, false]);
      expect(await posts.delivery(madeUpId(2))).toBeUndefined();
      const others = [
        madeUpDelivery(3, { occasion: 'test' }),
        madeUpDelivery(4, { week: weekEnding('2026-01-16') }),
        madeUpDelivery(5, { place: TOPIC }),
        madeUpDelivery(6, { schedule: madeUpId(2) }),
      ];
      expect(await owe(...others)).toEqual([true, true, true, true]);
    });

    it('stands once also when it comes several times at the same moment', async () => {
      const added = await Promise.all([1, 2, 3].map((number) => owe(madeUpDelivery(number))));
      expect(added.flat().toSorted()).toEqual([false, false, true]);
      expect(await posts.deliveries(GROUP, 10)).toHaveLength(1);
    });

    const again = (delivery: ReturnType<typeof madeUpDelivery>, at = 4_440) =>
      posts.change(({ deliveries }) => deliveries.add(delivery, at));

    it.each([
      ['was cancelled', { is: 'cancelled', by: 'schedule' }],
      ['was passed over', { is: 'skipped', reason: 'missed' }],
    ] as const)('that %s is planned again under its id, at its new hour', async (__, state) => {
      await owe(madeUpDelivery(1, { state, fence: 4, lateMinutes: 11 }));
      const anew = madeUpDelivery(2, { dueAt: 7_770, nextAt: 7_770 });
      expect(await again(anew)).toEqual({ is: 'revived', id: madeUpId(1) });
      expect(await posts.delivery(madeUpId(1))).toEqual({ ...anew, id: madeUpId(1), fence: 5 });
      expect(await posts.delivery(madeUpId(2))).toBeUndefined();
      expect(await posts.happenings(ABOUT, 9)).toMatchObject([{ at: 4_440, what: 'planned' }]);
    });

    it.each(
      STATES.filter(({ is }) => is !== 'cancelled' && is !== 'skipped').map((state) => [state.is, state] as const),
    )('that is %s is not planned a second time', async (__, state) => {
      const kept = madeUpDelivery(1, { state });
      await owe(kept);
      expect(await again(madeUpDelivery(2))).toEqual({ is: 'stood', id: kept.id });
      expect([await posts.delivery(kept.id), await told()]).toEqual([kept, []]);
    });

    it('that was cancelled with a part of it in its place is not planned a second time', async () => {
      const parts = [{ hash: 'a'.repeat(64), message: '111' }, { hash: 'b'.repeat(64) }];
      const kept = madeUpDelivery(1, { state: { is: 'cancelled', by: 'telegram:42' }, parts });
      await owe(kept);
      expect(await again(madeUpDelivery(2))).toMatchObject({ is: 'stood' });
      expect(await posts.delivery(kept.id)).toEqual(kept);
    });

    it('that came to nothing comes to nothing once more where it is passed over again', async () => {
      await owe(madeUpDelivery(1, { state: { is: 'cancelled', by: 'schedule' } }));
      const passed = madeUpDelivery(2, { state: { is: 'skipped', reason: 'superseded' } });
      expect(await again(passed)).toEqual({ is: 'stood', id: madeUpId(1) });
      expect((await posts.delivery(madeUpId(1)))?.state.is).toBe('cancelled');
    });

    it('is put off without a word of it, unless it was changed or woken since it was read', async () => {
      const waiting = { is: 'waiting', reasons: [{ why: 'no_total', week: weekEnding('2026-01-23') }] } as const;
      const read = madeUpDelivery(1, { state: waiting, nextAt: 1_110 });
      const putOff = (nextAt: number) => posts.change(({ deliveries }) => deliveries.putOff(read, nextAt));
      await owe(read);
      await posts.change(({ deliveries }) => deliveries.wakeWaiting('telegram', 2_220));
      await putOff(9_990);
      expect(await posts.delivery(read.id)).toEqual({ ...read, nextAt: 2_220 });
      await posts.change(({ deliveries }) => deliveries.putOff({ ...read, nextAt: 2_220 }, 9_990));
      expect([await posts.delivery(read.id), await told()]).toEqual([{ ...read, nextAt: 9_990 }, []]);
      const changed = await advance({ ...read, nextAt: 9_990 }, { state: { is: 'planned' }, nextAt: 9_990 });
      await posts.change(({ deliveries }) => deliveries.putOff({ ...read, nextAt: 9_990 }, 5_550));
      expect(await posts.delivery(read.id)).toEqual(changed);
    });

    it('is due at another hour once it was moved there', async () => {
      await owe(madeUpDelivery(1));
      await advance(madeUpDelivery(1), { state: { is: 'planned' }, dueAt: 7_770, nextAt: 7_770 });
      expect(await posts.delivery(madeUpId(1))).toMatchObject({ dueAt: 7_770, nextAt: 7_770 });
    });

    it('that is suspended is found with its place, newest first', async () => {
      const suspended = { is: 'suspended', reason: 'no_right' } as const;
      await owe(
        madeUpDelivery(1, { state: suspended }),
        madeUpDelivery(2, { state: suspended, place: TOPIC, dueAt: 2_220 }),
        madeUpDelivery(3, { state: suspended, place: NEIGHBOUR }),
        madeUpDelivery(4, { occasion: 'test' }),
      );
      const found = (most: number) =>
        posts.change(async ({ deliveries }) => (await deliveries.suspended(GROUP, most)).map(({ id }) => id));
      expect([await found(9), await found(1)]).toEqual([[madeUpId(2), madeUpId(1)], [madeUpId(2)]]);
    });

    it('of an id that is taken is refused, and so is one that nobody could read again', async () => {
      await owe(madeUpDelivery(1));
      await expect(owe(madeUpDelivery(1, { occasion: 'test' }))).rejects.toThrow();
      const endless = { is: 'failed', reason: 'refused', said: 'x'.repeat(201) } as const;
      await expect(owe(madeUpDelivery(2, { occasion: 'test', state: endless }))).rejects.toThrow();
      await expect(advance(madeUpDelivery(1), { state: endless })).rejects.toThrow();
      expect([await posts.deliveries(GROUP, 10), await told()]).toEqual([[madeUpDelivery(1)], []]);
    });

    it.each(STATES.map((state) => [state.is, state] as const))(
      'that is %s is kept to its last field',
      async (__, state) => {
        const full = madeUpDelivery(1, {
          ...{ state, nextAt: 1_111, locale: 'zh-CN', lateMinutes: 11, draft: '["<b>₿</b>"]', fence: 3 },
          figures: [{ id: 'Example Research/2026-01-23/total', vintage: 2 }],
          parts: [{ hash: 'a'.repeat(64), message: '111' }, { hash: 'b'.repeat(64) }],
          folded: [weekEnding('2026-01-09'), weekEnding('2026-01-16')],
        });
        await owe(full);
        expect(await posts.delivery(full.id)).toEqual(full);
      },
    );

    it('goes on with each change, and each is told of in the order they came', async () => {
      await owe(madeUpDelivery(1, { nextAt: 1_110 }));
      const sending = await advance(madeUpDelivery(1), { state: SENDING, nextAt: 2_220, draft: '["a"]' });
      expect(sending).toEqual(madeUpDelivery(1, { state: SENDING, nextAt: 2_220, draft: '["a"]', fence: 1 }));
      const sent = sending && (await advance(sending, { state: SENT, locale: 'en' }, 4_444));
      expect(sent).toEqual(madeUpDelivery(1, { state: SENT, locale: 'en', fence: 2 }));
      expect(await posts.delivery(madeUpId(1))).toEqual(sent);
      expect(await posts.happenings(ABOUT, 10)).toEqual([
        { place: GROUP, about: ABOUT, at: 3_333, what: 'sending', detail: JSON.stringify(SENDING) },
        { place: GROUP, about: ABOUT, at: 4_444, what: 'sent', detail: JSON.stringify(SENT) },
      ]);
      expect(await posts.happenings(ABOUT, 1)).toHaveLength(1);
    });

    it('loses its draft and its next moment where a change gives none, and keeps all else', async () => {
      const rest = { locale: 'en', lateMinutes: 11, folded: [weekEnding('2026-01-16')] };
      await owe(madeUpDelivery(1, { ...rest, draft: '["a"]', nextAt: 1_110 }));
      await advance(madeUpDelivery(1, rest), { state: { is: 'planned' } });
      expect(await posts.delivery(madeUpId(1))).toEqual(madeUpDelivery(1, { ...rest, fence: 1 }));
    });

    it('that was changed since it was read stays as it is, and nothing is told of it', async () => {
      const read = madeUpDelivery(1);
      await owe(read);
      const both = await Promise.all([advance(read, { state: SENDING }), advance(read, { state: SENDING })]);
      expect(both.filter((each) => each !== undefined)).toHaveLength(1);
      expect(await advance(read, { state: { is: 'cancelled', by: 'telegram:42' } })).toBeUndefined();
      expect(await advance(madeUpDelivery(2), { state: SENDING })).toBeUndefined();
      expect((await posts.delivery(read.id))?.state).toEqual(SENDING);
      expect([await told(), await told(`delivery:${madeUpId(2)}`)]).toEqual([['sending'], []]);
    });

    it('that was sent stays sent, and whoever would change it is told so', async () => {
      const sent = madeUpDelivery(1, { state: SENT });
      await owe(sent);
      for (const state of STATES) await expect(advance(sent, { state })).rejects.toThrow('cannot be');
      expect([await posts.delivery(sent.id), await told()]).toEqual([sent, []]);
    });

    it('is listed with those to its place and what lies in it, the newest hour first, as many as asked for', async () => {
      const [first, second] = [madeUpDelivery(1), madeUpDelivery(2, { place: TOPIC, dueAt: 3_330 })];
      const [third, fourth] = [3, 4].map((each) => madeUpDelivery(each, { dueAt: 2_220, occasion: `${each}` }));
      await owe(
        first,
        second,
        ...[fourth, third].flatMap((each) => each ?? []),
        madeUpDelivery(5, { place: NEIGHBOUR }),
      );
      expect(await posts.deliveries(GROUP, 10)).toEqual([second, third, fourth, first]);
      expect(await posts.deliveries(GROUP, 2)).toEqual([second, third]);
      expect(await posts.deliveries(TOPIC, 10)).toEqual([second]);
    });

    it('is open until something final has become of it', async () => {
      await owe(...STATES.map((state, at) => madeUpDelivery(at + 1, { state, occasion: state.is })));
      await owe(madeUpDelivery(11, { schedule: madeUpId(2) }));
      const openOnes = await posts.change((changes) => changes.deliveries.open(madeUpId(1)));
      const names = ['planned', 'waiting', 'sending', 'retry', 'unknown', 'suspended'];
      expect(openOnes.map(({ state }) => state.is)).toEqual(names);
    });
  });

  describe('what happened', () => {
    it('is told once for its key, and as often as it comes without one', async () => {
      const tell = (once?: string) => posts.change(({ happened }) => happened(HAPPENED, once));
      expect([await tell('seen:1'), await tell('seen:1'), await tell('seen:2')]).toEqual([true, false, true]);
      expect([await tell(), await tell()]).toEqual([true, true]);
      expect((await Promise.all([tell('seen:3'), tell('seen:3')])).toSorted()).toEqual([false, true]);
      expect(await posts.happenings(ABOUT, 10)).toEqual(Array.from({ length: 5 }, () => HAPPENED));
    });

    it('is found by its kind, the newest first, however much else happened', async () => {
      for (let at = 0; at < 9; at += 1)
        await posts.change(({ happened }) =>
          happened({ ...HAPPENED, at, what: at % 3 === 0 ? 'seen' : 'waiting', detail: `${at}` }),
        );
      await posts.change(({ happened }) => happened({ ...HAPPENED, about: 'delivery:00000009' }));
      expect((await posts.latest(ABOUT, 'seen', 2)).map(({ detail }) => detail)).toEqual(['6', '3']);
      expect(await posts.latest(ABOUT, 'found', 2)).toEqual([]);
    });

    it.each(HOSTILE)('is kept as it was given, however hostile its words: %#', async (words) => {
      const hostile = { ...HAPPENED, about: words, what: words, detail: words };
      expect(await posts.change(({ happened }) => happened(hostile, words))).toBe(true);
      expect(await posts.change(({ happened }) => happened(hostile, words))).toBe(false);
      expect(await posts.happenings(words, 10)).toEqual([hostile]);
    });
  });

  it.each(HOSTILE)('hostile words in a schedule, a delivery and a level stay words: %#', async (words) => {
    const [planned] = await plan(madeUpSchedule(1, { by: words }));
    const owed = madeUpDelivery(1, { occasion: words, draft: words, state: { is: 'cancelled', by: words } });
    await owe(owed);
    const level = madeUpLevel(words, GROUP, words);
    await posts.change(({ saveLevel }) => saveLevel(level));
    expect([planned?.by, await posts.schedules(GROUP)]).toEqual([words, [planned]]);
    expect([await posts.delivery(owed.id), await posts.levels([GROUP])]).toEqual([owed, [level]]);
  });

  it('a level is followed at its own place until it is retired, and has what was said of it last', async () => {
    const [one, two] = [madeUpLevel('one'), madeUpLevel('two', TOPIC)];
    const keep = (...levels: readonly (typeof one)[]) =>
      posts.change(async ({ saveLevel }) => {
        for (const level of levels) await saveLevel(level);
      });
    await keep(two, one);
    expect([await posts.levels([TOPIC, GROUP]), await posts.levels([TOPIC])]).toEqual([[one, two], [two]]);
    expect([await posts.levels([NEIGHBOUR]), await posts.levels([])]).toEqual([[], []]);
    const said = madeUpLevel('one', GROUP, 'SOL must hold 222');
    await keep(said, { ...two, retiredAt: 1_111 });
    expect(await posts.levels([GROUP, TOPIC])).toEqual([said]);
  });

  it('work that fails leaves nothing of what it did', async () => {
    const broken = new Error('broken');
    const work = posts.change(async ({ schedules, deliveries, saveLevel, happened }) => {
      await schedules.add(madeUpSchedule(1));
      await deliveries.add(madeUpDelivery(1));
      await deliveries.advance(madeUpDelivery(1), { state: SENDING }, 3_333);
      await saveLevel(madeUpLevel('one'));
      await happened(HAPPENED, 'seen:1');
      throw broken;
    });
    await expect(work).rejects.toBe(broken);
    expect([await posts.schedules(GROUP), await posts.deliveries(GROUP, 10)]).toEqual([[], []]);
    expect([await told(), await posts.levels([GROUP])]).toEqual([[], []]);
    expect(await posts.change(({ happened }) => happened(HAPPENED, 'seen:1'))).toBe(true);
  });

  it('work finds what it has done itself, while others read what is on disk', async () => {
    await posts.change(async ({ schedules, deliveries }) => {
      const added = await schedules.add(madeUpSchedule(1));
      await deliveries.add(madeUpDelivery(1));
      expect([await schedules.find(added.id), await schedules.ofPlace(GROUP)]).toEqual([added, [added]]);
      expect(await deliveries.find(madeUpId(1))).toEqual(madeUpDelivery(1));
      expect([await posts.schedule(added.id), await posts.delivery(madeUpId(1))]).toEqual([undefined, undefined]);
    });
    expect(await posts.schedules(GROUP)).toHaveLength(1);
  });

  it('changes that nobody asked for and updates that come at the same time lose nothing of each other', async () => {
    await owe(madeUpDelivery(1));
    const step = async ({ deliveries }: Parameters<Parameters<PostKeeper['change']>[0]>[0]) => {
      const read = await deliveries.find(madeUpId(1));
      return { done: read && (await deliveries.advance(read, { state: { is: 'planned' } }, 3_333)) };
    };
    const update = (number: number) => opened.places.once(`telegram:${number}`, step);
    await Promise.all([1, 2, 3, 4, 5].flatMap((number) => [posts.change(step), update(number), update(number)]));
    expect((await posts.delivery(madeUpId(1)))?.fence).toBe(10);
    expect(await told()).toHaveLength(10);
  });
});
