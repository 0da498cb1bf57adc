import { beforeEach, describe, expect, it } from 'vitest';
import { alertOccasion } from '../../src/core/order.ts';
import { placeId, settingsSchema } from '../../src/core/place.ts';
import { weekEnding } from '../../src/core/week.ts';
import { findCausalWording } from '../../src/core/wording.ts';
import { findLocale, LOCALES } from '../../src/i18n/locale.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { NO_PAINT } from '../../src/platforms/console/paint.ts';
import { renderText } from '../../src/platforms/console/render.ts';
import { noticeOf } from '../../src/usecases/post-notices.ts';
import { openPlaces } from '../support/ask-in-place.ts';
import { madeUpFollowing } from '../support/following-house.ts';
import { madeUpDelivery, madeUpId, SENT } from '../support/made-up-posts.ts';

const DUE = Date.parse('2026-11-30T12:00:00Z');
const GROUP = placeId('telegram', -1003);
const STRANGERS = placeId('telegram', -9);
const CODE = madeUpId(7);
const FOLLOWING = madeUpFollowing(1, GROUP, { by: 'telegram:8' });
const UNKNOWN = { is: 'unknown', since: DUE, asked: true } as const;

let bot: ReturnType<typeof openPlaces>;
beforeEach(async () => {
  bot = openPlaces({ now: '2026-11-30T13:00:00Z' });
  await bot.places.posts.change(({ following }) => following.save(FOLLOWING));
  await bot.places.once(undefined, async ({ saveSettings }) => {
    await saveSettings(GROUP, settingsSchema.parse({ timeZone: 'Asia/Tokyo' }));
    return {};
  });
});

const posted = (state: Parameters<typeof madeUpDelivery>[1] & object) =>
  bot.places.posts.change(({ deliveries }) =>
    deliveries.add(
      madeUpDelivery(7, {
        ...{ schedule: FOLLOWING.id, place: GROUP, week: weekEnding('2026-11-27'), dueAt: DUE },
        ...{ occasion: alertOccasion(CODE), ...state },
      }),
    ),
  );

describe('a post of alerts', () => {
  it('is among the posts of its place, in the zone of the place', async () => {
    await posted({ state: { ...SENT, at: DUE } });
    const { lines } = await bot.in(GROUP, 'moderator')('/deliveries');
    expect(lines).toContain(
      'Mon 30 Nov 2026, 21:00 00000007 · alerts · posted Mon 30 Nov 2026, 21:00, as the platform answered',
    );
  });

  it('has its story, for people of its place alone', async () => {
    await posted({ state: { is: 'cancelled', by: 'following' } });
    expect((await bot.in(GROUP, 'member')(`/why ${CODE}`)).lines).toEqual([
      'Post 00000007',
      'Alerts of this place, due Mon 30 Nov 2026, 21:00.',
      'cancelled: alerts were switched off here',
      'Times are those of Asia/Tokyo.',
    ]);
    expect((await bot.in(STRANGERS, 'member')(`/why ${CODE}`)).lines.join()).toContain('No post of this place');
  });

  it('that nobody knows of is settled as any other', async () => {
    await posted({ state: UNKNOWN, parts: [{ hash: 'ab'.repeat(32) }] });
    await bot.in(GROUP, 'moderator')(`/deliveries seen ${CODE}`);
    expect((await bot.places.posts.delivery(CODE))?.state).toMatchObject({ is: 'sent', known: 'person' });
  });

  it.each(LOCALES)(
    'is said to whoever switched it on where it was given up, or nobody knows of it, in %s',
    async (locale) => {
      const sources = { places: bot.places, languages: { find: findLocale }, defaultLocale: locale };
      const delivery = madeUpDelivery(7, { place: GROUP, occasion: alertOccasion(CODE), state: UNKNOWN });
      for (const is of ['unknown', 'failed'] as const) {
        const { card } = await noticeOf(sources, delivery, FOLLOWING, { is });
        const text = renderText(card, rendererFor(locale), { paint: NO_PAINT, width: 100 });
        expect(text).toContain('00000007');
        expect(findCausalWording(text, locale)).toEqual([]);
      }
    },
  );
});
