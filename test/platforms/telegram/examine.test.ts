import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stoppedClock } from '../../../src/clock.ts';
import { createLog } from '../../../src/log.ts';
import { openApp } from '../../../src/open-app.ts';
import { examineTelegram } from '../../../src/platforms/telegram/examine.ts';
import { openTelegram, type TelegramDouble, TOKEN } from '../../doubles/telegram/server.ts';
import { examined } from '../../support/examined.ts';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const app = openApp(
  stoppedClock(NOW),
  createLog('error', () => undefined),
);
const WEBHOOK = { publicUrl: 'https://bot.example.test', secret: 'sesame' };

let telegram: TelegramDouble;
let at: number;
/** What happens while the doctor waits to look again. */
let meanwhile: () => void;
beforeEach(async () => {
  at = NOW;
  meanwhile = () => undefined;
  telegram = await openTelegram([{ id: 111, type: 'private' }], () => NOW);
  // An update waits, so that listening ends at once.
  telegram.updates.push('message', { text: 'made up' });
});
afterEach(() => telegram.close());

interface Given {
  readonly token?: string;
  readonly webhook?: typeof WEBHOOK;
  readonly served?: boolean;
}

const examine = ({ token = TOKEN, webhook, served = false }: Given = {}) =>
  examined(
    examineTelegram({
      app,
      settings: { token, apiRoot: telegram.root, defaultLocale: 'en', ...(webhook && { webhook }) },
      served,
      timing: {
        now: () => at,
        async sleep(ms: number) {
          at += ms;
          meanwhile();
        },
        pollSeconds: 2,
      },
    }),
  );

/** Another program that fetches again as soon as it is interrupted. */
function rival(): { end(): Promise<void> } {
  let over = false;
  const poll = async () => {
    while (!over)
      await fetch(`${telegram.root}/bot${TOKEN}/getUpdates`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ offset: 1_000, timeout: 1 }),
      }).then((answer) => answer.text());
  };
  const polling = poll();
  return {
    async end() {
      over = true;
      await polling;
    },
  };
}

const OTHER =
  '✗ Updates of this token are fetched by something else: by this bot on another machine or in a container, or by another program. Each hears only a part, and this bot posts nothing on Telegram by itself meanwhile. End all but one; if none is yours, take the token from it: @BotFather, /revoke.';

describe('what the doctor finds at Telegram', () => {
  it('says whose token it is, what the bot may do, what is in the menus and who fetches', async () => {
    expect(await examine()).toEqual([
      '✓ The token is accepted: @tide_bot.',
      '✓ It can be added to groups, and hears commands alone where it is no administrator.',
      '! The menus hold other commands than this version has. “tidemark run” sets them when it starts.',
      '✓ Nobody else fetched the updates of this token within 2 seconds.',
      '! 1 update waits for “tidemark run”.',
    ]);
  });

  it('asks and listens, and changes nothing: the update is still there, and no menu was set', async () => {
    await examine();
    expect(telegram.updates.count()).toBe(1);
    expect([...new Set(telegram.calls.map(({ method }) => method))]).toEqual([
      'getMe',
      'getMyCommands',
      'getWebhookInfo',
      'getUpdates',
    ]);
  });

  it('finds another program that fetches with the same token, and says how to be rid of it', async () => {
    const other = rival();
    const lines = await examine();
    await other.end();
    expect(lines.at(-1)).toBe(OTHER);
  });

  it('finds it also where so much is asked that no listening ever waits', async () => {
    meanwhile = () => {
      telegram.updates.push('message', { text: 'made up' });
      void telegram.updates.take({ offset: 2 }, undefined as never);
    };
    expect((await examine()).at(-1)).toBe(OTHER);
  });

  it('does not listen where the bot itself is running', async () => {
    expect((await examine({ served: true })).at(-1)).toBe('✓ The process on this machine fetches the updates.');
    expect(telegram.calls.some(({ method }) => method === 'getUpdates')).toBe(false);
  });

  it.each([
    [{ can_join_groups: false }, '! It cannot be added to groups. @BotFather: /setjoingroups, Enable.'],
    [
      { can_read_all_group_messages: true },
      '! Privacy mode is off, so every message of its groups reaches it. It needs commands alone. @BotFather: /setprivacy, Enable; then remove it from its groups and add it again.',
    ],
  ])('says which right is missing or too much: %o', async (rights, line) => {
    Object.assign(telegram.state.rights, rights);
    expect((await examine())[1]).toBe(line);
  });

  it('names the token that is refused by its variable, and where to get another', async () => {
    expect(await examine({ token: '1:another' })).toEqual([
      '✗ The token is not accepted. @BotFather gives another one with /token; set it as TELEGRAM_TOKEN.',
    ]);
  });

  it.each([
    ['cut', '✗ No answer. Check the network of this machine, and TELEGRAM_API_ROOT where it is set.'],
    ['502', '✗ What answered is not this platform. Check TELEGRAM_API_ROOT.'],
    ['wrong_json', '✗ What answered is not this platform. Check TELEGRAM_API_ROOT.'],
    ['500', '✗ It answered 500. If that goes on for more than some minutes, look whether others are told the same.'],
  ] as const)('stops at trouble of the way or of the platform: %s', async (fault, line) => {
    telegram.spoilNext('getWebhookInfo', fault);
    expect((await examine()).at(-1)).toBe(line);
  });
});

