import { describe, expect, it } from 'vitest';
import type { Poster } from '../../src/core/posting.ts';
import type { PostKeeper } from '../../src/post-ports.ts';
import { createDelivering, DISCORD_CHANNEL, TELEGRAM_GROUP } from '../support/delivering.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const never = () => new Promise<never>(() => {});

describe('a platform that neither answers nor gives up', () => {
  it.each<readonly [string, Partial<Poster>]>([
    ['when it is posted to', { send: never }],
    ['when it is asked what stands there', { find: never }],
    ['when it is asked how long it remembers', { find: async () => ({ is: 'unreadable' }), repeatableForMs: never }],
  ])('%s holds nobody up: the post is in doubt, and the process can stop', async (_, hangs) => {
    const room = createDelivering();
    const world = room.worldOf(DISCORD_CHANNEL);
    const delivery = await room.plan(await room.schedule(DISCORD_CHANNEL));
    world.fate(...Array<'request_lost'>(100).fill('request_lost'));
    const running = room.start(room.book.posts, () => ({ ...world.poster, ...hangs }));
    await room.time.pass(30 * MINUTE);
    const ended = running.stop().then(() => 'ended');
    await room.time.pass(2 * MINUTE);
    expect(await Promise.race([ended, Promise.resolve('hangs')])).toBe('ended');
    expect((await room.look(delivery))?.state.is).toBe('unknown');
  });

  it('lets the process stop while it hangs', async () => {
    const room = createDelivering();
    await room.plan(await room.schedule(TELEGRAM_GROUP));
    const running = room.start(room.book.posts, (platform) => ({
      ...room.worldOf(platform === 'telegram' ? TELEGRAM_GROUP : DISCORD_CHANNEL).poster,
      send: never,
    }));
    await room.time.pass(SECOND);
    const ended = running.stop().then(() => 'ended');
    await room.time.pass(MINUTE);
    expect(await Promise.race([ended, Promise.resolve('hangs')])).toBe('ended');
  });
});

describe('an answer that cannot be written down', () => {
  /** A disk that is full for so many writes after the one before the bytes go out. */
  const full = (posts: PostKeeper, times: number): PostKeeper => {
    let writes = 0;
    return {
      ...posts,
      change: async (work) => {
        writes += 1;
        if (writes > 1 && writes <= 1 + times) throw new Error('database or disk is full');
        return posts.change(work);
      },
    };
  };
  const keptAfter = async (times: number) => {
    const room = createDelivering();
    const delivery = await room.plan(await room.schedule(TELEGRAM_GROUP));
    const running = room.start(full(room.book.posts, times));
    await room.time.pass(10 * MINUTE);
    const stopped = running.stop();
    await room.time.pass(MINUTE);
    await stopped;
    expect(room.worldOf(TELEGRAM_GROUP).asked()).toBe(1);
    return (await room.look(delivery))?.state.is;
  };

  it('for a moment is written down then', async () => {
    expect(await keptAfter(10)).toBe('sent');
  });

  it('for as long as it is held is in doubt: nothing is sent again', async () => {
    expect(await keptAfter(42)).toBe('unknown');
  });
});
