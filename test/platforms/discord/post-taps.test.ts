import { afterEach, describe, expect, it } from 'vitest';
import { message } from '../../../src/i18n/message.ts';
import type { PostSeen } from '../../../src/ports.ts';
import { CHANNEL, CODE, openPosting, type PostingBot, postOf } from './open-posting.ts';

let bot: PostingBot;
afterEach(async () => {
  await bot.close();
  expect(bot.rejections).toEqual([]);
});

const tap = (custom_id: string, how: object = {}) => bot.discord.act(3, { component_type: 2, custom_id }, how);
const original = (token: string) => bot.of(token)?.original;

/** Taps are heard by a bot that was begun after the post was made: nothing of it is in memory. */
async function afterRestart(sees: (seen: PostSeen) => ReturnType<typeof message> | undefined, timing = {}) {
  const seen: PostSeen[] = [];
  bot = await openPosting({
    async onPostSeen(each) {
      seen.push(each);
      await gate;
      return sees(each);
    },
    ...timing,
  });
  return seen;
}
let gate: Promise<void> | undefined;
afterEach(() => {
  gate = undefined;
});

describe('the button about a post', () => {
  it('tells who met it, and shows what is known of it to that person alone', async () => {
    const seen = await afterRestart(() => message('help-title'));
    const token = tap(`post:${CODE}`, { person: '502' });
    await bot.answered(token);
    const met = { delivery: CODE, by: 'discord:502', place: CHANNEL, how: 'tap' };
    expect(seen).toEqual([met]);
    expect(original(token)).toMatchObject({ ephemeral: true });
    await bot.answered(tap(`post:${CODE}`, { person: '502', changes: { message: { id: '777' } } }));
    expect(seen).toEqual([met, { ...met, message: '777' }]);
    expect(bot.calls(/messages/u)).toEqual([]);
  });

  it('says so where nothing is known of such a post, in the language of whoever taps', async () => {
    await afterRestart(() => undefined);
    const token = tap(`post:${CODE}`, { locale: 'zh-CN' });
    await bot.answered(token);
    expect(bot.text(token)).toContain('没有关于本帖的记录');
  });

  it('says so where nothing is posted by itself', async () => {
    bot = await openPosting();
    const token = tap(`post:${CODE}`);
    await bot.answered(token);
    expect(bot.text(token)).toContain('Nothing is known of this post');
  });

  it.each(['post:', 'post:nonsense!', `post:${CODE}0`, `post:${CODE.toUpperCase()}`])(
    'that is forged is an old one: %s',
    async (id) => {
      const seen = await afterRestart(() => message('help-title'));
      const token = tap(id);
      await bot.answered(token);
      expect(seen).toEqual([]);
      expect(bot.text(token)).toContain('belongs to an older answer');
    },
  );

  it('whose sentence takes longer is taken at once, and the sentence is edited in', async () => {
    await afterRestart(() => message('help-title'));
    const { promise, resolve } = Promise.withResolvers<void>();
    gate = promise;
    const token = tap(`post:${CODE}`);
    await bot.answered(token);
    expect(original(token)).toMatchObject({ ephemeral: true, deferred: true });
    resolve();
    await bot.discord.until(() => bot.calls(/^PATCH/u).length === 1);
    expect(original(token)).toMatchObject({ ephemeral: true, deferred: false });
  });
});

describe('a button under a post', () => {
  it('that asks for something is answered beside the post, for one person alone, each time', async () => {
    const post = postOf([], [{ label: message('help-title'), line: '/flows' }]);
    await afterRestart(() => undefined);
    const [drawn = ''] = bot.outlet.draw(post, { code: CODE, silent: false });
    await bot.send(CHANNEL, { drawn });
    const before = JSON.stringify(bot.discord.channels.in('401'));
    const [, id = ''] = /"custom_id":"(ask:[^"]+)"/u.exec(drawn) ?? [];
    for (let at = 0; at < 2; at += 1) {
      const token = tap(id);
      await bot.answered(token);
      expect(original(token)).toMatchObject({ ephemeral: true });
      expect(bot.text(token)).toContain('Fund flows');
    }
    expect(JSON.stringify(bot.discord.channels.in('401'))).toBe(before);
  });

  it('that is forged asks no more than whoever taps may ask', async () => {
    await afterRestart(() => undefined);
    const token = tap('ask:en:/forget everything');
    await bot.answered(token);
    expect(original(token)).toMatchObject({ ephemeral: true });
    expect(bot.text(token)).toContain('Manage Server');
    for (const id of ['ask:xx-none:/flows', 'ask:en:', 'ask:/flows']) {
      const forged = tap(id);
      await bot.answered(forged);
      expect(bot.text(forged)).toContain('belongs to an older answer');
    }
  });
});
