import { beforeEach, describe, expect, it } from 'vitest';
import { stoppedClock } from '../../src/clock.ts';
import type { Delivery, DeliveryState } from '../../src/core/delivery.ts';
import { placeId } from '../../src/core/place.ts';
import { weekEnding } from '../../src/core/week.ts';
import { findLocale } from '../../src/i18n/locale.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { NO_PAINT } from '../../src/platforms/console/paint.ts';
import { renderText } from '../../src/platforms/console/render.ts';
import type { PostSeen } from '../../src/ports.ts';
import { noticeOf } from '../../src/usecases/post-notices.ts';
import { followSeen } from '../../src/usecases/post-seen.ts';
import { madeUpDelivery, madeUpId, madeUpSchedule, SENT } from '../support/made-up-posts.ts';
import { createPlaceBookInMemory } from '../support/place-book-in-memory.ts';

const NOW = Date.parse('2026-11-30T12:00:00Z');
const CHANNEL = placeId('telegram', -1004);
const BESIDE = placeId('telegram', -1005);
const CODE = madeUpId(7);
const UNKNOWN = { is: 'unknown', since: NOW, asked: true } as const;
const PART = { hash: 'ab'.repeat(32) };

let places: ReturnType<typeof createPlaceBookInMemory>;
let woken: string[];
beforeEach(() => {
  places = createPlaceBookInMemory();
  woken = [];
});

const stands = (changes: Partial<Delivery>) =>
  places.posts.change(async ({ schedules, deliveries }) => {
    await schedules.add(madeUpSchedule(1, { place: CHANNEL, target: CHANNEL }));
    await deliveries.add(madeUpDelivery(7, { place: CHANNEL, week: weekEnding('2026-11-27'), dueAt: NOW, ...changes }));
  });
const meet = async (changes: Partial<PostSeen> = {}) => {
  const clock = stoppedClock(NOW);
  const seen = followSeen({ posts: places.posts, clock, wakeDeliveries: () => void woken.push('woken') });
  const known = await seen({ delivery: CODE, by: 'telegram:8', place: CHANNEL, how: 'tap', ...changes });
  return known && rendererFor('en').text(known);
};
const kept = () => places.posts.delivery(CODE);
const met = async () => (await places.posts.happenings(`delivery:${CODE}`, 99)).filter(({ what }) => what === 'seen');

describe('whoever meets a post', () => {
  it('is told what is known of it', async () => {
    await stands({ state: { ...SENT, at: NOW } });
    expect(await meet()).toBe(
      'Due Mon 30 Nov 2026, 21:00: posted Mon 30 Nov 2026, 21:00, as the platform answered. /why 00000007',
    );
  });

  it('is written down once, however often they tap', async () => {
    await stands({ state: SENT });
    for (const by of ['telegram:8', 'telegram:8', 'telegram:9']) await meet({ by });
    expect((await met()).map(({ detail }) => JSON.parse(detail).by)).toEqual(['telegram:8', 'telegram:9']);
  });

  it('settles what nobody knew: it stands there', async () => {
    await stands({ state: UNKNOWN, parts: [PART] });
    expect(await meet()).toContain('posted: somebody met it there');
    expect((await kept())?.state).toEqual({ is: 'sent', at: NOW, known: 'seen', by: 'telegram:8' });
    expect(woken).toEqual([]);
  });

  it('lets the parts follow that are still missing', async () => {
    await stands({ state: UNKNOWN, parts: [PART, PART], draft: '["a","b"]' });
    await meet({ how: 'reply', message: '555' });
    const parts = [{ message: '555' }, PART];
    expect(await kept()).toMatchObject({ state: { is: 'planned' }, parts, nextAt: NOW, draft: '["a","b"]' });
    expect(woken).toEqual(['woken']);
  });

  it('meets the copy of a channel’s post, which says which channel it is of', async () => {
    await stands({ state: UNKNOWN, parts: [PART] });
    await meet({ how: 'forward', message: '555' });
    expect(await kept()).toMatchObject({ state: { is: 'sent' }, parts: [{ message: '555' }] });
  });

  it('proves no other part of it by one that was known already, nor a part by a button that is not under it', async () => {
    const first = { ...PART, message: '555' };
    await stands({ state: UNKNOWN, parts: [first, PART, PART], draft: '["a","b","c"]' });
    for (const how of ['reply', 'forward', 'tap'] as const) await meet({ how, message: '555' });
    await meet({ how: 'tap', message: '557' });
    expect((await kept())?.state).toEqual(UNKNOWN);
    await meet({ how: 'reply', message: '556' });
    expect((await kept())?.parts).toEqual([first, { ...PART, message: '556' }, PART]);
  });

  it('is not believed about the next part where nobody knows which message the one before it is', async () => {
    await stands({ state: UNKNOWN, parts: [{ ...PART, message: 'person' }, PART], draft: '["a","b"]' });
    await meet({ how: 'reply', message: '555' });
    expect((await kept())?.state).toEqual(UNKNOWN);
  });

  it('proves nothing from a place where it was not to go, nor of a post that never was', async () => {
    await stands({ state: UNKNOWN, parts: [PART] });
    for (const how of ['tap', 'reply', 'forward'] as const) expect(await meet({ place: BESIDE, how })).toBeUndefined();
    expect(await meet({ delivery: madeUpId(9) })).toBeUndefined();
    expect([await kept(), await met()]).toMatchObject([{ state: UNKNOWN }, []]);
  });
});

