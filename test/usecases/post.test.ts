import { describe, expect, it } from 'vitest';
import { stoppedClock } from '../../src/clock.ts';
import type { Delivery } from '../../src/core/delivery.ts';
import { placeId, type Settings } from '../../src/core/place.ts';
import type { Report } from '../../src/core/report.ts';
import type { NewSchedule, Schedule } from '../../src/core/schedule.ts';
import { wallTimeSchema } from '../../src/core/wall-clock.ts';
import { weekEnding } from '../../src/core/week.ts';
import { findLocale } from '../../src/i18n/locale.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { NO_PAINT } from '../../src/platforms/console/paint.ts';
import { renderText } from '../../src/platforms/console/render.ts';
import { type PreparedPost, preparePost } from '../../src/usecases/post.ts';
import { madeUpReport, madeUpStore } from '../support/made-up.ts';
import { madeUpDelivery, madeUpSchedule } from '../support/made-up-posts.ts';
import { createPlaceBookInMemory } from '../support/place-book-in-memory.ts';

const MONDAY = '2026-01-26T15:00:00Z';
const WEDNESDAY = '2026-01-28T15:00:00Z';
const GROUP = placeId('telegram', -1);
const lastWeek = madeUpReport('2026-01-16', { total: 33.3, BTC: 22.2, SOL: 11.1 });
const thisWeek = madeUpReport('2026-01-23', { total: -111, BTC: -88.8, SOL: 22.2 });
const published: Schedule['when'] = {
  ...{ is: 'published', latest: { weekday: 3, time: wallTimeSchema.parse('12:00') }, timeZone: 'UTC' },
};

interface Given {
  readonly reports?: readonly Report[];
  readonly now?: string;
  readonly schedule?: Partial<NewSchedule>;
  readonly delivery?: Partial<Delivery>;
  /** The language that is set in the group. */
  readonly language?: string;
  readonly look?: Pick<Settings, 'theme' | 'colours'>;
}

async function prepare({ reports = [lastWeek, thisWeek], now = MONDAY, language, look, ...given }: Given) {
  const places = createPlaceBookInMemory();
  if (look) await places.once(undefined, async (changes) => ({ done: await changes.saveSettings(GROUP, look) }));
  if (language !== undefined)
    await places.once(undefined, async (changes) => {
      await changes.saveSettings(GROUP, { locale: language });
      return {};
    });
  const schedule: Schedule = { ...madeUpSchedule(1, given.schedule), number: 1, version: 1 };
  const delivery = madeUpDelivery(7, { week: weekEnding('2026-01-23'), dueAt: Date.parse(MONDAY), ...given.delivery });
  const sources = {
    ...{ reports: madeUpStore(reports), levels: { levels: async () => [] }, clock: stoppedClock(Date.parse(now)) },
    ...{ places, languages: { find: findLocale }, defaultLocale: 'en' as const },
  };
  return preparePost(sources, delivery, schedule);
}

function linesOf(post: PreparedPost): readonly string[] {
  if (post.is === 'closed') return [];
  const screen = { width: Number.POSITIVE_INFINITY, paint: NO_PAINT };
  return renderText(post.card, rendererFor(post.locale), screen).split('\n');
}

