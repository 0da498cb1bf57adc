import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeId } from '../../../src/core/place.ts';
import { TOKEN } from '../../doubles/discord/answers.ts';
import type { Fault } from '../../doubles/discord/open-discord.ts';
import type { RefusalName } from '../../doubles/discord/refusal.ts';
import { CHANNEL, NONCE, openPosting, POSTED, type PostingBot, THREAD } from './open-posting.ts';

let bot: PostingBot;
beforeEach(async () => {
  bot = await openPosting();
});
afterEach(async () => {
  await bot.close();
  expect(bot.rejections).toEqual([]);
});

const NOW = Date.now();
const WHILE_AGO = NOW - 10_000;
const other = { nonce: 'b'.repeat(25) };
const standing = () => bot.standing('401');

describe('a post on Discord', () => {
  it('arrives in its channel, and its id is known', async () => {
    const outcome = await bot.send(CHANNEL);
    expect(outcome).toEqual({ is: 'arrived', message: bot.discord.channels.posted[0]?.id });
    expect(standing()).toHaveLength(1);
    expect(standing()[0]).toContain('−$111.0M');
  });

  it('arrives in a thread', async () => {
    expect(await bot.send(THREAD)).toMatchObject({ is: 'arrived' });
    expect(bot.standing('402')).toHaveLength(1);
  });

  it('that is sent again within two minutes stands there once, with the id that it had', async () => {
    const first = await bot.send(CHANNEL);
    expect(await bot.send(CHANNEL)).toEqual(first);
    expect(standing()).toHaveLength(1);
    expect(await bot.outlet.poster.repeatableForMs(CHANNEL)).toBe(120_000);
  });

  it('asks once for what kind of channel it is', async () => {
    await bot.send(CHANNEL);
    await bot.send(CHANNEL, other);
    expect(bot.calls(/^GET \/channels\/401$/u)).toHaveLength(1);
  });
});

describe('a post whose fate nobody knows', () => {
  const AFTER_TAKEN = ['drop', 'wrong-json', 'late', 'stall', 500, 502] as const satisfies readonly Fault[];

  it.each(AFTER_TAKEN)('after %s is sent once, is unknown, and is found where it stands', async (fault) => {
    bot.discord.fail(POSTED, fault);
    const posting = bot.posting(CHANNEL);
    expect(await bot.outlet.poster.send(posting, 200)).toEqual({ is: 'unknown' });
    expect(bot.calls(POSTED)).toHaveLength(1);
    expect(await bot.outlet.poster.find(posting, WHILE_AGO)).toEqual({
      is: 'found',
      message: bot.discord.channels.posted[0]?.id,
    });
  });

  it('that was lost on its way is unknown, and surely does not stand where others do', async () => {
    bot.discord.channels.say('401', 'hello');
    bot.discord.fail(POSTED, 'cut');
    expect(await bot.send(CHANNEL)).toEqual({ is: 'unknown' });
    expect(await bot.outlet.poster.find(bot.posting(CHANNEL), WHILE_AGO)).toEqual({ is: 'absent' });
    expect(await bot.outlet.poster.find(bot.posting(CHANNEL), NOW + 3_600_000)).toEqual({ is: 'absent' });
  });

  it('may stand there where Discord shows nothing of the channel: without the right to read it gives no error', async () => {
    bot.discord.channels.say('401', 'hello');
    await bot.send(CHANNEL);
    bot.discord.channels.state.historyHidden = true;
    expect(await bot.outlet.poster.find(bot.posting(CHANNEL), WHILE_AGO)).toEqual({ is: 'unreadable' });
  });

  it('may stand behind more messages than are read', async () => {
    for (let at = 0; at < 300; at += 1) bot.discord.channels.say('401', 'hello');
    await bot.send(CHANNEL);
    expect(await bot.outlet.poster.find(bot.posting(CHANNEL), WHILE_AGO)).toEqual({ is: 'unreadable' });
  });

  it('is found by its nonce where Discord still says it', async () => {
    bot.discord.channels.state.noncesInHistory = true;
    await bot.send(CHANNEL, { drawn: JSON.stringify({ content: 'without a code' }) });
    expect(await bot.outlet.poster.find(bot.posting(CHANNEL), WHILE_AGO)).toMatchObject({ is: 'found' });
    expect(await bot.outlet.poster.find(bot.posting(CHANNEL, other), WHILE_AGO)).toEqual({ is: 'absent' });
  });

  it('is found behind a hundred messages of others, and none of those is taken for it', async () => {
    const posting = bot.posting(CHANNEL);
    for (let at = 0; at < 120; at += 1)
      bot.discord.channels.say('401', `-# Post ${posting.code} · /why ${posting.code}`);
    await bot.send(CHANNEL);
    expect(await bot.outlet.poster.find(posting, WHILE_AGO)).toEqual({
      is: 'found',
      message: bot.discord.channels.posted.at(-1)?.id,
    });
  });

  it.each(['MISSING_ACCESS', 500, 'wrong-json', 'cut'] as const)(
    'is not found where its channel cannot be read (%s), which the log says',
    async (fault) => {
      await bot.send(CHANNEL);
      bot.discord.fail(/^GET \/channels\/401\/messages/u, fault);
      expect(await bot.outlet.poster.find(bot.posting(CHANNEL), WHILE_AGO)).toEqual({ is: 'unreadable' });
      expect(bot.lines.join('')).toContain('"discord_not_read"');
    },
  );

  it('is looked for once the reading may go on', async () => {
    await bot.send(CHANNEL);
    bot.discord.fail(/^GET \/channels\/401\/messages/u, { retryAfter: 0.2, global: false });
    expect(await bot.outlet.poster.find(bot.posting(CHANNEL), WHILE_AGO)).toMatchObject({ is: 'found' });
  });
});

