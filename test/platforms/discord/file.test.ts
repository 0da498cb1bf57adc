import { generateKeyPairSync, sign } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stoppedClock } from '../../../src/clock.ts';
import { createLog } from '../../../src/log.ts';
import { openApp } from '../../../src/open-app.ts';
import type { Shown } from '../../doubles/discord/interactions.ts';
import { componentsOf } from '../../doubles/discord/message-rules.ts';
import { readCalendar } from '../../support/read-calendar.ts';
import { type Bot, openBot, USUAL } from './open-bot.ts';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const ICS = { type: 1, name: 'macro', options: [{ type: 3, name: 'as', value: 'ics' }] };

let bot: Bot;
beforeEach(async () => {
  bot = await openBot(
    openApp(
      stoppedClock(NOW),
      createLog('error', () => undefined),
    ),
  );
});
afterEach(() => bot.close());

const attached = (token: string) => bot.of(token)?.original?.files ?? [];
const button = ({ body }: Shown, label: string): object => {
  const found = componentsOf(body.components ?? []).find((each) => each['label'] === label);
  if (!found) throw new Error(`no button ${label}`);
  return { component_type: 2, custom_id: found['custom_id'] };
};
const shows = (token: string) => bot.discord.until(() => attached(token).length > 0);

describe('an answer with a file on Discord', () => {
  it('is promised, and put there with the file', async () => {
    await bot.ready();
    const token = bot.discord.act(2, ICS, { locale: 'zh-CN', guildLocale: 'zh-CN' });
    await shows(token);
    const [file] = attached(token);
    expect([attached(token).length, file?.filename, file?.contentType]).toEqual([
      1,
      'tidemark-macro.ics',
      'text/calendar',
    ]);
    expect(readCalendar(file?.content ?? '')[0]).toMatchObject({ summary: 'FOMC 声明' });
    expect(bot.text(token)).toContain('attachment://tidemark-macro.ics');
    expect(bot.text(token)).toContain('宏观日历文件');
    expect(bot.calls(/webhooks|callback/u).map(({ method, status }) => [method, status])).toEqual([
      ['POST', 204],
      ['PATCH', 200],
    ]);
  });

  it('takes the place of the calendar, and leaves with its file when that comes back', async () => {
    await bot.ready();
    const asked = bot.discord.act(2, { type: 1, name: 'macro' });
    await bot.answered(asked);
    const message = bot.of(asked)?.original;
    if (!message) throw new TypeError('nothing was answered');
    const tapped = bot.discord.act(3, button(message, 'Calendar file'), { message });
    await shows(tapped);
    expect(message.files.map(({ filename }) => filename)).toEqual(['tidemark-macro.ics']);
    const back = bot.discord.act(3, button(message, 'Macro calendar'), { message });
    await bot.answered(back);
    expect(JSON.stringify(message.body)).toContain('Next FOMC decision in 14 days');
    expect(message.files).toEqual([]);
  });

  it('is never sent again where it may stand there', async () => {
    await bot.ready();
    bot.discord.fail(/^PATCH/u, 'drop');
    const token = bot.discord.act(2, ICS);
    await bot.discord.until(() => bot.discord.state.dropped === 1 || bot.discord.faultsLeft() === 0);
    await bot.close();
    expect([bot.calls(/^PATCH/u).length, attached(token).length]).toEqual([1, 1]);
    bot = await openBot();
  });
});

describe('by webhook', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const hex = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  const posted = (body: string): Request => {
    const at = String(NOW / 1000);
    const signature = sign(null, Buffer.from(at + body), privateKey).toString('hex');
    const headers = { 'x-signature-ed25519': signature, 'x-signature-timestamp': at };
    return new Request('http://x/discord/interactions', { method: 'POST', body, headers });
  };

  it('the response promises it, and the file comes behind, also where Discord has not read the response yet', async () => {
    const platform = bot.start({ ...USUAL, publicKey: hex }, { clock: stoppedClock(NOW) });
    bot.discord.interactions.open('7', 'seven', 2);
    const asked = {
      ...{ id: '7', token: 'seven', application_id: USUAL.applicationId, type: 2 },
      user: { id: '5' },
      data: ICS,
    };
    const response = await platform.hook?.handle(posted(JSON.stringify(asked)));
    const promise = await response?.json();
    expect(promise).toEqual({ type: 5 });
    // The edit comes first, and is refused as that of an interaction which nobody has answered.
    await bot.discord.until(() => bot.calls(/^PATCH/u).some(({ status }) => status === 404));
    bot.discord.interactions.callback('7', 'seven', promise);
    await shows('seven');
    expect(readCalendar(attached('seven')[0]?.content ?? '')).toHaveLength(18);
    expect(bot.calls(/^PATCH/u).filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('gives up where Discord never knows of the promise', async () => {
    const platform = bot.start({ ...USUAL, publicKey: hex }, { clock: stoppedClock(NOW) });
    bot.discord.interactions.open('8', 'eight', 2);
    const asked = {
      ...{ id: '8', token: 'eight', application_id: USUAL.applicationId, type: 2 },
      user: { id: '5' },
      data: ICS,
    };
    await platform.hook?.handle(posted(JSON.stringify(asked)));
    await platform.stop();
    expect(bot.calls(/^PATCH/u).length).toBeLessThanOrEqual(7);
    expect(bot.lines.join('\n')).toContain('discord_not_sent');
  });
});