describe('a post that a schedule makes', () => {
  it('is the recap of its week, with its code at the end', async () => {
    const post = await prepare({});
    expect(linesOf(post)[0]).toBe('Weekly recap · global digital asset products · week to 23 Jan 2026');
    expect(linesOf(post)).toContain('Post 00000007 · /why 00000007');
  });

  it('says which figures it shows, each in its vintage', async () => {
    const post = await prepare({});
    expect(post.is === 'ready' && post.figures[0]).toEqual({ id: expect.stringContaining('2026-01-23'), vintage: 1 });
  });

  it('has a picture of its week where its schedule wants one, whatever its sections and its style', async () => {
    const wanted = { picture: true } as const;
    for (const schedule of [wanted, { ...wanted, sections: ['levels'] as ['levels'] }]) {
      const post = await prepare({ schedule });
      expect(post).toMatchObject({ is: 'ready', look: { theme: 'dark' }, card: { picture: { size: 'wide' } } });
    }
    expect((await prepare({})) satisfies object).not.toHaveProperty('card.picture');
    const without = await prepare({});
    // At a terminal alone a picture is told of in a line.
    const told = linesOf(await prepare({ schedule: wanted })).filter((line) => !line.includes('--png'));
    expect(told).toEqual(linesOf(without));
  });

  it('has a picture that looks as its place chose', async () => {
    const look = { theme: 'light', colours: 'red_green' } as const;
    expect(await prepare({ schedule: { picture: true }, look })).toMatchObject({ look });
  });

  it('has none where its week names no figure that could be shown', async () => {
    const empty = madeUpReport('2026-01-23', {});
    const post = await prepare({ reports: [lastWeek, empty], schedule: { picture: true, gate: 'caveat' } });
    expect(post.is === 'ready' && post.card.picture).toBeUndefined();
  });

  it('holds the sections that were chosen, and no other', async () => {
    const post = await prepare({ schedule: { sections: ['streaks'] } });
    expect(linesOf(post)).toContain('Weeks in a row');
    expect(linesOf(post)).not.toContain('Assets');
  });

  it('waits for its week where that is not known, and says what is missing', async () => {
    expect(await prepare({ reports: [lastWeek] })).toEqual({
      is: 'closed',
      reasons: [{ why: 'missing', week: '2026-01-23', newest: '2026-01-16' }],
    });
  });

  it('goes out with what is missing where its schedule says so', async () => {
    const post = await prepare({ reports: [lastWeek], schedule: { gate: 'caveat' } });
    expect(linesOf(post)[0]).toContain('the week to 23 Jan 2026 is missing');
  });

  it('waits until the latest hour before it goes out without its week', async () => {
    const given = { reports: [lastWeek], schedule: { gate: 'caveat', when: published } } as const;
    expect((await prepare(given)).is).toBe('closed');
    expect((await prepare({ ...given, now: WEDNESDAY })).is).toBe('ready');
  });
});

describe('what is not as usual about a post is said first:', () => {
  it.each([
    ['by minutes', { lateMinutes: 111 }, 'Late by 111 minutes.'],
    ['by hours', { lateMinutes: 199 }, 'Late by 3 hours.'],
    [
      'for weeks that were missed',
      { folded: ['2026-01-09', '2026-01-16'].map(weekEnding) },
      'Missed before this post: week to 9 Jan 2026, week to 16 Jan 2026.',
    ],
    ['as a test', { occasion: 'test-00000007' }, 'This is a test. It was posted to see how it looks.'],
  ])('%s', async (_, delivery, line) => {
    expect(linesOf(await prepare({ delivery }))[1]).toContain(line);
  });

  it('a test goes out at once, whatever its week lacks', async () => {
    const post = await prepare({ reports: [lastWeek], delivery: { occasion: 'test-00000007' } });
    expect(linesOf(post)[0]).toContain('is missing');
    expect((await prepare({ reports: [], delivery: { occasion: 'test-00000007' } })).is).toBe('closed');
  });
});

describe('a post is in the language', () => {
  it.each([
    ['of its schedule', { schedule: { locale: 'zh-CN' }, language: 'en' }, 'zh-CN'],
    ['of its place where the schedule has none', { language: 'zh-CN' }, 'zh-CN'],
    ['that is spoken unless another is chosen', {}, 'en'],
    ['that is spoken where the chosen one is no more', { schedule: { locale: 'tlh' } }, 'en'],
  ])('%s', async (_, given, locale) => {
    const post = await prepare(given);
    expect(post.is === 'ready' && post.locale).toBe(locale);
  });
});
