import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureIdsOf, missingDisclaimers } from '../../src/cards/card.ts';
import { recapCard } from '../../src/cards/recap-card.ts';
import type { RecapView } from '../../src/cards/recap-view.ts';
import { stoppedClock } from '../../src/clock.ts';
import { RECAP_SECTION_NAMES } from '../../src/core/recap.ts';
import { addDays, isoDate, type WeekEnding } from '../../src/core/week.ts';
import { findCausalWording } from '../../src/core/wording.ts';
import { LOCALES } from '../../src/i18n/locale.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { renderDiscord } from '../../src/platforms/discord/render.ts';
import { renderTelegram } from '../../src/platforms/telegram/render.ts';
import { openBundled } from '../../src/sources/bundled.ts';
import { recapOf } from '../../src/usecases/recap.ts';

const services = { ...openBundled(), clock: stoppedClock(Date.parse('2026-11-25T12:00:00Z')) };
const weeks = await services.reports.weeks(isoDate('2026-11-25'));
const views = await Promise.all(weeks.map(viewOf));

async function viewOf(period: WeekEnding): Promise<RecapView> {
  const { view } = await recapOf(services, { period, gate: 'caveat' });
  if (!view) throw new Error(`no recap of ${period}`);
  return view;
}

const answerOf = (view: RecapView) => ({ card: recapCard(view), locale: 'en', audience: 'place', next: [] }) as const;

/** What is sent to Telegram, message by message. */
const sent = (view: RecapView, locale: (typeof LOCALES)[number]): readonly string[] =>
  renderTelegram(answerOf(view), rendererFor(locale), { chat_id: 0, callback: () => 'x' }).map(({ text }) => text);

const orders = fc.shuffledSubarray([...RECAP_SECTION_NAMES], { minLength: 1 });

describe('a recap of every known week', () => {
  it('exists for all 118', () => {
    expect(views).toHaveLength(118);
  });

  it.each(LOCALES)('fits two messages of Telegram and one of Discord in %s, nothing left out', (locale) => {
    for (const view of views) {
      expect([view.report.weekEnding, sent(view, locale).length <= 2]).toEqual([view.report.weekEnding, true]);
      expect(JSON.stringify(renderDiscord(answerOf(view), rendererFor(locale)))).not.toMatch(/not shown|未显示/u);
    }
  });

  it('in any sections and any order owes no disclaimer, joins no facts by a cause and shows its own figures alone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...views), orders, fc.constantFrom(...LOCALES), (whole, sections, locale) => {
        const view = { ...whole, sections };
        const shown = recapCard(view);
        expect(missingDisclaimers(shown)).toEqual([]);
        const text = sent(view, locale).join('\n');
        expect(findCausalWording(text, locale)).toEqual([]);
        expect(text).not.toMatch(/undefined|NaN|Infinity|\{/u);
        const { weekEnding } = view.report;
        const own = [weekEnding, ...(sections.includes('changes') ? [addDays(weekEnding, -7)] : [])];
        const ends = figureIdsOf(shown).map(({ id }) => id.split('/')[1]);
        expect(ends.filter((end) => !own.some((week) => week === end))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the figures of a card', () => {
  const january = views[weeks.indexOf('2026-01-23' as WeekEnding)] as RecapView;

  it('are listed with their vintage, each once, in the order they appear', () => {
    const shown = recapCard({ ...january, sections: ['headline', 'regions'] });
    const listed = figureIdsOf(shown);
    expect(listed.slice(0, 4)).toEqual([
      { id: 'coinshares/2026-01-23/total', vintage: 1 },
      { id: 'coinshares/2026-01-23/region/US', vintage: 1 },
      { id: 'coinshares/2026-01-23/rest_of_world/REST_OF_WORLD', vintage: 1 },
      { id: 'coinshares/2026-01-23/region/CA', vintage: 1 },
    ]);
    expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
  });

  it('of a change are both weeks and the change itself', () => {
    const ids = figureIdsOf(recapCard({ ...january, sections: ['changes'] })).map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual([
      'coinshares/2026-01-16/total',
      'coinshares/2026-01-23/total',
      'coinshares/2026-01-23/change/total/since/2026-01-16',
    ]);
  });

  it('of two vintages are two', () => {
    const [row] = january.report.figures;
    const later = row && { ...row, vintage: 2 };
    const both = {
      kind: 'figures',
      rows: [row, later].flatMap((figure) => (figure ? [{ label: 1, figure }] : [])),
    } as const;
    const { title } = recapCard(january);
    expect(figureIdsOf({ title, blocks: [both, both] }).map(({ vintage }) => vintage)).toEqual([1, 2]);
  });
});
