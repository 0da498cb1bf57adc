import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Pinned, PinnedChanges } from '../../src/core/pinned.ts';
import { placeId } from '../../src/core/place.ts';
import type { PlaceBook } from '../../src/ports.ts';
import type { PostKeeper } from '../../src/post-ports.ts';
import { madeUpPinned } from '../support/made-up-posts.ts';
import { type OpenedPosts, POST_BOOKS } from '../support/post-books.ts';

const GROUP = placeId('telegram', -1);
const TOPIC = placeId('telegram', -1, 33);
const OTHER = placeId('telegram', -11);
const SUPERGROUP = placeId('telegram', -1001);
const CHANNEL = placeId('discord', 301, 401);

describe.each(POST_BOOKS)('pinned messages kept %s', (_, open) => {
  let opened: OpenedPosts;
  let posts: PostKeeper;
  let places: PlaceBook;
  beforeEach(async () => {
    opened = await open();
    ({ posts, places } = opened);
  });
  afterEach(() => opened.remove());

  const change = <Result>(work: (pinned: PinnedChanges) => Promise<Result>) =>
    posts.change(({ pinned }) => work(pinned));
  const add = async (...pinned: readonly Pinned[]) => {
    for (const each of pinned) await change(({ add }) => add(each));
  };
  const due = async (now: number, tooFar = 99_999_999) =>
    (await posts.pinnedDue('telegram', { now, tooFar }, 10)).map(({ place }) => place);
  const nextAt = async (place: typeof GROUP) => (await posts.pinned(place))?.nextAt;

  it('a place has one, and a second one changes nothing', async () => {
    await add(madeUpPinned(GROUP), madeUpPinned(GROUP, { by: 'telegram:7' }));
    expect(await posts.pinned(GROUP)).toEqual(madeUpPinned(GROUP));
    expect(await posts.pinned(TOPIC)).toBeUndefined();
  });

  it('whoever changes one that was changed since changes nothing', async () => {
    await add(madeUpPinned(GROUP));
    const { nextAt: __, ...resting } = madeUpPinned(GROUP, { state: { is: 'gone', told: false } });
    expect(await change(({ save }) => save(resting))).toEqual({ ...resting, version: 2 });
    expect(await change(({ save }) => save(madeUpPinned(GROUP)))).toBeUndefined();
    expect(await posts.pinned(GROUP)).toEqual({ ...resting, version: 2 });
    expect(await change(({ save }) => save(madeUpPinned(TOPIC)))).toBeUndefined();
  });

  it('what does not fit is not kept', async () => {
    const wrong = madeUpPinned(GROUP, { state: { is: 'refused', said: 'x'.repeat(201), told: false } });
    await expect(add(wrong)).rejects.toThrow();
    expect(await posts.pinned(GROUP)).toBeUndefined();
  });

  it('those to look at come in the order of their hour, of their own platform alone, and those that rest do not', async () => {
    const { nextAt: __, ...resting } = madeUpPinned(OTHER);
    await add(madeUpPinned(TOPIC, { nextAt: 2_220 }), madeUpPinned(GROUP), resting, madeUpPinned(CHANNEL));
    expect(await due(2_219)).toEqual([]);
    expect(await due(9_999)).toEqual([TOPIC, GROUP]);
    expect(await due(0, 3_000)).toEqual([GROUP]);
  });

  it('where something changed there or above it they are looked at now, also those that rest, but never twice in a minute', async () => {
    const { nextAt: __, ...resting } = madeUpPinned(TOPIC);
    await add(madeUpPinned(GROUP, { nextAt: 999_999, lookedAt: 100_000 }), resting, madeUpPinned(OTHER));
    await change(({ wake }) => wake(GROUP, 111_000));
    expect([await nextAt(GROUP), await nextAt(TOPIC), await nextAt(OTHER)]).toEqual([160_000, 111_000, 3_330]);
    await change(({ wake }) => wake(GROUP, 222_000));
    expect(await nextAt(GROUP)).toBe(222_000);
    await change(({ wake }) => wake(GROUP, 50_000));
    expect(await nextAt(GROUP)).toBe(50_000);
  });

  it('where the data changed all of a platform are looked at now, but those that rest', async () => {
    const { nextAt: __, ...resting } = madeUpPinned(TOPIC);
    await add(madeUpPinned(GROUP, { nextAt: 999_999, lookedAt: 100_000 }), resting, madeUpPinned(CHANNEL));
    await change(({ wakeAll }) => wakeAll('telegram', 111_000));
    expect([await nextAt(GROUP), await nextAt(TOPIC), await nextAt(CHANNEL)]).toEqual([160_000, undefined, 3_330]);
  });

  it('one is taken away by itself, and with its place', async () => {
    await add(madeUpPinned(GROUP), madeUpPinned(TOPIC), madeUpPinned(OTHER));
    await change(({ drop }) => drop(GROUP));
    expect(await posts.pinned(GROUP)).toBeUndefined();
    await places.once('telegram:1', async ({ forget }) => ({ done: await forget(GROUP) }));
    expect([await posts.pinned(TOPIC), (await posts.pinned(OTHER))?.place]).toEqual([undefined, OTHER]);
  });

  it('where its group becomes a supergroup its message is another there, so it is as good as gone and looked at at once', async () => {
    const wanted = madeUpPinned(TOPIC, { state: { is: 'wanted' } });
    await add(madeUpPinned(GROUP), wanted);
    await places.once('telegram:1', async ({ move }) => ({ done: await move(GROUP, SUPERGROUP) }));
    expect(await posts.pinned(GROUP)).toBeUndefined();
    const gone = { state: { is: 'gone', told: false }, nextAt: 0, version: 2 } as const;
    expect(await posts.pinned(SUPERGROUP)).toEqual(madeUpPinned(SUPERGROUP, gone));
    const moved = placeId('telegram', -1001, 33);
    expect(await posts.pinned(moved)).toEqual({ ...wanted, place: moved, version: 2 });
  });

  it('what was wanted at the new id already stays, and what came with the group joins nothing', async () => {
    await add(madeUpPinned(GROUP), madeUpPinned(SUPERGROUP, { by: 'telegram:7' }));
    await places.once('telegram:1', async ({ move }) => ({ done: await move(GROUP, SUPERGROUP) }));
    expect(await posts.pinned(SUPERGROUP)).toEqual(madeUpPinned(SUPERGROUP, { by: 'telegram:7' }));
  });

  it('what is undone leaves nothing', async () => {
    const failing = change(async ({ add }) => {
      await add(madeUpPinned(GROUP));
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    expect(await posts.pinned(GROUP)).toBeUndefined();
  });
});