describe('a post that Discord refuses', () => {
  it.each<readonly [RefusalName, string]>([
    ['MISSING_ACCESS', 'no_right'],
    ['MISSING_PERMISSIONS', 'no_right'],
    ['UNKNOWN_CHANNEL', 'gone'],
    ['UNKNOWN_GUILD', 'removed'],
    ['THREAD_ARCHIVED', 'topic_closed'],
    ['THREAD_LOCKED', 'topic_closed'],
    ['CANNOT_MESSAGE', 'removed'],
  ])('as %s suspends its place as %s', async (name, reason) => {
    bot.discord.fail(POSTED, name);
    expect(await bot.send(CHANNEL)).toEqual({ is: 'suspended', reason });
    expect(standing()).toEqual([]);
  });

  it('because its channel is not there is suspended before anything is posted', async () => {
    expect(await bot.send(placeId('discord', 301, 499))).toEqual({ is: 'suspended', reason: 'gone' });
    expect(bot.calls(POSTED)).toEqual([]);
  });

  it('because its place is a server as a whole leaves that server as it is', async () => {
    expect(await bot.send(placeId('discord', 301))).toEqual({ is: 'refused', said: expect.stringContaining('server') });
    expect(await bot.outlet.mayPost(placeId('discord', 301))).toBeUndefined();
    expect(bot.calls(/channels/u)).toEqual([]);
  });

  it('for what it is has its words, and never the token', async () => {
    const outcome = await bot.send(CHANNEL, { drawn: JSON.stringify({ content: 'x'.repeat(2001) }) });
    expect(outcome).toMatchObject({ is: 'refused', said: expect.stringContaining('Invalid Form Body') });
    expect(outcome.is === 'refused' && outcome.said.length).toBeLessThanOrEqual(200);
    expect(JSON.stringify(outcome) + bot.lines.join('')).not.toContain(TOKEN);
  });

  it('with the token was surely not taken, and may go out with another one', async () => {
    await bot.send(CHANNEL);
    bot.discord.state.token = 'another';
    const early = { is: 'not_taken', why: 'unreachable' };
    expect(await bot.send(CHANNEL, other)).toEqual(early);
    expect(await bot.send(CHANNEL, other)).toEqual(early);
  });
});

describe('a post that surely did not go out', () => {
  it('because nobody listens is told so', async () => {
    await bot.send(CHANNEL);
    const comeBack = await bot.discord.goAway();
    // On a connection that was kept nobody can tell; on a new one it is sure.
    await bot.send(CHANNEL, other);
    expect(await bot.send(CHANNEL, other)).toEqual({ is: 'not_taken', why: 'unreachable' });
    await comeBack();
    expect(await bot.send(CHANNEL, other)).toMatchObject({ is: 'arrived' });
  });

  it.each([
    [500, 'server'],
    ['wrong-json', 'unreachable'],
    ['cut', 'unreachable'],
  ] as const)('because its channel could not be asked for (%s) is told so', async (fault, why) => {
    bot.discord.fail(/^GET \/channels\/401$/u, fault);
    expect(await bot.send(CHANNEL)).toEqual({ is: 'not_taken', why });
    expect(bot.calls(POSTED)).toEqual([]);
  });

  it('because an earlier one to the same channel was still on its way when its time was over', async () => {
    await bot.send(CHANNEL, { nonce: 'c'.repeat(25) });
    bot.discord.fail(POSTED, 'late');
    const first = bot.outlet.poster.send(bot.posting(CHANNEL), 2_000);
    await bot.discord.until(() => bot.calls(POSTED).length === 2);
    expect(await bot.outlet.poster.send(bot.posting(CHANNEL, other), 100)).toEqual({
      is: 'not_taken',
      why: 'unreachable',
    });
    bot.discord.release();
    expect(await first).toMatchObject({ is: 'arrived' });
    expect(bot.calls(POSTED)).toHaveLength(2);
    expect(bot.discord.channels.posted.map(({ nonce }) => nonce)).toEqual(['c'.repeat(25), NONCE]);
  });
});
