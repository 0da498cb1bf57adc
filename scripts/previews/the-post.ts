import { stoppedClock } from '../../src/clock.ts';
import type { Delivery } from '../../src/core/delivery.ts';
import { placeId } from '../../src/core/place.ts';
import { USUAL_SECTIONS } from '../../src/core/recap.ts';
import type { Schedule } from '../../src/core/schedule.ts';
import { shortIdSchema } from '../../src/core/short-id.ts';
import { wallTimeSchema } from '../../src/core/wall-clock.ts';
import { weekEnding } from '../../src/core/week.ts';
import { findLocale, type Locale } from '../../src/i18n/locale.ts';
import { openServices } from '../../src/open-app.ts';
import type { Post } from '../../src/ports.ts';
import { preparePost } from '../../src/usecases/post.ts';

export const POST_CODE = shortIdSchema.parse('7k3m9qxa');
/** Monday, 20:00 in Shanghai. */
const DUE = Date.parse('2026-01-26T12:00:00Z');
const GROUP = placeId('telegram', -1);

const SCHEDULE: Schedule = {
  ...{ id: shortIdSchema.parse('00000001'), number: 1, version: 1, place: GROUP, target: GROUP, by: 'telegram:1' },
  when: { is: 'weekly', weekday: 1, time: wallTimeSchema.parse('20:00'), timeZone: 'Asia/Shanghai' },
  ...{ silent: false, catchUp: { is: 'late', withinHours: 24 }, gate: 'wait', sections: [...USUAL_SECTIONS] },
  ...{ since: DUE, nextAt: DUE },
};

const DELIVERY: Delivery = {
  ...{ id: POST_CODE, schedule: SCHEDULE.id, place: GROUP, week: weekEnding('2026-01-23'), occasion: 'run' },
  ...{ dueAt: DUE, state: { is: 'planned' }, nextAt: DUE, fence: 0, figures: [], parts: [] },
};

/** The recap of the bundled record as a schedule posts it at its hour. */
export async function thePost(locale: Locale): Promise<Post> {
  const sources = {
    ...{ ...openServices(), places: { find: async () => [] }, clock: stoppedClock(DUE) },
    ...{ languages: { find: findLocale }, defaultLocale: locale },
  };
  const made = await preparePost(sources, DELIVERY, SCHEDULE);
  if (made.is === 'closed') throw new Error('the week of the preview may not go out');
  return made;
}
