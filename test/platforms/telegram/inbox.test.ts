import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWeb, type WebServer } from '../../../src/platforms/web/server.ts';
import type { Inbox, TakenUpdate } from '../../../src/ports.ts';
import { happeningsAt } from '../../doubles/telegram/happenings.ts';
import { createInboxInMemory } from '../../support/inbox-in-memory.ts';
import { FORUM, GROUP, openBot, PRIVATE, TOPIC } from '../../support/telegram-bot.ts';

const ME = 4242;
const SECRET = 'made-up_secret';

let bot: Awaited<ReturnType<typeof openBot>>;
let inbox: ReturnType<typeof createInboxInMemory>;
/** All that was ever put into it. */
let kept: TakenUpdate[];
let web: WebServer | undefined;
beforeEach(async () => {
  inbox = createInboxInMemory();
  kept = [];
  bot = await openBot();
});
afterEach(async () => {
  await web?.stop();
  web = undefined;
  await bot.close();
});

const noted: Pick<Inbox, 'keep'> = {
  keep: (updates) => {
    kept.push(...updates);
    return inbox.keep(updates);
  },
};
const start = (given: Parameters<typeof bot.start>[0] = {}) => bot.start({ inbox: { ...inbox, ...noted }, ...given });
const answered = (count: number) => bot.telegram.until(() => bot.telegram.posted.length === count);
const texts = () => bot.telegram.posted.map(({ text }) => text.split('\n')[0]);
const asked = (update_id: number, text: string, chat = PRIVATE) => ({
  update_id,
  message: {
    ...{ message_id: update_id, date: 1, chat: { id: chat, type: 'private', first_name: 'Somebody' } },
    from: { id: 7, is_bot: false, first_name: 'Somebody', last_name: 'Else', username: 'somebody' },
    text,
  },
});
const leftBehind = (update: ReturnType<typeof asked>, me = ME): TakenUpdate => ({
  key: `telegram:${me}:${update.update_id}`,
  update: JSON.stringify(update),
});

describe('what lies in the inbox until it is worked', () => {
  it.each([
    ['a setting', '/settings language zh-CN', PRIVATE],
    ['a setting by its full name', '/settings@tide_bot language zh-CN', GROUP],
    ['a setting asked for in a language', '/lang en /settings language zh-CN', PRIVATE],
    ['an erasure', '/forget', GROUP],
  ])('is %s', async (_, line, chat) => {
    start();
    bot.member(7).types(line, { chat });
    await answered(1);
    await expect.poll(() => inbox.keys()).toEqual([]);
    expect(kept.map(({ key }) => key)).toEqual([`telegram:${ME}:1`]);
  });

  it('is a tap that erases', async () => {
    bot.telegram.members.set(GROUP, 7, 'administrator');
    start();
    bot.member(7).types('/forget', { chat: GROUP });
    await answered(1);
    const [message] = bot.telegram.posted;
    if (message) bot.member(7).taps('Erase now', message);
    await bot.telegram.until(() => bot.telegram.calls.some(({ method }) => method === 'editMessageText'));
    expect(kept).toHaveLength(2);
  });

  it('is what becomes of a place', async () => {
    const somebody = happeningsAt(bot.telegram);
    start({ onPlace: async () => 'nothing' });
    somebody.bot(FORUM, 'restricted');
    somebody.closes(FORUM, TOPIC);
    somebody.upgrades(GROUP, -1005);
    await expect.poll(() => kept.length).toBe(4);
    await expect.poll(() => inbox.keys()).toEqual([]);
  });

  it.each(['/flows 2026-01-23', '/lang zh-CN /sol', '/privacy', '$11.1m went in', '/lang'])(
    'is no question: %s',
    async (line) => {
      start();
      bot.member(7).types(line, { chat: PRIVATE });
      await answered(1);
      expect(kept).toEqual([]);
    },
  );

  it('is nothing that is meant for another bot', async () => {
    start();
    bot.member(7).types('/settings@other_bot language zh-CN', { chat: GROUP });
    bot.member(7).types('/privacy', { chat: GROUP });
    await answered(1);
    expect(kept).toEqual([]);
  });

  it('holds no name, no title and nothing that was replied to', async () => {
    start();
    bot.member(7).types('/settings', { chat: GROUP, replyTo: 'words of somebody else' });
    await answered(1);
    expect(kept.map(({ update }) => update).join('')).not.toMatch(/Member|"title"|words of/u);
    expect(kept.map(({ update }) => update).join('')).toContain('/settings');
  });
});

