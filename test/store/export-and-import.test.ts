import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeId } from '../../src/core/place.ts';
import { isoDate, weekEnding } from '../../src/core/week.ts';
import { openBundled } from '../../src/sources/bundled.ts';
import { keepAll, keepsakes } from '../support/arbitrary-export.ts';
import { madeUpNewFact } from '../support/fact-books.ts';
import { failureOf } from '../support/failure-of.ts';
import {
  FEED,
  madeUpAlert,
  madeUpFeed,
  madeUpFollowing,
  madeUpHappened,
  madeUpHook,
  madeUpStanding,
} from '../support/made-up-followed.ts';
import { madeUpDelivery, madeUpId, madeUpLevel, madeUpPinned, madeUpSchedule } from '../support/made-up-posts.ts';
import { madeUpWitness } from '../support/made-up-reviews.ts';
import { openTemporaryStore, type TemporaryStore } from '../support/temporary-store.ts';

let from: TemporaryStore;
let to: TemporaryStore;
beforeEach(async () => {
  from = await openTemporaryStore();
  to = await openTemporaryStore();
});
afterEach(async () => {
  await from.remove();
  await to.remove();
});

const GROUP = placeId('telegram', -1);
const settle = ({ store }: TemporaryStore) =>
  store.places.once('telegram:1', async ({ saveSettings }) => ({ done: await saveSettings(GROUP, { locale: 'en' }) }));

describe('an export', () => {
  it('is the same to the last byte after it was imported elsewhere', async () => {
    await fc.assert(
      fc.asyncProperty(keepsakes, async (kept) => {
        const [one, other] = [await openTemporaryStore(), await openTemporaryStore()];
        await keepAll(kept, one.store);
        const text = await one.store.export();
        await other.store.import(text, 'export.json');
        expect(await other.store.export()).toBe(text);
        await one.remove();
        await other.remove();
      }),
      { numRuns: 25 },
    );
  });

  it('gives back the bundled record to the last field', async () => {
    const week = weekEnding('2026-01-23');
    const bundled = await openBundled().reports.ofWeek(week);
    if (!bundled) throw new Error('the record has no such week');
    await from.store.reports.save(bundled);
    await to.store.import(await from.store.export(), 'export.json');
    expect(await to.store.reports.ofWeek(week)).toEqual(bundled);
  });

  it('remembers which updates were worked', async () => {
    await settle(from);
    await to.store.import(await from.store.export(), 'export.json');
    expect(await settle(to)).toBeUndefined();
  });
});

