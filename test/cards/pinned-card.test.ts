import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../locales/index.ts';
import type { Settings } from '../../src/core/place.ts';
import { placeId } from '../../src/core/place.ts';
import { nextReportMonday, weekEnding } from '../../src/core/week.ts';
import { findLocale } from '../../src/i18n/locale.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { NO_PAINT } from '../../src/platforms/console/paint.ts';
import { renderText } from '../../src/platforms/console/render.ts';
import { drawPost } from '../../src/platforms/discord/post-message.ts';
import { drawTelegram } from '../../src/platforms/telegram/render.ts';
import type { Post } from '../../src/ports.ts';
import { openBundled } from '../../src/sources/bundled.ts';
import { pinnedPost } from '../../src/usecases/pinned-post.ts';
import { madeUpReport, madeUpStore } from '../support/made-up.ts';
import { createPlaceBookInMemory } from '../support/place-book-in-memory.ts';

const GROUP = placeId('telegram', -1003);
const bundled = openBundled();

async function postAt(now: string, settings: Settings = {}, sources: Partial<typeof bundled> = {}): Promise<Post> {
  const places = createPlaceBookInMemory();
  await places.once(undefined, async ({ saveSettings }) => ({ done: await saveSettings(GROUP, settings) }));
  const clock = { now: () => Date.parse(now) };
  const all = { ...bundled, ...sources, places, clock, languages: { find: findLocale }, defaultLocale: 'en' } as const;
  const post = await pinnedPost(all, GROUP, Date.parse('2026-01-27T12:00:00Z'));
  if (!post) throw new Error('nothing is pinned');
  return post;
}

const read = ({ card, locale }: Post): string =>
  renderText(card, rendererFor(locale), { width: Number.POSITIVE_INFINITY, paint: NO_PAINT });

describe('what stands pinned', () => {
  const made = madeUpStore([madeUpReport('2026-01-23', { total: -111, US: -99.9, BTC: -88.8, SOL: 11.1 })]);

  it('is the newest week with its assets in a line, price levels, the next report and when it was last changed', async () => {
    const text = read(await postAt('2026-01-27T12:00:00Z', { timeZone: 'Asia/Shanghai' }, { reports: made }));
    expect(text).toContain('week to 23 Jan 2026');
    expect(text).toMatch(/Assets: BTC −\$88\.8M, SOL \+\$11\.1M\./u);
    expect(text).toContain('Our reading, not the author’s:');
    expect(text).toContain(
      'Next report: Monday 2 Feb 2026 in New York, which is Mon 2 Feb 2026, 13:00 to Tue 3 Feb 2026, 13:00 in Asia/Shanghai',
    );
    expect(text).toContain('Last changed Tue 27 Jan 2026, 20:00 (Asia/Shanghai)');
    expect(text).toContain('Example Research');
  });

  it('in Chinese says the same', async () => {
    const text = read(await postAt('2026-01-27T12:00:00Z', { locale: 'zh-CN' }, { reports: made }));
    expect(text).toContain('下一份报告：纽约时间');
    expect(text).toContain('最近更新：');
  });

  it('says so where the week that is due is missing', async () => {
    const text = read(await postAt('2026-02-04T12:00:00Z', {}, { reports: made }));
    expect(text).toContain('the week to 30 Jan 2026 is missing');
    expect(text).toContain('Next report: Monday 9 Feb 2026');
  });

  it('brief, keeps the headline, the next report and when it was changed', async () => {
    const text = read(await postAt('2026-01-27T12:00:00Z', { style: 'brief' }, { reports: made }));
    expect(text).toContain('−$111');
    expect(text).toContain('Next report:');
    expect(text).toContain('Last changed');
    expect(text).not.toContain('Assets:');
  });

  it('has nothing to tap, as it stays where it is', async () => {
    expect((await postAt('2026-01-27T12:00:00Z')).card.next).toEqual([]);
  });

  it('is one message on both platforms, whatever the week, the language and the manner', async () => {
    const weeks = await bundled.reports.weeks(weekEnding('2026-11-20'));
    for (const week of weeks) {
      for (const { tag } of LANGUAGES) {
        const now = `${week}T12:00:00Z`;
        const post = await postAt(new Date(Date.parse(now) + 4 * 86_400_000).toISOString(), {
          ...{ locale: tag, timeZone: 'America/Argentina/ComodRivadavia', marks: 'colours' },
        });
        const renderer = rendererFor(post.locale, post.marks);
        expect(drawPost(post, {})).toHaveLength(1);
        expect(drawTelegram({ ...post, next: [] }, renderer, () => undefined)).toHaveLength(1);
      }
    }
  });
});

describe('the next report', () => {
  const NEWEST = weekEnding('2026-01-23');
  it.each([
    ['on the Friday a week ends it is the Monday after', '2026-01-30T18:00:00Z', '2026-02-02'],
    ['on that Monday it is that day', '2026-02-02T18:00:00Z', '2026-02-02'],
    [
      'on the Tuesday, with nothing published, it is the week after: what is late is said to be missing',
      '2026-02-03T18:00:00Z',
      '2026-02-09',
    ],
    ['right after its publication it is a week later', '2026-01-26T18:00:00Z', '2026-02-02'],
  ])('%s', (_, at, monday) => {
    expect(nextReportMonday(NEWEST, Date.parse(at))).toBe(monday);
  });
});
