import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWeb, type WebServer } from '../../../src/platforms/web/server.ts';
import type { RunningPlatform } from '../../../src/ports.ts';
import { slowApp } from '../../support/slow-app.ts';
import { openBot, PRIVATE } from '../../support/telegram-bot.ts';

const SECRET = 'made-up_secret';
const webhook = { publicUrl: 'https://bot.example.test', secret: SECRET };

let bot: Awaited<ReturnType<typeof openBot>>;
let platform: RunningPlatform;
let web: WebServer;
beforeEach(async () => {
  bot = await openBot();
  platform = bot.start({ webhook });
  web = await startWeb([platform], { host: '127.0.0.1', port: 0 });
  await bot.telegram.until(() => bot.telegram.state.webhook !== '');
});
afterEach(async () => {
  await bot.close();
  await web.stop();
});

const update = (update_id: number, text: string) => ({
  update_id,
  message: {
    message_id: update_id,
    date: 1,
    chat: { id: PRIVATE, type: 'private', first_name: 'M' },
    from: { id: 7, is_bot: false, first_name: 'M' },
    text,
  },
});

const post = (body: unknown, secret: string | undefined = SECRET, port = web.port) =>
  fetch(`http://127.0.0.1:${port}/telegram/webhook`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(secret !== undefined && { 'X-Telegram-Bot-Api-Secret-Token': secret }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  }).then(({ status }) => status);

const titles = () => bot.telegram.posted.map(({ text }) => text.split('\n')[0]);

describe('the webhook', () => {
  it('is set with its secret and the kinds it wants, and its updates are answered', async () => {
    expect(bot.telegram.calls.find(({ method }) => method === 'setWebhook')?.payload).toEqual({
      url: 'https://bot.example.test/telegram/webhook',
      secret_token: SECRET,
      allowed_updates: ['message', 'channel_post', 'callback_query', 'my_chat_member'],
    });
    expect(await post(update(1, '/privacy'))).toBe(200);
    await bot.telegram.until(() => bot.telegram.posted.length === 1);
    expect(titles()).toEqual(['Privacy']);
    expect(platform.state()).toBe('up');
  });

  it.each([
    ['another secret', 'another'],
    ['none', undefined],
    ['the beginning of it', SECRET.slice(0, 5)],
    ['more than it', `${SECRET}x`],
  ])('takes nothing from whoever shows %s', async (_, secret) => {
    const headers = secret === undefined ? {} : { 'X-Telegram-Bot-Api-Secret-Token': secret };
    const answer = await fetch(`http://127.0.0.1:${web.port}/telegram/webhook`, {
      method: 'POST',
      headers,
      body: JSON.stringify(update(1, '/privacy')),
    });
    expect(answer.status).toBe(401);
    expect(await post(update(2, '/sources'))).toBe(200);
    await bot.telegram.until(() => bot.telegram.posted.length === 1);
    expect(titles()).toEqual(['Sources']);
  });

  it('answers an update that is posted again once', async () => {
    for (let n = 0; n < 3; n += 1) expect(await post(update(5, '/privacy'))).toBe(200);
    expect(await post(update(6, '/sources'))).toBe(200);
    await bot.telegram.until(() => bot.telegram.posted.length === 2);
    expect(titles()).toEqual(['Privacy', 'Sources']);
  });

  it.each([
    ['no JSON', '{"update_id":'],
    ['no update', '{"message":{}}'],
    ['a list', '[]'],
    ['nothing', ''],
  ])('refuses %s', async (_, body) => {
    expect(await post(body)).toBe(400);
  });

  it('refuses ten megabytes', async () => {
    expect(await post({ ...update(1, '/privacy'), more: 'x'.repeat(10_000_000) })).toBe(413);
  });

  it('lets updates of kinds it does not know pass by', async () => {
    expect(await post({ update_id: 9, something_new: { anything: true } })).toBe(200);
    expect(await post(update(10, '/privacy'))).toBe(200);
    await bot.telegram.until(() => bot.telegram.posted.length === 1);
  });

  it('waits for the answer under way before it ends', async () => {
    const { app, asked, free } = slowApp();
    const own = await openBot({ app });
    const posted = own.start({ webhook });
    const server = await startWeb([posted], { host: '127.0.0.1', port: 0 });
    await own.telegram.until(() => own.telegram.state.webhook !== '');
    expect(await post(update(1, '/flows'), SECRET, server.port)).toBe(200);
    await asked;
    const stopped = posted.stop();
    free();
    await stopped;
    expect(own.telegram.posted).toHaveLength(1);
    await server.stop();
    await own.close();
  });

  it('leaves with Telegram what comes while it ends', async () => {
    await platform.stop();
    expect(await post(update(1, '/privacy'))).toBe(503);
  });
});
