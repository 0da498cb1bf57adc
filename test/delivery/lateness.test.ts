import { beforeEach, describe, expect, it } from 'vitest';
import { createPacer } from '../../src/delivery/pacer.ts';
import { createDelivering, type Delivering, NOON, TELEGRAM_GROUP } from '../support/delivering.ts';
import { madeUpId } from '../support/made-up-posts.ts';
import {
  createPostingHouse,
  DAY,
  elsewhere,
  fates,
  HOUR,
  MINUTE,
  SECOND,
  stopped,
  whenOf,
} from '../support/posting-house.ts';

let room: Delivering;
beforeEach(() => {
  room = createDelivering();
});

const standsThere = () => room.worldOf(TELEGRAM_GROUP).at(TELEGRAM_GROUP);
const MIDNIGHT = NOON - 12 * HOUR;

describe('a post that waits for its report until Wednesday noon', () => {
  const when = whenOf('published by wed 12:00 UTC');
  const wednesday = NOON + 2 * DAY;

  it.each([
    ['twenty minutes over midnight', MIDNIGHT + 20 * MINUTE, ['week 2026-01-23']],
    ['from Sunday to Tuesday', NOON + 13 * HOUR, ['week 2026-01-23']],
    ['until ten minutes after its latest hour', wednesday + 10 * MINUTE, ['week 2026-01-23 late 10']],
    ['until a day and an hour after it', wednesday + DAY + HOUR, []],
  ])('is late from its latest hour on, where nobody looked %s', async (_, back, stands) => {
    const house = createPostingHouse(room);
    await room.schedule(TELEGRAM_GROUP, { when, catchUp: { is: 'late', withinHours: 24 }, nextAt: MIDNIGHT });
    room.time.setClock(back);
    const running = house.start();
    await room.time.pass(MINUTE);
    await stopped(room, running);
    expect(standsThere()).toEqual(stands);
  });
});

describe('a post that comes an hour late says so', () => {
  it('when its chat was held back', async () => {
    const house = createPostingHouse(room);
    await room.plan(await room.schedule(TELEGRAM_GROUP));
    house.outlets.telegram.pacer.hold(HOUR, TELEGRAM_GROUP);
    const running = house.start();
    await room.time.pass(2 * HOUR);
    await stopped(room, running);
    expect(standsThere()).toEqual(['week 2026-01-23 late 60']);
  });

  it('when its chat was held back while it waited for its turn', async () => {
    const house = createPostingHouse(room);
    house.outlets.telegram.pacer.hold(30 * SECOND, TELEGRAM_GROUP);
    await room.plan(await room.schedule(TELEGRAM_GROUP));
    const running = house.start();
    await room.time.pass(10 * SECOND);
    house.outlets.telegram.pacer.hold(HOUR, TELEGRAM_GROUP);
    await room.time.pass(2 * HOUR);
    await stopped(room, running);
    expect(standsThere()).toEqual(['week 2026-01-23 late 60']);
  });

  it('when it was tried for so long', async () => {
    const house = createPostingHouse(room);
    await room.plan(await room.schedule(TELEGRAM_GROUP));
    room.worldOf(TELEGRAM_GROUP).fate({ is: 'not_taken', why: 'pace', afterMs: HOUR });
    const running = house.start();
    await room.time.pass(2 * HOUR);
    await stopped(room, running);
    expect(standsThere()).toEqual(['week 2026-01-23 late 60']);
  });

  it('and not when only its figures were late', async () => {
    const house = createPostingHouse(room);
    house.close(true);
    await room.plan(await room.schedule(TELEGRAM_GROUP));
    const running = house.start();
    await room.time.pass(90 * MINUTE);
    house.close(false);
    await room.time.pass(HOUR);
    await stopped(room, running);
    expect(standsThere()).toEqual(['week 2026-01-23']);
  });
});

describe('a schedule that skips what was missed', () => {
  const skips = { when: whenOf('mon 12:00 UTC'), nextAt: NOON, catchUp: { is: 'skip' } } as const;

  it('skips nothing because others had to be posted first', async () => {
    const slow = createPacer({ overall: { most: 1, withinMs: SECOND }, gapMs: 0, ofChat: () => [] }, room.time);
    const poster = room.worldOf(TELEGRAM_GROUP).poster;
    const house = createPostingHouse(room, { outlets: { telegram: { poster, pacer: slow } } });
    for (let at = 0; at < 400; at += 1) await room.schedule(elsewhere('telegram', at), { ...skips, id: madeUpId(at) });
    const running = house.start();
    await room.time.pass(15 * MINUTE);
    await stopped(room, running);
    const all = await Promise.all(Array.from({ length: 400 }, (_, at) => fates(room, elsewhere('telegram', at))));
    expect(all.filter(([only]) => only?.is === 'sent')).toHaveLength(400);
  });

  it('skips what came due while the program lay still, as in a computer that slept', async () => {
    const house = createPostingHouse(room);
    room.time.setClock(NOON - HOUR);
    const delivery = await room.plan(await room.schedule(TELEGRAM_GROUP, { catchUp: { is: 'skip' } }));
    const running = house.start();
    await room.time.pass(MINUTE);
    room.time.setClock(NOON + HOUR);
    await room.time.pass(MINUTE);
    await stopped(room, running);
    expect((await room.look(delivery))?.state).toEqual({ is: 'skipped', reason: 'missed' });
  });
});
