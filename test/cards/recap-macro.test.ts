import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Block } from '../../src/cards/card.ts';
import { valuesOf } from '../../src/cards/card.ts';
import { macroSection } from '../../src/cards/recap-macro.ts';
import { stoppedClock } from '../../src/clock.ts';
import { CONSOLE } from '../../src/core/place.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { NOTHING_KEPT } from '../../src/nothing-kept.ts';
import { openBundled } from '../../src/sources/bundled.ts';
import { macroCalendar } from '../../src/usecases/macro-calendar.ts';
import { MACRO_NOW, openMacroWorld } from '../support/macro-world.ts';

let world: Awaited<ReturnType<typeof openMacroWorld>>;
beforeAll(async () => {
  world = await openMacroWorld();
});
afterAll(() => world.host.close());

const textsOf = (blocks: readonly Block[]) => {
  const { text } = rendererFor('en');
  return blocks.flatMap((block) => valuesOf(block).map(text));
};
const view = (setting: Parameters<typeof world.open>[0]) =>
  macroCalendar(
    {
      fomc: openBundled().fomc,
      live: world.open(setting).live,
      places: NOTHING_KEPT,
      clock: stoppedClock(Date.parse(MACRO_NOW)),
    },
    CONSOLE,
  );

it('tells in a recap what comes next, the first dates and whose they are', async () => {
  const texts = textsOf(macroSection(await view({})));
  expect(texts).toContain('Next FOMC decision in 14 days: meeting of 8 Dec 2026 to 9 Dec 2026');
  expect(texts).toContain('Consumer prices (CPI)');
  expect(
    texts.filter((text) => text.includes('New York ·') || text.includes('no time given')).length,
  ).toBeLessThanOrEqual(4);
  expect(texts).toContain('1 more is in the calendar file.');
  expect(texts.some((text) => text.startsWith('FRED · US calendar'))).toBe(true);
});

it('says in a recap why dates are absent', async () => {
  expect(textsOf(macroSection(await view({ key: null, week: false })))).toContain(
    'Not known here: US data dates. That needs a free FRED key: whoever runs this bot can set SOURCE_FRED_KEY.',
  );
});
