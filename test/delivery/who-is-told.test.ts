import { beforeEach, describe, expect, it } from 'vitest';
import { createDelivering, type Delivering, NOON, TELEGRAM_GROUP, WEEK } from '../support/delivering.ts';
import { createPostingHouse, DAY, HOUR, MINUTE, stopped } from '../support/posting-house.ts';

let room: Delivering;
beforeEach(() => {
  room = createDelivering();
});

describe('whoever made a schedule', () => {
  it('is told that nobody knows of a post once they can be reached', async () => {
    let [asked, reached] = [0, 0];
    const house = createPostingHouse(room, {
      tell: async () => {
        asked += 1;
        if (room.time.now() < NOON + HOUR) return false;
        reached += 1;
        return true;
      },
    });
    const delivery = await room.plan(await room.schedule(TELEGRAM_GROUP));
    room.worldOf(TELEGRAM_GROUP).fate('answer_lost');
    const running = house.start();
    await room.time.pass(DAY);
    await stopped(room, running);
    expect(reached).toBe(1);
    expect(asked).toBeLessThan(10);
    expect((await room.look(delivery))?.state).toMatchObject({ is: 'unknown', asked: true });
  });

  it('is not looked for any more when nobody could be reached for a day', async () => {
    let asked = 0;
    const house = createPostingHouse(room, {
      tell: async () => {
        asked += 1;
        return false;
      },
    });
    const delivery = await room.plan(await room.schedule(TELEGRAM_GROUP));
    room.worldOf(TELEGRAM_GROUP).fate('answer_lost');
    const running = house.start();
    await room.time.pass(5 * DAY);
    await stopped(room, running);
    expect(asked).toBeLessThan(40);
    expect(await room.look(delivery)).toMatchObject({ state: { is: 'unknown', asked: false } });
    expect(await room.look(delivery)).not.toHaveProperty('nextAt');
  });

  it('is told once of a post that was given up', async () => {
    const house = createPostingHouse(room);
    await room.plan(await room.schedule(TELEGRAM_GROUP));
    room.worldOf(TELEGRAM_GROUP).fate({ is: 'refused', said: 'message is too long' });
    const running = house.start();
    await room.time.pass(DAY);
    await stopped(room, running);
    expect(house.told).toEqual(['failed']);
  });
});

describe('a post that waits', () => {
  it('writes one line of its story, however often it is looked at', async () => {
    const house = createPostingHouse(room);
    house.close(true);
    const delivery = await room.plan(await room.schedule(TELEGRAM_GROUP));
    const running = house.start();
    await room.time.pass(5 * DAY);
    await stopped(room, running);
    expect(await room.story(delivery)).toEqual(['waiting']);
    expect(house.told).toEqual(['waiting']);
  });

  it('goes out at once when its report came while its gate was being asked', async () => {
    const whole = createPostingHouse(room);
    let isOut = false;
    const house = createPostingHouse(room, {
      prepare: async (delivery, schedule) => {
        if (isOut) return whole.needs.prepare(delivery, schedule);
        isOut = true;
        await room.book.posts.change(({ deliveries }) => deliveries.wakeWaiting('telegram', room.time.now()));
        return { is: 'closed', reasons: [{ why: 'missing', week: WEEK }] };
      },
    });
    const delivery = await room.plan(await room.schedule(TELEGRAM_GROUP));
    const running = house.start();
    await room.time.pass(2 * MINUTE);
    await stopped(room, running);
    expect((await room.look(delivery))?.state.is).toBe('sent');
  });
});

describe('a post of which there is nothing to send', () => {
  it('is given up where nothing was drawn', async () => {
    const house = createPostingHouse(room, {
      prepare: async () => ({ is: 'ready', locale: 'en', figures: [], parts: [] }),
    });
    const delivery = await room.plan(await room.schedule(TELEGRAM_GROUP));
    const running = house.start();
    await room.time.pass(MINUTE);
    await stopped(room, running);
    expect((await room.look(delivery))?.state).toEqual({ is: 'failed', reason: 'nothing_to_post' });
  });

  it('is given up where it is a test, rather than posted days later', async () => {
    const house = createPostingHouse(room);
    house.close(true);
    const delivery = await room.plan(await room.schedule(TELEGRAM_GROUP), { occasion: 'test-00000001' });
    const running = house.start();
    await room.time.pass(MINUTE);
    await stopped(room, running);
    expect((await room.look(delivery))?.state).toEqual({ is: 'failed', reason: 'nothing_to_post' });
  });
});

it('a test of a place that stays lost is not kept for ever', async () => {
  const house = createPostingHouse(room);
  const delivery = await room.plan(await room.schedule(TELEGRAM_GROUP), { occasion: 'test-00000001' });
  room.worldOf(TELEGRAM_GROUP).fate({ is: 'suspended', reason: 'removed' });
  const running = house.start();
  await room.time.pass(26 * HOUR);
  await stopped(room, running);
  expect((await room.look(delivery))?.state).toEqual({ is: 'skipped', reason: 'missed' });
});

it('a platform that says to come again in five hours is obeyed over a restart', async () => {
  const before = createPostingHouse(room).start();
  await room.plan(await room.schedule(TELEGRAM_GROUP));
  room.worldOf(TELEGRAM_GROUP).fate({ is: 'not_taken', why: 'pace', afterMs: 5 * HOUR });
  await room.time.pass(MINUTE);
  await Promise.race([before.stop(), room.time.pass(1)]);
  const after = createPostingHouse(room).start();
  await room.time.pass(4 * HOUR);
  expect(room.worldOf(TELEGRAM_GROUP).asked()).toBe(1);
  await room.time.pass(2 * HOUR);
  await stopped(room, after);
  expect(room.worldOf(TELEGRAM_GROUP).asked()).toBe(2);
});
