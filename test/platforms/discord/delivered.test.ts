import { afterEach, describe, expect, it } from 'vitest';
import type { PlaceId } from '../../../src/core/place.ts';
import { shortIdSchema } from '../../../src/core/short-id.ts';
import { drawPost } from '../../../src/platforms/discord/post-message.ts';
import type { Fault } from '../../doubles/discord/open-discord.ts';
import { createDelivering } from '../../support/delivering.ts';
import { CHANNEL, FORUM, longPost, openPosting, POST, POSTED, type PostingBot } from './open-posting.ts';

let bot: PostingBot;
let end: () => Promise<void>;
afterEach(async () => {
  await end();
  await bot.close();
});

/** A post is due, in time that passes as long as it is waited for; gives what became of it. */
async function deliver(place: PlaceId, post: typeof POST, faults: readonly Fault[] = []): Promise<string | undefined> {
  const code = shortIdSchema.parse('0000d001');
  const parts = drawPost(post, { code }).map((part) => JSON.stringify(part));
  const delivering = createDelivering({ parts });
  bot = await openPosting({}, delivering.time.now);
  const running = delivering.start(delivering.book.posts, () => bot.outlet.poster);
  end = async () => {
    const stopped = running.stop();
    await delivering.time.pass(60_000);
    await stopped;
  };
  for (const fault of faults) bot.discord.fail(POSTED, fault);
  const delivery = await delivering.plan(await delivering.schedule(place), { id: code });
  const state = async () => {
    // So little that a real answer comes long before its time is over.
    await delivering.time.pass(100);
    return (await delivering.look(delivery))?.state.is;
  };
  await expect.poll(state, { timeout: 10_000, interval: 5 }).toMatch(/^(?:sent|unknown|failed|suspended)$/u);
  return (await delivering.look(delivery))?.state.is;
}

/** What stands in the forum, its threads one after the other. */
const inForum = () => bot.discord.channels.threadsOf('405').flatMap(({ id }) => bot.standing(id));

describe('a delivery to Discord', () => {
  it.each<readonly [string, readonly Fault[]]>([
    ['whatever is well', []],
    ['whose answer was lost', ['drop']],
    ['whose answer was a 502', [502]],
    ['whose request was lost', ['cut']],
    ['whose request was lost, and the answer of its repeat', ['cut', 'drop']],
    ['that came too fast for its channel', [{ retryAfter: 0.2, global: false }]],
    ['that came too fast for all', [{ retryAfter: 0.2, global: true }, 'drop']],
  ])('%s stands in its channel once', async (_, faults) => {
    expect(await deliver(CHANNEL, POST, faults)).toBe('sent');
    expect(bot.standing('401')).toHaveLength(1);
  });

  it.each<readonly [string, readonly Fault[]]>([
    ['of several messages', []],
    ['of several messages of which each one was lost once', ['cut', 'cut', 'cut']],
    ['of several messages of which each answer was lost', ['drop', 'drop', 'drop']],
  ])('%s stands in its channel with each message once, in their order', async (_, faults) => {
    expect(await deliver(CHANNEL, longPost(9_000), faults)).toBe('sent');
    const all = bot.standing('401');
    expect(all.length).toBeGreaterThan(1);
    for (const [at, text] of all.entries()) expect(text).toContain(`part ${at + 1} of ${all.length}`);
  });

  it.each<readonly [string, readonly Fault[]]>([
    ['whatever is well', []],
    ['of which each answer was lost', ['drop', 502, 'drop']],
  ])('%s stands in a forum as one post', async (_, faults) => {
    expect(await deliver(FORUM, longPost(9_000), faults)).toBe('sent');
    expect(bot.discord.channels.threadsOf('405')).toHaveLength(1);
    for (const [at, text] of inForum().entries()) expect(text).toContain(`part ${at + 1} of ${inForum().length}`);
  });

  it('whose request to a forum was lost is left to a person, as nothing there tells a repeat from a second one', async () => {
    expect(await deliver(FORUM, POST, ['cut'])).toBe('unknown');
    expect(inForum()).toEqual([]);
  });

  it('without the right to post suspends its place', async () => {
    expect(await deliver(CHANNEL, POST, ['MISSING_PERMISSIONS'])).toBe('suspended');
  });
});
