import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stoppedClock } from '../../../src/clock.ts';
import type { LookAt } from '../../../src/core/picture-look.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import { createLog } from '../../../src/log.ts';
import { openSharedApp } from '../../../src/open-shared-app.ts';
import type { PictureMaker } from '../../../src/ports.ts';
import { madeUpMaker, madeUpPicture, pictured } from '../../support/pictured-app.ts';
import { FORUM, GROUP, openBot, PRIVATE, TOPIC } from '../../support/telegram-bot.ts';

const NOW = Date.parse('2026-01-27T12:00:00Z');
const log: string[] = [];
const logging = createLog('debug', (line) => void log.push(line));

let picture = madeUpPicture();
let bot: Awaited<ReturnType<typeof openBot>>;
beforeEach(async () => {
  log.length = 0;
  picture = madeUpPicture();
  const app = pictured(openSharedApp(stoppedClock(NOW), logging), () => picture);
  bot = await openBot({ app, begin: new Date(NOW).toISOString() });
});
afterEach(() => bot.close());

const begin = (pictures: PictureMaker = madeUpMaker(logging), more: { lookAt?: LookAt; defaultLocale?: Locale } = {}) =>
  bot.start({ pictures, ...more });
const photos = () => bot.telegram.photos.sent;
const methods = () => bot.telegram.calls.map(({ method }) => method).filter((method) => /^send|^edit/u.test(method));
const arrived = (count = 1) => bot.telegram.until(() => photos().length >= count);
const answered = (count = 1) => bot.telegram.until(() => bot.telegram.posted.length >= count);
const ask = (chat = PRIVATE, more = {}) => bot.member(7).types('/recap 2026-01-23', { chat, ...more });

describe('an answer with a picture on Telegram', () => {
  it('is sent, and then the picture as a photo that says its figures and makes no sound', async () => {
    begin();
    ask();
    await arrived();
    expect(methods()).toEqual(['sendMessage', 'sendPhoto']);
    expect(photos()).toMatchObject([{ width: 1200, height: 675, by: 'upload', silent: true, topic: undefined }]);
    expect(photos()[0]?.filename).toMatch(/^tidemark-[\w-]+\.png$/u);
    expect(photos()[0]?.caption.split('\n')).toEqual([
      'Flows: made up',
      'Week: to 23 Jan 2026',
      'Bitcoin 1: +$111M',
      'Bitcoin 2: +$111M',
    ]);
  });

  it('goes where it was asked for, in the look of that place', async () => {
    const looks: string[] = [];
    const maker = madeUpMaker(logging);
    const make: PictureMaker['make'] = (said, locale, look) => {
      looks.push(`${locale} ${look.theme}`);
      return maker.make(said, locale, look);
    };
    const lookAt: LookAt = async (place) => {
      looks.push(place);
      return { theme: 'light', colours: 'green_red' };
    };
    begin({ ...maker, make }, { lookAt, defaultLocale: 'zh-CN' });
    ask(FORUM, { topic: TOPIC });
    await arrived();
    expect(photos()).toMatchObject([
      { chat: { id: FORUM }, topic: TOPIC, caption: expect.stringContaining('Flows：') },
    ]);
    expect(looks).toEqual([`telegram:${FORUM}:${TOPIC}`, 'zh-CN light']);
  });

  it('says as many whole lines as a caption holds', async () => {
    picture = madeUpPicture(200);
    begin();
    ask();
    await arrived();
    const lines = photos()[0]?.caption.split('\n') ?? [];
    expect(lines.join('\n').length).toBeLessThanOrEqual(1024);
    expect(lines.at(-1)).toBe(`Bitcoin ${lines.length - 2}: +$111M`);
    expect(lines.join('\n').length).toBeGreaterThan(1000);
  });

  it('sends the same picture again by the id it has, to whomever, and another one whole', async () => {
    begin();
    ask();
    await arrived();
    ask(GROUP);
    await arrived(2);
    picture = madeUpPicture(2, 'Other flows');
    ask(FORUM);
    await arrived(3);
    expect(photos().map(({ by, chat }) => [by, chat.id])).toEqual([
      ['upload', PRIVATE],
      ['id', GROUP],
      ['upload', FORUM],
    ]);
    expect(photos()[1]?.fileId).toBe(photos()[0]?.fileId);
  });

  it('sends it whole, once, where the id is refused', async () => {
    begin();
    ask();
    await arrived();
    bot.telegram.photos.forget();
    ask(GROUP);
    await arrived(2);
    ask(FORUM);
    await arrived(3);
    expect(photos().map(({ by }) => by)).toEqual(['upload', 'upload', 'id']);
  });

  it('takes the place of the answer that its button stands under, and the photo comes beside', async () => {
    begin();
    ask(GROUP);
    await arrived();
    const [message] = bot.telegram.posted;
    if (!message) throw new TypeError('nothing was posted');
    const before = message.text;
    bot.member(8).taps('◀ 16 Jan 2026', message);
    await arrived(2);
    expect(methods()).toEqual(['sendMessage', 'sendPhoto', 'editMessageText', 'sendPhoto']);
    expect(message.text).not.toBe(before);
  });
});