describe('Telegram is told that an update was taken', () => {
  it('by the next fetch, once it lies in the inbox', async () => {
    const disk = Promise.withResolvers<void>();
    start({ inbox: { ...inbox, keep: (updates) => disk.promise.then(() => inbox.keep(updates)) } });
    bot.member(7).types('/settings', { chat: PRIVATE });
    const fetches = () => bot.telegram.calls.filter(({ method }) => method === 'getUpdates').length;
    await bot.telegram.until(() => fetches() === 1);
    expect([bot.telegram.updates.count(), texts()]).toEqual([1, []]);
    disk.resolve();
    await bot.telegram.until(() => bot.telegram.updates.count() === 0);
    await answered(1);
  });

  it('never while it cannot be kept: it comes again, and what changes nothing is answered meanwhile', async () => {
    let full = true;
    start({
      inbox: { ...inbox, keep: async (updates) => (full && updates[0] ? Promise.reject(new Error()) : undefined) },
    });
    bot.member(7).types('/settings', { chat: GROUP });
    bot.member(8).types('/privacy', { chat: PRIVATE });
    await answered(1);
    await expect.poll(() => bot.log.join('')).toContain('telegram_updates_not_kept');
    expect([texts(), bot.telegram.updates.count()]).toEqual([['Privacy'], 2]);
    full = false;
    await answered(2);
    await bot.telegram.until(() => bot.telegram.updates.count() === 0);
  });

  it('by the answer to its post, once it lies in the inbox', async () => {
    let full = true;
    const disk = Promise.withResolvers<void>();
    const keep: Inbox['keep'] = (updates) =>
      full ? Promise.reject(new Error('the disk is full')) : disk.promise.then(() => inbox.keep(updates));
    const webhook = { publicUrl: 'https://bot.example.test', secret: SECRET };
    const platform = bot.start({ webhook, inbox: { ...inbox, keep } });
    web = await startWeb([platform], { host: '127.0.0.1', port: 0 });
    await bot.telegram.until(() => bot.telegram.state.webhook !== '');
    const post = () =>
      fetch(`http://127.0.0.1:${web?.port}/telegram/webhook`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'X-Telegram-Bot-Api-Secret-Token': SECRET },
        body: JSON.stringify(asked(1, '/settings')),
      }).then(({ status }) => status);
    expect(await post()).toBe(503);
    full = false;
    let status: number | undefined;
    const second = post().then((given) => {
      status = given;
    });
    // Something else is answered meanwhile.
    expect(await fetch(`http://127.0.0.1:${web.port}/healthz`).then(({ ok }) => ok)).toBe(true);
    expect(status).toBeUndefined();
    disk.resolve();
    await second;
    expect(status).toBe(200);
    await answered(1);
  });
});

describe('what an earlier process left in the inbox', () => {
  it('is worked first, in the order it came', async () => {
    await inbox.keep([leftBehind(asked(9, '/settings')), leftBehind(asked(5, '/forget'))]);
    bot.member(8).types('/privacy', { chat: PRIVATE });
    start();
    await answered(3);
    expect(texts()).toEqual(['Settings of this place', 'Forget this place', 'Privacy']);
    await expect.poll(() => inbox.keys()).toEqual([]);
  });

  it('passes however much of it one person typed', async () => {
    const many = Array.from({ length: 15 }, (_, at) => leftBehind(asked(at + 1, '/settings')));
    await inbox.keep(many);
    start();
    await answered(15);
    expect(new Set(texts())).toEqual(new Set(['Settings of this place']));
  });

  it('is worked once where Telegram tells it again', async () => {
    bot.member(7).types('/settings', { chat: PRIVATE });
    await inbox.keep([leftBehind(asked(1, '/settings'))]);
    start();
    bot.member(7).types('/privacy', { chat: PRIVATE });
    await answered(2);
    expect(texts()).toEqual(['Settings of this place', 'Privacy']);
  });

  it('is said to be an old button where it was a tap: what buttons ask is not kept', async () => {
    bot.telegram.queries.add('query-1');
    const message = { message_id: 1, date: 1, chat: { id: PRIVATE, type: 'private' } };
    const tap = { id: 'query-1', from: { id: 7, is_bot: false }, message, data: 'of-an-earlier-process-0' };
    await inbox.keep([{ key: `telegram:${ME}:1`, update: JSON.stringify({ update_id: 1, callback_query: tap }) }]);
    start();
    await bot.telegram.until(() => bot.telegram.calls.some(({ method }) => method === 'answerCallbackQuery'));
    expect(bot.telegram.calls.find(({ method }) => method === 'answerCallbackQuery')?.payload).toMatchObject({
      text: expect.stringContaining('old'),
    });
  });

  it.each([
    ['another bot heard', leftBehind(asked(99, '/settings'), 77), 'another_bot', 0],
    ['cannot be read', { key: `telegram:${ME}:1`, update: '{"update' }, 'unreadable', 0],
    ['ended each process that began it', leftBehind(asked(99, '/settings')), 'ends_process', 10],
  ] as const)('is given up and said so where it %s', async (_, update, why, begun) => {
    await inbox.keep([update]);
    for (let times = 0; times < begun; times += 1) await inbox.begin(update.key);
    start();
    bot.member(8).types('/privacy', { chat: PRIVATE });
    await answered(1);
    expect(texts()).toEqual(['Privacy']);
    await expect.poll(() => inbox.keys()).toEqual([]);
    expect(bot.log.join('')).toContain(`"telegram_update_given_up","why":"${why}"`);
  });
});

describe('an update that fails', () => {
  const startFailing = (times: number) => {
    let failed = 0;
    start({
      async onPlace() {
        failed += 1;
        if (failed <= times) throw new Error('the disk is full');
        return 'nothing';
      },
    });
    return () => failed;
  };

  it('is tried again until it is worked', async () => {
    const tries = startFailing(2);
    happeningsAt(bot.telegram).bot(FORUM, 'restricted');
    await expect.poll(tries).toBe(3);
    await expect.poll(() => inbox.keys()).toEqual([]);
    expect(bot.log.join('')).not.toContain('given_up');
  });

  it('each time is given up after the third, and said so; others go on', async () => {
    const tries = startFailing(3);
    happeningsAt(bot.telegram).bot(FORUM, 'restricted');
    await expect.poll(() => bot.log.join('')).toContain('"telegram_update_given_up","why":"fails"');
    await expect.poll(() => inbox.keys()).toEqual([]);
    expect(tries()).toBe(3);
  });
});
