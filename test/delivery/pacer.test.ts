import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANES, type Lane } from '../../src/core/posting.ts';
import { createPacer } from '../../src/delivery/pacer.ts';
import type { Limits } from '../../src/delivery/tracks.ts';
import { createVirtualTime } from '../support/virtual-time.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Telegram's: 30 in any second, one a second in a chat, 20 a minute in a group. */
const TELEGRAM: Limits = {
  overall: { most: 30, withinMs: 1_015 },
  gapMs: 30,
  underWayMs: 250,
  ofChat: (chat) =>
    chat.startsWith('-')
      ? [
          { most: 1, withinMs: 1_050 },
          { most: 20, withinMs: 61_000 },
        ]
      : [{ most: 1, withinMs: 1_050 }],
};

interface Sent {
  readonly chat: string;
  readonly lane: Lane;
  readonly at: number;
}

function createSending(limits = TELEGRAM) {
  const time = createVirtualTime(0);
  const pacer = createPacer(limits, time);
  const sent: Sent[] = [];
  const send = async (lane: Lane, chat: string) => {
    if (!(await pacer.permit(lane, chat))) return;
    sent.push({ lane, chat, at: time.steady() });
    pacer.answered(chat);
  };
  return { time, pacer, sent, send };
}

/** The most that went out within any stretch of so many milliseconds. */
function densest(sent: readonly Sent[], withinMs: number): number {
  let [most, first] = [0, 0];
  sent.forEach(({ at }, index) => {
    while ((sent[first]?.at ?? at) <= at - withinMs) first += 1;
    most = Math.max(most, index - first + 1);
  });
  return most;
}

