import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readCalendar } from '../../support/read-calendar.ts';
import { FORUM, GROUP, openBot, PRIVATE, TOPIC } from '../../support/telegram-bot.ts';

let bot: Awaited<ReturnType<typeof openBot>>;
beforeEach(async () => {
  bot = await openBot();
  bot.start();
});
afterEach(() => bot.close());

const methods = () => bot.telegram.calls.map(({ method }) => method).filter((method) => /^send|^edit/u.test(method));
const arrived = () => bot.telegram.until(() => bot.telegram.documents.length > 0);

describe('an answer with a file on Telegram', () => {
  it('is sent, and then the file as a document, in the language of whoever asks', async () => {
    bot.member(7).types('/macro ics', { chat: PRIVATE, language: 'zh-hans' });
    await arrived();
    const [document] = bot.telegram.documents;
    expect(methods()).toEqual(['sendMessage', 'sendDocument']);
    expect(document?.filename).toBe('tidemark-macro.ics');
    const events = readCalendar(document?.content ?? '');
    expect(events[0]).toMatchObject({ uid: 'fomc-statement-2026-12-09@tidemark', summary: 'FOMC 声明' });
    expect(bot.telegram.posted[0]?.text).toContain('宏观日历文件');
  });

  it('goes where it was asked for, also in a topic', async () => {
    bot.member(7).types('/macro ics', { chat: FORUM, topic: TOPIC });
    await arrived();
    expect(bot.telegram.documents).toMatchObject([{ chat: { id: FORUM }, topic: TOPIC }]);
  });

  it('takes the place of the calendar that its button stands under, and the file comes behind', async () => {
    bot.member(7).types('/macro', { chat: GROUP });
    await bot.telegram.until(() => bot.telegram.posted.length > 0);
    const [message] = bot.telegram.posted;
    if (!message) throw new TypeError('nothing was posted');
    expect(message.text).toContain('Next FOMC decision in 14 days');
    bot.member(8).taps('Calendar file', message);
    await arrived();
    expect(methods()).toEqual(['sendMessage', 'editMessageText', 'sendDocument']);
    // A break that nobody sees keeps clients from making a host of the name.
    expect(message.text).toContain('tidemark-macro.\u2060ics holds 18 events.');
    bot.member(8).taps('Macro calendar', message);
    await bot.telegram.until(() => message.text.includes('Next FOMC decision'));
    expect(bot.telegram.documents).toHaveLength(1);
  });

  it('sends no file behind an answer that may not have arrived', async () => {
    bot.telegram.spoilNext('sendMessage', 'drop');
    bot.member(7).types('/macro ics', { chat: PRIVATE });
    await bot.telegram.until(() => bot.telegram.state.dropped === 1);
    bot.member(7).types('/macro', { chat: PRIVATE });
    await bot.telegram.until(() => bot.telegram.posted.length === 2);
    expect(bot.telegram.documents).toEqual([]);
  });

  it.each(['drop', '500', '502'] as const)('sends a file that may have arrived (%s) never again', async (fault) => {
    // So soon behind the answer it is refused for its pace first, which takes a fault with it.
    if (fault === 'drop') bot.telegram.spoilNext('sendDocument', fault);
    bot.telegram.spoilNext('sendDocument', fault);
    bot.member(7).types('/macro ics', { chat: PRIVATE });
    await vi.waitFor(() => expect(bot.log.join('\n')).toContain('"what":"document"'));
    await bot.stopAll();
    expect(bot.telegram.documents.length).toBe(fault === 'drop' ? 1 : 0);
  });

  it('sends a file again that was refused for its pace', async () => {
    bot.telegram.spoilNext('sendDocument', '429');
    bot.member(7).types('/macro ics', { chat: PRIVATE });
    await arrived();
    await bot.stopAll();
    expect(bot.telegram.documents).toHaveLength(1);
    expect(readCalendar(bot.telegram.documents[0]?.content ?? '')).toHaveLength(18);
  });
});
