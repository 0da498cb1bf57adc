import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Posting } from '../../../src/core/posting.ts';
import { CODE, FORUM, longPost, MEDIA, openPosting, POSTED, type PostingBot } from './open-posting.ts';

let bot: PostingBot;
beforeEach(async () => {
  bot = await openPosting();
});
afterEach(() => bot.close());

const WHILE_AGO = Date.now() - 10_000;
const threads = () => bot.discord.channels.threadsOf('405');

/** All the parts of a long post, each under its own nonce. */
const parts = (): readonly Posting[] =>
  bot.outlet
    .draw(longPost(9_000), { code: CODE, silent: false })
    .map((drawn, at) => ({ place: FORUM, drawn, nonce: String(at).padStart(25, '0'), code: CODE }));
const send = (posting: Posting, outlet = bot.outlet) => outlet.poster.send(posting, 2_000);

describe('a post to a forum of Discord', () => {
  it.each([
    [FORUM, '405'],
    [MEDIA, '406'],
  ])('is a thread of its own that has the name of the post: %s', async (place, id) => {
    expect(await bot.send(place)).toMatchObject({ is: 'arrived' });
    const [thread] = bot.discord.channels.threadsOf(id);
    expect(thread?.name).toBe('Made-up flows');
    expect(bot.standing(thread?.id ?? '')[0]).toContain('−$111.0M');
  });

  it('cannot be repeated without harm', async () => {
    expect(await bot.outlet.poster.repeatableForMs(FORUM)).toBe(0);
  });

  it('that is too long for one message goes on in its own thread', async () => {
    const all = parts();
    for (const posting of all) expect(await send(posting)).toMatchObject({ is: 'arrived' });
    expect(all.length).toBeGreaterThan(1);
    expect(threads()).toHaveLength(1);
    expect(bot.standing(threads()[0]?.id ?? '')).toHaveLength(all.length);
  });

  it('goes on in it after a restart', async () => {
    const [first, second] = parts();
    if (!first || !second) throw new Error('two parts');
    await send(first);
    await bot.send(FORUM, { code: 'abcdefgh' });
    const restarted = bot.start();
    if (!restarted.outlet) throw new Error('Discord has an outlet');
    expect(await send(second, restarted.outlet)).toMatchObject({ is: 'arrived' });
    expect(bot.standing(threads()[0]?.id ?? '')).toHaveLength(2);
  });

  it('is not gone on with where its thread is not there any more, and says why', async () => {
    const [, second] = parts();
    if (!second) throw new Error('two parts');
    expect(await send(second)).toEqual({ is: 'refused', said: expect.stringContaining('forum post') });
    expect(bot.calls(POSTED)).toEqual([]);
  });

  it.each(['drop', 502] as const)(
    'whose fate nobody knows (%s) is found in its thread, part by part',
    async (fault) => {
      const [first, second] = parts();
      if (!first || !second) throw new Error('two parts');
      bot.discord.fail(POSTED, fault);
      expect(await send(first)).toEqual({ is: 'unknown' });
      const [thread] = threads();
      expect(await bot.outlet.poster.find(first, WHILE_AGO)).toEqual({ is: 'found', message: thread?.id });
      expect(await bot.outlet.poster.find(second, WHILE_AGO)).toEqual({ is: 'unreadable' });
      bot.discord.fail(POSTED, fault);
      expect(await send(second)).toEqual({ is: 'unknown' });
      expect(await bot.outlet.poster.find(second, WHILE_AGO)).toEqual({
        is: 'found',
        message: bot.discord.channels.posted.at(-1)?.id,
      });
      expect(threads()).toHaveLength(1);
    },
  );

  it('is not looked for in threads that others began', async () => {
    bot.discord.channels.put({ id: '990', type: 11, parent: '405', owner: '501' });
    bot.discord.channels.say('990', `-# Post ${CODE} · /why ${CODE}`);
    expect(await bot.outlet.poster.find(bot.posting(FORUM), WHILE_AGO)).toEqual({ is: 'unreadable' });
    expect(bot.calls(/990/u)).toEqual([]);
  });

  it('is not found where the threads cannot be read', async () => {
    await bot.send(FORUM);
    bot.discord.fail(/active$/u, 'MISSING_ACCESS');
    expect(await bot.outlet.poster.find(bot.posting(FORUM), WHILE_AGO)).toEqual({ is: 'unreadable' });
  });
});

describe('the parts of a long post in a channel', () => {
  it('are told apart when one is looked for', async () => {
    const place = 'discord:301:401' as Posting['place'];
    const [first, second] = parts().map((posting) => ({ ...posting, place }));
    if (!first || !second) throw new Error('two parts');
    await send(first);
    expect(await bot.outlet.poster.find(second, WHILE_AGO)).toEqual({ is: 'absent' });
    await send(second);
    const [one, two] = bot.discord.channels.posted;
    expect(await bot.outlet.poster.find(first, WHILE_AGO)).toEqual({ is: 'found', message: one?.id });
    expect(await bot.outlet.poster.find(second, WHILE_AGO)).toEqual({ is: 'found', message: two?.id });
  });
});
