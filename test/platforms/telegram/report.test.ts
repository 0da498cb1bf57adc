import type { Update } from '@grammyjs/types';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/i18n/locale.ts';
import { readUpdate, writeUpdate } from '../../../src/platforms/telegram/written-update.ts';
import type { Posted } from '../../doubles/telegram/server.ts';
import { HOSTILE, openReviewingApp, type ReportStage, talkAboutReports } from '../../support/report-dialogue.ts';
import { NOW, RETOLD, UNDATED } from '../../support/report-texts.ts';
import type { Shown } from '../../support/schedule-dialogue.ts';
import { GROUP, openBot } from '../../support/telegram-bot.ts';

const OPERATOR = 7;
const MEMBER = 8;
const PAUSE = 5_000;
/** Marks that keep a command within a sentence from being a link are not seen. */
const UNSEEN = /\u2060/gu;

type Read = Shown & { readonly posted: Posted };

const read = (posted: Posted): Read => ({
  posted,
  text: () => posted.text.replaceAll(UNSEEN, '').replaceAll(/ +/gu, ' '),
  buttons: () => (posted.keyboard?.inline_keyboard ?? []).flat().map(({ text }) => text),
});

async function openReports(locale: Locale) {
  const house = openReviewingApp({ now: () => bot.timing.now() });
  const bot = await openBot({
    ...{ app: house.app, begin: NOW },
    settings: { defaultLocale: locale, operators: [`telegram:${OPERATOR}`] },
  });
  const { telegram } = bot;
  for (const id of [OPERATOR, MEMBER]) telegram.chats.set(id, { id, type: 'private' });
  bot.start();
  const language = locale === 'zh-CN' ? 'zh-hans' : 'en';
  let files = 0;

  /** What is answered in a chat. */
  async function answered(chat: number, act: () => void): Promise<Read> {
    bot.passes(PAUSE);
    const before = telegram.posted.length;
    act();
    const answer = () => telegram.posted.slice(before).find((posted) => posted.chat.id === chat);
    await telegram.until(() => answer() !== undefined);
    return read(answer() as Posted);
  }
  const alone = (act: (where: { readonly chat: number; readonly language: string }) => void) =>
    answered(OPERATOR, () => act({ chat: OPERATOR, language }));

  async function taps(label: string, { posted }: Read): Promise<Read> {
    bot.passes(PAUSE);
    const { html } = posted;
    bot.member(OPERATOR).taps(label, posted, language);
    await telegram.until(() => posted.html !== html);
    return read(posted);
  }
  const stage: ReportStage<Read> = {
    says: (words) => alone((where) => bot.member(OPERATOR).types(`/report ${words}`, where)),
    handsOver: (text) => alone((where) => bot.member(OPERATOR).types('/report', { ...where, replyTo: text })),
    attaches(name, content, size = content.length) {
      const id = `file-${files++}`;
      telegram.files.add(id, content);
      return alone((where) => bot.member(OPERATOR).types('/report', { ...where, document: { id, name, size } }));
    },
    taps,
    refuses: ({ subject }, under) => taps(locale === 'en' ? `Refuse ${subject}` : `拒绝 ${subject}`, under),
    member: (line) => answered(MEMBER, () => bot.member(MEMBER).types(line, { chat: MEMBER, language })),
    close: () => bot.close(),
  };
  return { ...stage, bot, house };
}

describe('reports, talked about with an operator on Telegram', () => talkAboutReports(openReports));

describe('a report on Telegram', () => {
  it('is offered for what an operator forwards, and read as it stands', async () => {
    const { bot, taps, close } = await openReports('en');
    bot.member(OPERATOR).types(RETOLD[0], { chat: OPERATOR, forwarded: true });
    await bot.telegram.until(() => bot.telegram.posted.length === 1);
    const offered = read(bot.telegram.posted[0] as Posted);
    expect(offered.buttons()).toContain('Read it as a report');
    const shown = await taps('Read it as a report', offered);
    for (const part of ['forwarded', 'BTC −$88.8M · open']) expect(shown.text()).toContain(part);
    bot.member(MEMBER).types(RETOLD[0], { chat: MEMBER, forwarded: true });
    await bot.telegram.until(() => bot.telegram.posted.length === 2);
    expect(read(bot.telegram.posted[1] as Posted).buttons()).not.toContain('Read it as a report');
    await close();
  });

  it('is decided by nothing that an operator forwards, whatever it says', async () => {
    const { bot, house, says, close } = await openReports('en');
    await says(RETOLD[0]);
    for (const words of ['/report 1 accept', '/report@tide_bot 1 refuse']) {
      const before = bot.telegram.posted.length;
      bot.passes(PAUSE);
      bot.member(OPERATOR).types(words, { chat: OPERATOR, forwarded: true });
      await bot.telegram.until(() => bot.telegram.posted.length > before);
      const offered = read(bot.telegram.posted[before] as Posted);
      expect(offered.buttons()).toContain('Read it as a report');
    }
    expect((await house.places.reviews.find(1))?.state).toEqual({ is: 'open' });
    await close();
  });

  it('with people’s markup, links and handles shows them as text', async () => {
    const { says, close } = await openReports('en');
    const { posted } = await says(HOSTILE);
    expect(posted.html).toContain('&lt;b&gt;saw&lt;/');
    expect(posted.html).not.toMatch(/<a |href|(?<!\u2060)evil\.test\/x|@everyone/u);
    await close();
  });

  it('that a line replies to is written with it until it is worked, and nothing else that a line replies to', () => {
    const reply = {
      message_id: 1,
      date: 1,
      chat: { id: 1, title: 'Flows' },
      from: { first_name: 'Somebody' },
      text: 'a report',
    };
    const written = (text: string) =>
      writeUpdate({ update_id: 1, message: { message_id: 2, text, reply_to_message: reply } } as unknown as Update);
    expect(readUpdate(written('/report@tide_bot'))?.message?.reply_to_message).toEqual({ text: 'a report' });
    for (const text of ['/report 1 accept', '/flows', '/pinned']) expect(written(text)).not.toContain('a report');
    expect(written('/report')).not.toMatch(/Somebody|Flows/u);
  });

  it('that is quoted of a longer message is written with its line too, without who wrote it', () => {
    const quote = { text: 'a report', position: 11, is_manual: true };
    const external_reply = { origin: { type: 'user', sender_user: { first_name: 'Somebody' } } };
    const written = (text: string) =>
      writeUpdate({ update_id: 1, message: { message_id: 2, text, quote, external_reply } } as unknown as Update);
    expect(readUpdate(written('/report'))?.message?.quote).toEqual({ text: 'a report', is_manual: true });
    expect(written('/report')).not.toContain('Somebody');
    expect(written('/check')).not.toContain('a report');
  });

  it('of a group’s administrator is refused, though he moderates it', async () => {
    const { bot, house, close } = await openReports('en');
    bot.telegram.members.set(GROUP, MEMBER, 'administrator');
    bot.member(MEMBER).types(`/report ${UNDATED}`, { chat: GROUP });
    await bot.telegram.until(() => bot.telegram.posted.length === 1);
    expect(bot.telegram.posted[0]?.text).toContain('OPERATORS');
    expect(await house.places.reviews.open(10)).toEqual([]);
    await close();
  });
});