describe('a pacer', () => {
  it('lets what comes alone go at once', async () => {
    const { time, sent, send } = createSending();
    void send('answers', '42');
    await time.pass(0);
    expect(sent).toEqual([{ lane: 'answers', chat: '42', at: 0 }]);
  });

  it('uses at least 95 of 100 permits that the platform would give, and never one more', async () => {
    const { time, sent, send } = createSending();
    for (let chat = 0; chat < 2_000; chat += 1) void send('posts', String(chat));
    await time.pass(MINUTE);
    expect(sent.length).toBeGreaterThanOrEqual(0.95 * 30 * 60);
    expect(densest(sent, SECOND)).toBeLessThanOrEqual(30);
  });

  it('gives a group twenty a minute and one a second, whatever else is sent', async () => {
    const { time, sent, send } = createSending();
    for (let at = 0; at < 50; at += 1) void send('posts', '-1001');
    await time.pass(2 * MINUTE);
    expect(densest(sent, MINUTE)).toBe(20);
    expect(densest(sent, SECOND)).toBe(1);
    expect(sent.length).toBeGreaterThanOrEqual(38);
  });

  it('lets an answer pass all posts that wait, within a quarter of a second', async () => {
    const { time, sent, send } = createSending();
    for (let chat = 0; chat < 1_000; chat += 1) void send('posts', String(chat));
    for (let asked = 1; asked <= 20; asked += 1) {
      await time.pass(317);
      const before = time.steady();
      void send('answers', `asker ${asked}`);
      await time.pass(250);
      expect(sent.findLast(({ lane }) => lane === 'answers')).toMatchObject({ chat: `asker ${asked}` });
      expect((sent.findLast(({ lane }) => lane === 'answers')?.at ?? Infinity) - before).toBeLessThanOrEqual(250);
    }
  });

  it('keeps the limit where posts arrive, however long each takes to leave, to arrive and to be answered', async () => {
    const delays = (usual: number, most: number) =>
      fc.infiniteStream(fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, fc.integer({ min: usual, max: most })));
    await fc.assert(
      fc.asyncProperty(delays(2, 100), delays(20, 150), async (untilLeft, underWay) => {
        const { time, pacer } = createSending();
        const taken: Sent[] = [];
        const post = async (chat: string) => {
          await pacer.permit('posts', chat);
          await time.sleep(untilLeft.next().value);
          pacer.leaves(chat);
          await time.sleep(underWay.next().value);
          taken.push({ chat, lane: 'posts', at: time.steady() });
          await time.sleep(underWay.next().value);
          pacer.answered(chat);
        };
        for (let chat = 0; chat < 200; chat += 1) void post(String(chat));
        await time.pass(10 * SECOND);
        expect(taken).toHaveLength(200);
        expect(densest(taken, SECOND)).toBeLessThanOrEqual(30);
      }),
      { numRuns: 20 },
    );
  });

  it('loses nothing to what is under way, however far the platform is', async () => {
    const { time, pacer } = createSending();
    let answered = 0;
    const post = async (chat: string) => {
      await pacer.permit('posts', chat);
      pacer.leaves(chat);
      await time.sleep(400);
      pacer.answered(chat);
      answered += 1;
    };
    for (let chat = 0; chat < 2_000; chat += 1) void post(String(chat));
    await time.pass(MINUTE);
    expect(answered).toBeGreaterThanOrEqual(0.95 * 30 * 60);
  });

  it('counts what was permitted in a chat from when it goes out there', async () => {
    const { time, pacer, sent, send } = createSending();
    void pacer.permit('posts', '42');
    await time.pass(500);
    pacer.leaves('42');
    void send('posts', '42');
    await time.pass(SECOND);
    expect(sent).toEqual([]);
    await time.pass(SECOND);
    expect(sent).toHaveLength(1);
  });

  it('does not hold up other chats for one that has to wait', async () => {
    const { time, sent, send } = createSending();
    for (let at = 0; at < 5; at += 1) void send('posts', '-1001');
    void send('posts', '-1002');
    await time.pass(200);
    expect(sent.map(({ chat }) => chat)).toEqual(['-1001', '-1002']);
  });

  it('waits as long as the platform says, there or everywhere', async () => {
    const { time, pacer, sent, send } = createSending();
    pacer.hold(17 * SECOND, '-1001');
    void send('posts', '-1001');
    void send('posts', '-1002');
    await time.pass(SECOND);
    expect(sent.map(({ chat }) => chat)).toEqual(['-1002']);
    pacer.hold(30 * SECOND);
    void send('answers', '42');
    await time.pass(29 * SECOND);
    expect(sent).toHaveLength(1);
    await time.pass(2 * SECOND);
    expect(sent.map(({ chat }) => chat)).toEqual(['-1002', '42', '-1001']);
  });

  it('whose lane for posts is closed lets no post wait for ever, and answers go on', async () => {
    const { time, pacer, sent, send } = createSending();
    const waiting = [1, 2, 3].map(() => pacer.permit('posts', '-1001'));
    void send('answers', '-1001');
    pacer.close('posts');
    expect(await Promise.all(waiting)).toEqual([true, false, false]);
    expect(await pacer.permit('posts', '42')).toBe(false);
    await time.pass(MINUTE);
    expect(sent.map(({ lane }) => lane)).toEqual(['answers']);
  });

  it('keeps every limit whatever is asked, grants everything in the end, and keeps the order of a chat', async () => {
    const asked = fc.record({
      lane: fc.constantFrom(...LANES),
      chat: fc.constantFrom('1', '2', '3', '-1', '-2'),
      wait: fc.integer({ min: 0, max: 400 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { maxLength: 60 }), async (asks) => {
        const { time, sent, send } = createSending();
        for (const { lane, chat, wait } of asks) {
          void send(lane, chat);
          await time.pass(wait);
        }
        await time.pass(5 * MINUTE);
        expect(sent).toHaveLength(asks.length);
        expect(densest(sent, SECOND)).toBeLessThanOrEqual(30);
        for (const chat of ['1', '2', '3', '-1', '-2']) {
          const there = sent.filter((each) => each.chat === chat);
          expect(densest(there, SECOND)).toBeLessThanOrEqual(1);
          if (chat.startsWith('-')) expect(densest(there, MINUTE)).toBeLessThanOrEqual(20);
        }
      }),
      { numRuns: 40 },
    );
  });
});