describe('an import', () => {
  it('of an export from before there were posts has none of them', async () => {
    await settle(from);
    const { tidemark, version, places, decisions, updates, reports, ...later } = JSON.parse(await from.store.export());
    const { inbox, bots, ...posts } = later;
    expect(Object.values(posts)).toEqual(Array(16).fill([]));
    const before = { tidemark, version, places, decisions, updates, inbox, bots, reports };
    await to.store.import(JSON.stringify(before), 'export.json');
    expect(await to.store.export()).toBe(await from.store.export());
  });

  it('goes on where the other store was: numbers, versions and what is to be said once', async () => {
    const seen = { place: GROUP, about: 'level:one', at: 1_111, what: 'seen', detail: '{}' };
    const tell = ({ store }: TemporaryStore) => store.posts.change(({ happened }) => happened(seen, 'seen:1'));
    const plan = ({ store }: TemporaryStore, number: number) =>
      store.posts.change(({ schedules }) => schedules.add(madeUpSchedule(number)));
    const planned = await plan(from, 1);
    await tell(from);
    await to.store.import(await from.store.export(), 'export.json');
    expect(await to.store.posts.schedule(planned.id)).toEqual(planned);
    expect([(await plan(to, 2)).number, await tell(to)]).toEqual([2, false]);
  });

  it('of an export from before levels had numbers gives them some, in its order', async () => {
    await from.store.posts.change(async ({ saveLevel }) => {
      for (const id of ['a', 'b']) await saveLevel(madeUpLevel(id));
    });
    const exported = JSON.parse(await from.store.export());
    const levels = exported.levels.map(({ id, place, level }: Record<string, unknown>) => ({ id, place, level }));
    await to.store.import(JSON.stringify({ ...exported, levels }), 'export.json');
    expect((await to.store.posts.following.levelsOf(GROUP)).map(({ id, number }) => [id, number])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('goes on with what places follow: numbers, what was told, and which changes of levels are new', async () => {
    const follow = ({ store }: TemporaryStore, id: number) =>
      store.posts.change(async ({ following, saveLevel }) => {
        await following.addAlerts([madeUpAlert('a', 2_220, { seenAt: 1_110 * id })]);
        return [(await saveLevel(madeUpLevel(`${id}`))).number, (await following.addHook(madeUpHook(id))).number];
      });
    await follow(from, 1);
    expect(await follow(from, 2)).toEqual([2, 2]);
    await from.store.posts.change(({ following }) => following.removeHook(madeUpId(2)));
    expect(await from.store.export()).not.toContain(madeUpHook(2).digest);
    await to.store.import(await from.store.export(), 'export.json');
    const { following } = to.store.posts;
    const last = (await following.levelsSince(0, 9)).at(-1)?.seq ?? 0;
    expect(await follow(to, 3)).toEqual([3, 3]);
    expect((await following.levelsSince(last, 9)).map(({ kept }) => kept.id)).toEqual(['3']);
    expect(await following.alertsAbout(GROUP, 'level:a', 9)).toEqual([madeUpAlert('a', 2_220, { seenAt: 1_110 })]);
    expect((await following.hook(madeUpHook(1).digest))?.id).toBe(madeUpId(1));
  });

  it('goes on with what sources said: what is the same is no vintage, and who was heard last is known', async () => {
    const say = ({ store }: TemporaryStore, value: number) =>
      store.facts.keep([madeUpNewFact('2026-01-23', value), madeUpNewFact('2026-01-22', 11.1, { source: 'okx' })]);
    await say(from, 11.1);
    await say(from, 22.2);
    await to.store.import(await from.store.export(), 'export.json');
    expect(await to.store.facts.lastHeard()).toEqual(await from.store.facts.lastHeard());
    await say(to, 22.2);
    await say(to, 33.3);
    const kept = await to.store.facts.newest('candles', 'BTC', { most: 10, until: isoDate('2026-01-31') });
    expect(kept).toMatchObject([{ source: 'kraken', vintage: 3, body: '{"value":33.3}' }]);
  });

  it('takes in what an earlier version wrote, which knew no inbox', async () => {
    const text = '{"tidemark":"export","version":1,"places":[],"decisions":[],"updates":["a"],"reports":[]}';
    await to.store.import(text, 'export.json');
    expect(JSON.parse(await to.store.export())).toMatchObject({ updates: ['a'], inbox: [] });
  });

  it('of a figure that belongs to no review is refused', async () => {
    await settle(from);
    const exported = JSON.parse(await from.store.export());
    const text = JSON.stringify({ ...exported, witnesses: [madeUpWitness(1, 'BTC')] });
    expect(await failureOf(to.store.import(text, 'export.json'))).toEqual({
      ...{ code: 'export_unreadable', file: 'export.json', where: 'witnesses' },
    });
  });

  it('is refused where something is kept already, which stays as it is', async () => {
    await settle(from);
    await settle(to);
    const before = await to.store.export();
    expect(await failureOf(to.store.import(await from.store.export(), 'export.json'))).toEqual({
      code: 'store_not_empty',
      file: to.file,
    });
    expect(await to.store.export()).toBe(before);
  });

  it('of a newer version is refused', async () => {
    const text = JSON.stringify({ tidemark: 'export', version: 2, planets: [] });
    expect(await failureOf(to.store.import(text, 'export.json'))).toEqual({
      code: 'export_newer',
      file: 'export.json',
    });
  });

  it.each([
    ...['schedules', 'deliveries', 'levels', 'pinned', 'facts'],
    ...['followings', 'alerts', 'hooks', 'standings', 'stories', 'feeds', 'gaps'],
  ])('in which one of its %s stands twice is refused', async (what) => {
    const [schedule, delivery] = [madeUpSchedule(1), madeUpDelivery(1)];
    const [standings, happened] = [[madeUpStanding('one')], [madeUpHappened('one')]];
    await from.store.posts.change(async ({ schedules, deliveries, saveLevel, pinned, following }) => {
      await following.save(madeUpFollowing(1));
      await following.addAlerts([madeUpAlert()]);
      await following.addHook(madeUpHook(1));
      await following.judged({ feed: madeUpFeed(), standings, happened, gap: { feed: FEED, from: 1_110, to: 2_220 } });
      await schedules.add(schedule);
      await deliveries.add(delivery);
      await saveLevel(madeUpLevel('one'));
      await pinned.add(madeUpPinned());
    });
    await from.store.facts.keep([madeUpNewFact('2026-01-23', 11.1)]);
    const exported = JSON.parse(await from.store.export());
    const twice = JSON.stringify({ ...exported, [what]: [...exported[what], ...exported[what]] });
    const refused = { code: 'export_unreadable', file: 'export.json', where: what };
    expect(await failureOf(to.store.import(twice, 'export.json'))).toEqual(refused);
  });

  it.each([
    ['levels', { number: 1, id: 'two' }],
    ['followings', { id: '00000009' }],
    ['hooks', { id: '00000009', number: 9 }],
    ['hooks', { id: '00000009', digest: 'b'.repeat(64) }],
  ])('in which two of its %s have what one alone may have is refused', async (what, other) => {
    await from.store.posts.change(async ({ saveLevel, following }) => {
      await saveLevel(madeUpLevel('one'));
      await following.save(madeUpFollowing(1));
      await following.addHook(madeUpHook(1));
    });
    const exported = JSON.parse(await from.store.export());
    const text = JSON.stringify({ ...exported, [what]: [...exported[what], { ...exported[what][0], ...other }] });
    const refused = { code: 'export_unreadable', file: 'export.json', where: what };
    expect(await failureOf(to.store.import(text, 'export.json'))).toEqual(refused);
  });

  it.each([
    ['{', 'JSON'],
    ['[]', 'JSON'],
    ['{"tidemark":"something"}', 'tidemark'],
    ['{"tidemark":"export","version":1}', 'places'],
    [
      '{"tidemark":"export","version":1,"places":[{"id":"mars:1","settings":{}}],"decisions":[],"updates":[],"reports":[]}',
      'places.0.id',
    ],
    ['{"tidemark":"export","version":1,"places":[],"decisions":[],"updates":["a","a"],"reports":[]}', 'updates'],
    [
      '{"tidemark":"export","version":1,"places":[],"decisions":[],"updates":[],"inbox":[{"key":"a"}],"reports":[]}',
      'inbox.0.update',
    ],
  ])('of %s is refused with the place where it does not fit', async (text, where) => {
    expect(await failureOf(to.store.import(text, 'export.json'))).toEqual({
      code: 'export_unreadable',
      file: 'export.json',
      where,
    });
    expect(JSON.parse(await to.store.export())).toMatchObject({ places: [], updates: [] });
  });
});
