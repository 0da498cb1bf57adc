import { beforeEach, describe, expect, it } from 'vitest';
import { placeId } from '../../src/core/place.ts';
import { findLocale } from '../../src/i18n/locale.ts';
import { createClockwork } from '../../src/schedule/clockwork.ts';
import { newId } from '../../src/usecases/new-id.ts';
import { preparePost } from '../../src/usecases/post.ts';
import { openPlaces } from '../support/ask-in-place.ts';
import { madeUpReport, madeUpStore } from '../support/made-up.ts';
import { UNREAD } from '../support/made-up-posts.ts';
import { createPlaceBookInMemory } from '../support/place-book-in-memory.ts';

const GROUP = placeId('telegram', -1003);
const WEDNESDAY = '2026-11-25T12:00:00Z';
/** Monday 30 November at 20:00 in Shanghai. */
const DUE = '2026-11-30T12:00:00Z';
const WEEK = '2026-11-27';
const report = madeUpReport(WEEK, { total: 33.3, BTC: 11.1 });

let places: ReturnType<typeof createPlaceBookInMemory>;
beforeEach(() => {
  places = createPlaceBookInMemory();
});

const sayAt = (now: string) => openPlaces({ now, places, mayPost: async () => 'yes' }).in(GROUP);
const passes = (now: string) =>
  createClockwork({ posts: places.posts, clock: { now: () => Date.parse(now) }, newId, log: UNREAD })();
const planned = async () =>
  (await places.posts.deliveries(GROUP, 99)).map(({ week, state, dueAt }) => [week, state.is, dueAt]);

describe('a schedule that was typed', () => {
  it('comes due at its hour, once, however often the clock is looked at', async () => {
    await sayAt(WEDNESDAY)('/schedule add mon 20:00 Shanghai save');
    for (const now of ['2026-11-30T11:59:00Z', DUE, '2026-11-30T12:01:00Z', '2026-12-01T12:00:00Z']) await passes(now);
    expect(await planned()).toEqual([[WEEK, 'planned', Date.parse(DUE)]]);
  });

  it('posts the recap of that week in its language, and the same report told twice makes no second post', async () => {
    await sayAt(WEDNESDAY)('/schedule add mon 20:00 Shanghai zh-CN save');
    await passes(DUE);
    const [delivery] = await places.posts.deliveries(GROUP, 9);
    const schedule = delivery && (await places.posts.schedule(delivery.schedule));
    if (!delivery || !schedule) throw new TypeError('nothing came due');
    const sources = {
      ...{ reports: madeUpStore([report, report]), levels: { levels: async () => [] }, places },
      ...{ clock: { now: () => Date.parse(DUE) }, languages: { find: findLocale }, defaultLocale: 'en' as const },
    };
    expect(await preparePost(sources, delivery, schedule)).toMatchObject({ is: 'ready', locale: 'zh-CN' });
    await passes(DUE);
    expect(await planned()).toHaveLength(1);
  });

  it('does not come due while it is paused, and does again once it is resumed', async () => {
    const say = sayAt(WEDNESDAY);
    await say('/schedule add mon 20:00 Shanghai save');
    await say('/schedule pause 1');
    await passes(DUE);
    expect(await planned()).toEqual([]);
    await sayAt('2026-12-01T00:00:00Z')('/schedule resume 1');
    await passes('2026-12-07T12:00:00Z');
    expect(await planned()).toEqual([['2026-12-04', 'planned', Date.parse('2026-12-07T12:00:00Z')]]);
  });

  it('posts this week at the new hour where it was changed after the old one, and not twice', async () => {
    await sayAt(WEDNESDAY)('/schedule add mon 20:00 Shanghai save');
    await passes(DUE);
    await sayAt('2026-11-30T13:00:00Z')('/schedule edit 1 tue save');
    for (const now of ['2026-12-01T12:00:00Z', '2026-12-01T12:10:00Z']) await passes(now);
    expect(await planned()).toEqual([[WEEK, 'planned', Date.parse('2026-12-01T12:00:00Z')]]);
  });

  it('is not posted by a look at the clock that began before it was paused', async () => {
    const say = sayAt(WEDNESDAY);
    await say('/schedule add mon 20:00 Shanghai save');
    const posts = {
      ...places.posts,
      schedulesDue: async (...asked: Parameters<typeof places.posts.schedulesDue>) => {
        const due = await places.posts.schedulesDue(...asked);
        if (due.length > 0) await sayAt(DUE)('/schedule pause 1');
        return due;
      },
    };
    await createClockwork({ posts, clock: { now: () => Date.parse(DUE) }, newId, log: UNREAD })();
    expect(await planned()).toEqual([]);
  });
});