describe('whoever made a schedule is told', () => {
  const tell = async (
    notice: Parameters<typeof noticeOf>[3],
    changes = {},
    language?: string,
    state: DeliveryState = UNKNOWN,
  ) => {
    if (language !== undefined)
      await places.once(undefined, async (writes) => {
        await writes.saveSettings(CHANNEL, { locale: language });
        return {};
      });
    const schedule = { ...madeUpSchedule(1, { place: CHANNEL, ...changes }), number: 1, version: 1 };
    const delivery = madeUpDelivery(7, { place: CHANNEL, dueAt: NOW, state });
    const sources = { places, languages: { find: findLocale }, defaultLocale: 'en' as const };
    const { card, locale } = await noticeOf(sources, delivery, schedule, notice);
    const screen = { width: Number.POSITIVE_INFINITY, paint: NO_PAINT };
    return {
      lines: renderText(card, rendererFor(locale), screen).split('\n'),
      next: card.next.map(({ line }) => line),
    };
  };
  const waiting = { is: 'waiting', reasons: [{ why: 'no_total', week: weekEnding('2026-11-27') }] } as const;

  it('that a post waits, for what and until when', async () => {
    expect((await tell(waiting)).lines).toEqual([
      'Schedule 1: post 00000007 waits',
      'The report on the week to 27 Nov 2026 names no total.',
      'It is posted as soon as that is settled, until Mon 7 Dec 2026, 09:00, when the next one is due.',
    ]);
  });

  it('that nobody knows of a post, with what they can say of it', async () => {
    const { lines, next } = await tell({ is: 'unknown' });
    expect(lines[0]).toBe('Schedule 1: nobody knows whether post 00000007 arrived');
    expect(next).toEqual(['/deliveries seen 00000007', '/deliveries again 00000007']);
  });

  it.each([
    ['en', ['Schedule 1: post 00000007 was given up', 'refused by the platform for good: “too long”']],
    ['zh-CN', ['定时 1：帖子 00000007 已放弃']],
  ])('that a post was given up, and why: %s', async (language, lines) => {
    const failed = { is: 'failed', reason: 'refused', said: 'too long' } as const;
    const told = await tell({ is: 'failed' }, {}, language, failed);
    expect(told.lines.slice(0, lines.length)).toEqual(lines);
    expect(told.next).toEqual([]);
  });

  it('in the language of the place it was made at', async () => {
    expect((await tell(waiting, {}, 'zh-CN')).lines[0]).toBe('定时 1：帖子 00000007 在等待');
  });
});
