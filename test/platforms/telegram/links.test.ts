import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../../src/log.ts';
import { openServices } from '../../../src/open-app.ts';
import { openSharedApp } from '../../../src/open-shared-app.ts';
import { createInboxInMemory } from '../../support/inbox-in-memory.ts';
import { createPlaceBookInMemory } from '../../support/place-book-in-memory.ts';
import { NOW, RETOLD } from '../../support/report-texts.ts';
import { GROUP, openBot, PRIVATE } from '../../support/telegram-bot.ts';

const OPERATOR = 7;
const MEMBER = 8;
const OTHER = 9;

/** Pages that come once they are let, in the order they were asked for. */
let pages: { readonly address: string; readonly come: () => void }[];
let inbox: ReturnType<typeof createInboxInMemory>;
let bot: Awaited<ReturnType<typeof openBot>>;
beforeEach(async () => {
  pages = [];
  inbox = createInboxInMemory();
  const places = createPlaceBookInMemory();
  const app = openSharedApp(
    { now: () => bot.timing.now() },
    createLog('error', () => undefined),
    {
      ...{ services: openServices(places.reports), places, posts: places.posts, reviews: places.reviews },
      links: {
        read: async (address) => {
          const { promise, resolve } = Promise.withResolvers<void>();
          pages.push({ address, come: resolve });
          await promise;
          return { text: RETOLD[0], origin: 'link', fetchedAt: 0 };
        },
      },
      acceptsPublisherPages: false,
    },
  );
  bot = await openBot({ app, begin: NOW, settings: { operators: [`telegram:${OPERATOR}`], inbox } });
  bot.telegram.chats.set(OPERATOR, { id: OPERATOR, type: 'private' });
  bot.start();
});
afterEach(async () => {
  for (const { come } of pages) come();
  await bot.close();
});

const page = (name: string) => `https://slow.example.test/${name}`;
const asked = (count: number) => expect.poll(() => pages.length).toBe(count);
const answered = (count: number) => bot.telegram.until(() => bot.telegram.posted.length === count);
const texts = () => bot.telegram.posted.map(({ text }) => text);

describe('a link on Telegram', () => {
  it('that takes its time keeps nobody else in the chat waiting, nor whoever sent it from asking something else', async () => {
    bot.member(MEMBER).types(`/check ${page('a')}`, { chat: GROUP });
    await asked(1);
    bot.member(OTHER).types('/privacy', { chat: GROUP });
    await answered(1);
    bot.member(OTHER).types(`/check ${page('b')}`, { chat: GROUP });
    await asked(2);
    bot.member(MEMBER).types('/help', { chat: GROUP });
    await answered(2);
    expect(texts()[0]).toContain('Privacy');
    pages[0]?.come();
    await answered(3);
    expect(texts()[2]).toContain('Check against');
  });

  it('is opened after the one before of the same person, and refused in a sentence where too many wait', async () => {
    for (const name of ['a', 'b', 'c', 'd']) bot.member(MEMBER).types(`/check ${page(name)}`, { chat: PRIVATE });
    await answered(1);
    expect(texts()[0]).toContain('Other links of yours are still being read.');
    for (const name of ['a', 'b', 'c']) {
      await expect.poll(() => pages.at(-1)?.address).toBe(page(name));
      bot.passes(5_000);
      pages.at(-1)?.come();
    }
    await answered(4);
    expect(pages).toHaveLength(3);
  });

  it('that a report is to be read from lies in the inbox until it is read', async () => {
    bot.member(OPERATOR).types(`/report ${page('a')}`, { chat: OPERATOR });
    await asked(1);
    expect(inbox.keys()).toHaveLength(1);
    bot.passes(5_000);
    pages[0]?.come();
    await answered(1);
    expect(texts()[0]).toContain('Review 1');
    await expect.poll(() => inbox.keys()).toEqual([]);
  });
});
