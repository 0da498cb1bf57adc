import { describe, expect } from 'vitest';
import type { Locale } from '../../../src/i18n/locale.ts';
import type { Posted } from '../../doubles/telegram/server.ts';
import { openPostingApp } from '../../support/open-posting-app.ts';
import { BEGIN, type Person, type Shown, type Stage, talkAboutSchedules } from '../../support/schedule-dialogue.ts';
import { GROUP, openBot } from '../../support/telegram-bot.ts';

const MODERATOR = 7;
const MEMBER = 8;
const MINUTE = 60_000;
/** As long as a slow machine may take for what is due. */
const WHILE = { timeout: 20_000 };
/** Of the same person's lines and taps, so that nobody is too fast for Telegram. */
const PAUSE = 5_000;

/** A message of a chat, or what a tap shows above it. */
type Read = Shown & { readonly posted?: Posted };

/** Marks that keep a command within a sentence from being a link are not seen. */
const UNSEEN = /\u2060/gu;

const messageOf = (posted: Posted): Read => ({
  posted,
  text: () => posted.text.replaceAll(UNSEEN, ''),
  buttons: () => (posted.keyboard?.inline_keyboard ?? []).flat().map(({ text }) => text),
});
const above = (text: string): Read => ({ text: () => text, buttons: () => [] });

async function openGroup(locale: Locale): Promise<Stage<Read>> {
  const house = openPostingApp({ now: () => bot.timing.now() }, locale);
  const bot = await openBot({ app: house.app, settings: house.settings, begin: BEGIN });
  const { telegram } = bot;
  telegram.chats.set(MODERATOR, { id: MODERATOR, type: 'private' });
  telegram.members.set(GROUP, MODERATOR, 'administrator');
  house.postTo(bot.start());
  const passes = (ms: number) => {
    bot.passes(ms);
    house.wakeDeliveries();
  };
  /** What a group shows that answers nobody. */
  const posts = () =>
    telegram.posted.filter(({ chat, replyTo, text }) => chat.id === GROUP && replyTo === undefined && isPost(text));

  function person(id: number): Person<Read> {
    const member = bot.member(id);
    const language = locale === 'zh-CN' ? 'zh-hans' : 'en';
    return {
      async says(line) {
        bot.passes(PAUSE);
        const before = telegram.posted.length;
        member.types(line, { chat: GROUP, language });
        await telegram.until(() => telegram.posted.slice(before).some(({ text }) => !isPost(text)));
        return messageOf(telegram.posted.slice(before).find(({ text }) => !isPost(text)) as Posted);
      },
      async taps(label, { posted }) {
        if (!posted) throw new RangeError('nothing can be tapped there');
        bot.passes(PAUSE);
        const { html } = posted;
        const query = member.taps(label, posted, language);
        const said = () =>
          telegram.calls.find(
            ({ method, payload }) => method === 'answerCallbackQuery' && payload['callback_query_id'] === query,
          )?.payload['text'];
        await telegram.until(() => posted.html !== html || said() !== undefined);
        return posted.html === html ? above(String(said())) : messageOf(posted);
      },
    };
  }

  return {
    ...{ moderator: person(MODERATOR), member: person(MEMBER) },
    ...(locale === 'zh-CN'
      ? { about: '关于本帖', refused: '只限本聊天的管理员' }
      : { about: 'About this post', refused: 'is for administrators of this chat' }),
    standing: () => posts().length,
    async posts(count) {
      await telegram.until(() => posts().length === count);
      return posts().map(messageOf);
    },
    comes: (moment) => passes(Date.parse(moment) - bot.timing.now()),
    losesTheAnswer: () => telegram.spoilNext('sendMessage', 'drop'),
    async told() {
      const alone = () => telegram.posted.filter(({ chat }) => chat.id === MODERATOR);
      await expect
        .poll(() => {
          passes(3 * MINUTE);
          return alone().length;
        }, WHILE)
        .toBe(1);
      return messageOf(alone()[0] as Posted);
    },
    async close() {
      await house.end();
      await bot.close();
    },
  };
}

/** Only a recap ends with its code. */
const isPost = (text: string): boolean => /^(?:Post|帖子) [0-9a-z]{8} ·/mu.test(text);

describe('schedules, talked about in a group on Telegram', () => talkAboutSchedules(openGroup));
