import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { LOCALES } from '../../src/i18n/locale.ts';
import type { AttachedFile } from '../../src/platforms/discord/wire.ts';
import { checkMessage, type MessageBody } from '../doubles/discord/message-rules.ts';
import { SHAPES as DISCORD } from '../doubles/discord/shapes.ts';
import { judgeKeyboard, judgeText } from '../doubles/telegram/judge.ts';
import { SHAPES as TELEGRAM } from '../doubles/telegram/shapes.ts';
import { tidemark } from '../support/terminal.ts';

const HOSTILE = '<b>x</b> @everyone <@1> **y** https://example.test/a [z](t.me/z) \u202e &amp; "';
const BEHIND: Readonly<Record<string, string>> = {
  asset: 'Solana',
  compare: '2026-05-15 2026-05-22',
  check: 'CoinShares, week to 23 January 2026: Bitcoin saw outflows of $1.09 billion.',
  source: 'total 2026-01-23',
  history: 'total 118',
};
const LINES = [
  '/macro ics',
  ...Object.keys(COMMANDS).map((name) => `/${name} ${BEHIND[name] ?? ''}`.trim()),
  ...['asset', 'check', 'flows', 'source', 'lang', 'help'].map((name) => `/${name} ${HOSTILE}`),
];

async function printed(line: string, form: string, locale: string): Promise<unknown> {
  const { out } = await tidemark(['ask', line, '--as', form, '--locale', locale, '--now', '2026-11-25']);
  return JSON.parse(out);
}

/** What others build on: each payload is one that the platform would take. */
describe.each(LOCALES)('every command in %s, as a platform would be sent it', (locale) => {
  it.each(LINES)('Telegram takes %s', async (line) => {
    const calls = (await printed(line, 'telegram', locale)) as { method: string; payload: unknown }[];
    expect(calls.length).toBeGreaterThan(0);
    const documents = calls.filter(({ method }) => method === 'sendDocument');
    for (const { payload } of documents) expect(TELEGRAM.sendDocument.safeParse(payload).error).toBeUndefined();
    expect(documents).toHaveLength(line === '/macro ics' ? 1 : 0);
    for (const { method, payload } of calls.slice(0, calls.length - documents.length)) {
      expect(method).toBe('sendMessage');
      const message = TELEGRAM.sendMessage.parse(payload);
      judgeText(message);
      judgeKeyboard(message.reply_markup);
    }
  });

  it.each(LINES)('Discord takes %s', async (line) => {
    const { files = [], ...body } = (await printed(line, 'discord', locale)) as MessageBody & {
      readonly files?: readonly AttachedFile[];
    };
    expect(DISCORD.message.complaint(body) ?? DISCORD.followup.complaint(body)).toBeUndefined();
    const uploads = files.map(({ name, contentType, data }, at) => ({
      ...{ id: String(at), filename: name, contentType, content: String(data), bytes: Buffer.from(data) },
    }));
    checkMessage(body, { uploads });
    expect(files).toHaveLength(line === '/macro ics' ? 1 : 0);
    expect(body.allowed_mentions).toEqual({ parse: [] });
  });
});