describe('what the doctor finds of a webhook', () => {
  it.each([
    ['', WEBHOOK, false, '! Nothing is posted to us yet. “tidemark run” asks for it when it starts.'],
    ['', WEBHOOK, true, '✗ Nothing is posted to us yet. “tidemark run” asks for it when it starts.'],
    ['https://bot.example.test/telegram/webhook', WEBHOOK, true, '✓ Updates are posted to bot.example.test; 1 waits.'],
    [
      'https://other.example.test/secret-path',
      WEBHOOK,
      true,
      '✗ Updates are posted to other.example.test, not to where PUBLIC_URL says. “tidemark run” sets that when it starts; if it comes back, another program sets it: end that one, or @BotFather, /revoke.',
    ],
    [
      'https://other.example.test/secret-path',
      undefined,
      false,
      '! Updates are posted to other.example.test, so none can be fetched. “tidemark run” ends that when it starts; if it comes back, another program sets it: end that one, or @BotFather, /revoke.',
    ],
  ])('posted to %j', async (url, webhook, served, line) => {
    telegram.state.webhook = url;
    expect((await examine({ served, ...(webhook && { webhook }) })).at(-1)).toBe(line);
  });

  it.each([
    [1, '✗'],
    [0, '!'],
  ])('says how the last post failed, worse while updates wait: %i', async (waiting, mark) => {
    if (waiting === 0) await telegram.updates.take({ offset: 2 }, undefined as never);
    telegram.state.webhook = 'https://bot.example.test/telegram/webhook';
    telegram.state.lastError = { last_error_date: NOW / 1_000 - 180, last_error_message: 'Connection\u202e refused' };
    expect((await examine({ webhook: WEBHOOK })).at(-1)).toBe(
      `${mark} Telegram could not post to us 3 minutes ago: Connection refused. 401 means another TELEGRAM_WEBHOOK_SECRET, 503 that the bot was starting or ending; else PUBLIC_URL must lead to our HTTP port, with a valid certificate.`,
    );
  });
});

describe('what answers and is no Bot API', () => {
  it.each(['{}', 'null', '[]', '"ok"', '<html>hello</html>'])('is told from silence: %s', async (body) => {
    const server = createServer((_, response) => response.end(body)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const settings = { token: TOKEN, apiRoot, defaultLocale: 'en' } as const;
    expect(await examined(examineTelegram({ app, settings, served: false }))).toEqual([
      '✗ What answered is not this platform. Check TELEGRAM_API_ROOT.',
    ]);
    server.close();
  });
});
