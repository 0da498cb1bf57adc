import { beforeEach, describe, expect, it } from 'vitest';
import type { Delivery, DeliveryChange, DeliveryState } from '../../src/core/delivery.ts';
import { type PlaceId, placeId } from '../../src/core/place.ts';
import { weekEnding } from '../../src/core/week.ts';
import { findCausalWording } from '../../src/core/wording.ts';
import { LOCALES } from '../../src/i18n/locale.ts';
import { openPlaces } from '../support/ask-in-place.ts';
import { madeUpDelivery, madeUpId, madeUpSchedule, SENDING, STATES } from '../support/made-up-posts.ts';

const DUE = Date.parse('2026-11-30T12:00:00Z');
const MINUTE = 60_000;
const GROUP = placeId('telegram', -1003);
const TOPIC = placeId('telegram', -1003, 33);
const STRANGERS = placeId('telegram', -9);
const WEEK = weekEnding('2026-11-27');
const CODE = madeUpId(7);
const UNKNOWN = { is: 'unknown', since: DUE, asked: true } as const;
const SENT = { is: 'sent', at: DUE, known: 'answered' } as const;
const PART = { hash: 'ab'.repeat(32) };

let bot: ReturnType<typeof openPlaces>;
beforeEach(async () => {
  bot = openPlaces({ now: '2026-11-30T13:00:00Z' });
});

/** A post of schedule 1 that is due, and what became of it, a minute apart. */
async function posted(states: readonly DeliveryState[], more: Partial<Delivery> = {}, place: PlaceId = GROUP) {
  return bot.places.posts.change(async ({ schedules, deliveries }) => {
    const schedule = await schedules.add(madeUpSchedule(1, { place, target: place, by: 'telegram:7' }));
    let delivery: Delivery = madeUpDelivery(7, { schedule: schedule.id, place, week: WEEK, dueAt: DUE, ...more });
    await deliveries.add(delivery);
    for (const [at, state] of states.entries()) {
      const change: DeliveryChange = { state, nextAt: DUE, ...(more.draft !== undefined && { draft: more.draft }) };
      delivery = (await deliveries.advance(delivery, change, DUE + at * MINUTE)) ?? delivery;
    }
    return delivery;
  });
}
const now = async () => (await bot.places.posts.delivery(CODE))?.state;
const story = async (states: readonly DeliveryState[], more: Partial<Delivery> = {}) => {
  await posted(states, more);
  return (await bot.in(GROUP, 'member')(`/why ${CODE}`)).lines;
};