describe('the words stand without the picture, and the log has a line', () => {
  it.each<[string, Parameters<typeof madeUpMaker>[1], string]>([
    ['nobody could draw it', async () => ({ is: 'undrawn', why: 'took_too_long' }), 'picture_undrawn'],
    ['whoever draws breaks', async () => Promise.reject(new TypeError('broken')), 'picture_broken'],
  ])('where %s', async (_, png, line) => {
    begin(madeUpMaker(logging, png));
    ask();
    await answered();
    await bot.stopAll();
    expect([methods(), photos()]).toEqual([['sendMessage'], []]);
    expect(log.concat(bot.log).join('\n')).toContain(line);
  });

  it('where the chat takes no photos', async () => {
    bot.telegram.chats.set(GROUP, { id: GROUP, type: 'group', photos: 'none' });
    begin();
    ask(GROUP);
    await vi.waitFor(() => expect(bot.log.join('\n')).toContain('"what":"photo"'));
    await bot.stopAll();
    expect([methods(), photos()]).toEqual([['sendMessage'], []]);
  });

  it.each(['drop', '500', '502'] as const)(
    'where it may have arrived (%s), and it is never sent again',
    async (fault) => {
      // So soon behind the answer it is refused for its pace first, which takes a fault with it.
      if (fault === 'drop') bot.telegram.spoilNext('sendPhoto', fault);
      bot.telegram.spoilNext('sendPhoto', fault);
      begin();
      ask();
      await vi.waitFor(() => expect(bot.log.join('\n')).toContain('"what":"photo"'));
      await bot.stopAll();
      expect(photos().length).toBe(fault === 'drop' ? 1 : 0);
    },
  );

  it('and no picture comes behind words that may not have arrived', async () => {
    bot.telegram.spoilNext('sendMessage', 'drop');
    begin();
    ask();
    await bot.telegram.until(() => bot.telegram.state.dropped === 1);
    bot.member(7).types('/flows', { chat: PRIVATE });
    await answered(2);
    await bot.stopAll();
    expect(photos()).toEqual([]);
  });
});

describe('a picture that takes its time', () => {
  it('holds back neither its words nor the next answer, and comes when it is drawn', async () => {
    const { promise: drawn, resolve: draw } = Promise.withResolvers<void>();
    const maker = madeUpMaker(logging);
    begin({
      ...maker,
      make: async (...all) => {
        await drawn;
        return maker.make(...all);
      },
    });
    ask();
    await answered();
    bot.member(7).types('/flows', { chat: PRIVATE });
    await answered(2);
    expect(methods()).toEqual(['sendMessage', 'sendMessage']);
    draw();
    await arrived();
    expect(methods().at(-1)).toBe('sendPhoto');
  });
});