describe('/why tells the story of a post', () => {
  it('that arrived', async () => {
    expect(await story([SENDING, SENT])).toEqual([
      'Post 00000007',
      'Schedule 1, about the week to 27 Nov 2026, due Mon 30 Nov 2026, 21:00.',
      'Mon 30 Nov 2026, 21:00 on its way',
      'Mon 30 Nov 2026, 21:01 posted Mon 30 Nov 2026, 21:00, as the platform answered',
      'Times are those of Asia/Tokyo.',
    ]);
  });

  const missing = {
    is: 'waiting',
    reasons: [{ why: 'missing', week: WEEK, newest: weekEnding('2026-11-20') }],
  } as const;
  const retry = { is: 'retry', why: 'pace', failures: 1 } as const;

  it.each<[what: string, states: readonly DeliveryState[], line: string, more?: Partial<Delivery>]>([
    ['that waits', [missing], 'waits for its figures: The report on the week to 27 Nov 2026 is not known.'],
    ['that is tried again', [SENDING, retry], '21:01 not taken, as the platform asks for a pause; it is tried again'],
    [
      'of which nobody knows',
      [SENDING, UNKNOWN],
      '21:01 unknown since Mon 30 Nov 2026, 21:00: it went out and no answer came, so it may stand there or not.',
    ],
    [
      'that a moderator settled',
      [SENDING, UNKNOWN, { ...SENT, known: 'person', by: 'telegram:7' }],
      '21:02 posted: a moderator said so',
    ],
    [
      'that somebody met',
      [SENDING, UNKNOWN, { ...SENT, known: 'seen', by: 'telegram:8' }],
      '21:02 posted: somebody met it there',
    ],
    [
      'that is suspended',
      [SENDING, { is: 'suspended', reason: 'no_right' }],
      'suspended: the bot may not post there. It goes on once it has the right',
    ],
    ['that is late', [SENDING, SENT], 'Late by 111 minutes.', { lateMinutes: 111 }],
    [
      'that stands for others',
      [SENDING, SENT],
      'Missed before this post: week to 20 Nov 2026.',
      { folded: [weekEnding('2026-11-20')] },
    ],
    [
      'that was refused',
      [SENDING, { is: 'failed', reason: 'refused', said: 'Bad Request' }],
      'refused by the platform for good: “Bad Request”',
    ],
    ['that was left out', [{ is: 'skipped', reason: 'missed' }], 'left out: its hour had passed'],
    ['that was cancelled', [{ is: 'cancelled', by: 'telegram:7' }], 'cancelled by a moderator'],
    ['that was a test', [SENDING, SENT], 'A test of schedule 1', { occasion: 'test-00000007' }],
  ])('%s', async (_, states, line, more) => {
    expect((await story(states, more)).join('\n')).toContain(line);
  });

  it('and tells what did not change once, however often it was looked at', async () => {
    const lines = await story([missing, missing, missing]);
    expect(lines.filter((line) => line.includes('waits for its figures'))).toHaveLength(1);
  });

  it('with a code as people read it aloud', async () => {
    await posted([SENDING, SENT]);
    expect((await bot.in(GROUP, 'member')('/why OOOOOOO7')).lines[0]).toBe('Post 00000007');
  });

  it('in a topic of its group and in the place it was ordered from, and nowhere else', async () => {
    await posted([SENDING, SENT]);
    expect((await bot.in(TOPIC, 'member')(`/why ${CODE}`)).failure).toBeUndefined();
    expect((await bot.in(STRANGERS, 'moderator', 'telegram:9')(`/why ${CODE}`)).failure?.code).toBe('post_unknown');
  });

  it.each(['total', '99999999', '0000000', 'x'.repeat(64)])(
    'and says where codes stand when “%s” is none',
    async (typed) => {
      const { text, failure } = await bot.in(GROUP, 'member')(`/why ${typed}`);
      expect(failure?.code).toBe('post_unknown');
      expect(text).toContain('The code stands at the end of each post');
    },
  );

  it('without a cause between two facts, whatever became of it and in every language', async () => {
    for (const state of STATES) {
      bot = openPlaces({ now: '2026-11-30T13:00:00Z' });
      await bot.places.posts.change(async ({ deliveries }) =>
        deliveries.add(madeUpDelivery(7, { place: GROUP, state })),
      );
      for (const locale of LOCALES) {
        const { text } = await bot.in(GROUP, 'member', 'telegram:8', locale)(`/why ${CODE}`);
        expect([state.is, findCausalWording(text, locale)]).toEqual([state.is, []]);
      }
    }
  });
});

describe('/deliveries', () => {
  it('lists the last posts of a place and of what lies in it, newest first', async () => {
    await posted([SENDING, SENT]);
    await bot.places.posts.change(async ({ deliveries }) => {
      await deliveries.add(madeUpDelivery(8, { place: TOPIC, dueAt: DUE + MINUTE, week: WEEK }));
      await deliveries.add(madeUpDelivery(9, { place: STRANGERS, week: WEEK }));
    });
    expect((await bot.in(GROUP)('/deliveries')).lines.slice(1, 3)).toEqual([
      'Mon 30 Nov 2026, 21:01 00000008 · planned',
      'Mon 30 Nov 2026, 21:00 00000007 · posted Mon 30 Nov 2026, 21:00, as the platform answered',
    ]);
  });

  it('says so where nothing was posted', async () => {
    expect((await bot.in(GROUP)('/deliveries')).lines[1]).toBe('Nothing was posted here by itself yet.');
    expect((await bot.inChinese(GROUP)('/deliveries')).lines[1]).toBe('此处还没有自动发布过。');
  });

  it('offers what can be said of a post that nobody knows of, and of no other', async () => {
    await posted([SENDING, UNKNOWN]);
    const { next } = await bot.in(GROUP)('/deliveries');
    expect(next.map(({ line }) => line)).toEqual([
      `/deliveries seen ${CODE}`,
      `/deliveries again ${CODE}`,
      '/deliveries',
    ]);
  });
});

describe('a post that nobody knows of', () => {
  it('is settled by a moderator who sees it, with who said so', async () => {
    await posted([SENDING, UNKNOWN], { parts: [PART] });
    const { lines } = await bot.in(GROUP)(`/deliveries seen ${CODE}`);
    expect(lines[1]).toContain('Noted');
    expect(await now()).toMatchObject({ is: 'sent', known: 'person', by: 'telegram:7' });
    expect((await bot.places.decisions(GROUP, 1))[0]).toMatchObject({ by: 'telegram:7', what: 'delivery.seen' });
  });

  it('is sent again when a moderator says so, as it was drawn', async () => {
    await posted([SENDING, UNKNOWN], { parts: [PART], draft: '["a"]' });
    await bot.in(GROUP)(`/deliveries again ${CODE}`);
    expect(await bot.places.posts.delivery(CODE)).toMatchObject({ state: { is: 'planned' }, draft: '["a"]' });
    expect(bot.woken).toHaveLength(1);
  });

  it('has its other parts sent once the first of them is seen', async () => {
    await posted([SENDING, UNKNOWN], { parts: [PART, PART], draft: '["a","b"]' });
    await bot.in(GROUP)(`/deliveries seen ${CODE}`);
    expect(await bot.places.posts.delivery(CODE)).toMatchObject({
      ...{ state: { is: 'planned' }, draft: '["a","b"]' },
      parts: [{ message: 'person' }, PART],
    });
  });

  it('is settled once: a second answer is refused, and an update that comes again does nothing', async () => {
    await posted([SENDING, UNKNOWN], { parts: [PART] });
    const say = bot.in(GROUP);
    await say(`/deliveries seen ${CODE}`, 'one');
    expect((await say(`/deliveries again ${CODE}`)).failure?.code).toBe('post_settled');
    expect((await say(`/deliveries seen ${CODE}`, 'one')).failure).toBeUndefined();
    expect(await now()).toMatchObject({ is: 'sent', known: 'person' });
  });

  it('is settled in private by whoever ordered it, and by nobody from elsewhere', async () => {
    await posted([SENDING, UNKNOWN], { parts: [PART] });
    const elsewhere = bot.in(STRANGERS, 'moderator', 'telegram:9');
    expect((await elsewhere(`/deliveries seen ${CODE}`)).failure?.code).toBe('post_unknown');
    await bot.in(placeId('telegram', 7))(`/deliveries seen ${CODE}`);
    expect(await now()).toMatchObject({ is: 'sent', by: 'telegram:7' });
  });

  it('is no member’s to settle', async () => {
    await posted([SENDING, UNKNOWN]);
    expect((await bot.in(GROUP, 'member')(`/deliveries seen ${CODE}`)).failure?.code).toBe('not_allowed');
  });

  it.each(['/deliveries seen', '/deliveries maybe 00000007', '/deliveries seen 99999999'])(
    '%s is refused',
    async (line) => {
      await posted([SENDING, UNKNOWN]);
      expect((await bot.in(GROUP)(line)).failure).toBeDefined();
      expect(await now()).toEqual(UNKNOWN);
    },
  );
});
