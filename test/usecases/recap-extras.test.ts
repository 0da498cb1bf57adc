import { describe, expect, it } from 'vitest';
import { valuesOf } from '../../src/cards/card.ts';
import { stoppedClock } from '../../src/clock.ts';
import { CONSOLE } from '../../src/core/place.ts';
import { EXTRA_SECTIONS, RECAP_SECTION_NAMES } from '../../src/core/recap.ts';
import { rendererFor } from '../../src/i18n/renderer.ts';
import { NOTHING_HEARD, NOTHING_KEPT } from '../../src/nothing-kept.ts';
import { openBundled } from '../../src/sources/bundled.ts';
import { createOfflineFacts } from '../../src/sources/offline-facts.ts';
import { type ExtraSources, extrasOf } from '../../src/usecases/recap-extras.ts';
import { madeUpReport } from '../support/made-up.ts';

const NOW = Date.parse('2026-01-27T12:00:00Z');
const bundled = openBundled();
const report = madeUpReport('2026-01-23', { total: -111, BTC: -88.8 });
const sources = (more: Partial<ExtraSources> = {}): ExtraSources => ({
  ...{ ...bundled, facts: NOTHING_HEARD, live: createOfflineFacts(() => NOW), places: NOTHING_KEPT },
  ...{ clock: stoppedClock(NOW), ...more },
});
const how = { report, place: CONSOLE };

describe('the sections that somebody chooses', () => {
  it('are gathered where they are chosen, and no other', async () => {
    expect(Object.keys(await extrasOf(sources(), RECAP_SECTION_NAMES, how))).toEqual([...EXTRA_SECTIONS]);
    expect(Object.keys(await extrasOf(sources(), ['headline', 'notes'], how))).toEqual(['notes']);
  });

  it('each say something with no network, also why something is absent', async () => {
    const extras = await extrasOf(sources(), EXTRA_SECTIONS, how);
    const { text } = rendererFor('en');
    const said = EXTRA_SECTIONS.map((name) => (extras[name] ?? []).flatMap(valuesOf).map(text).join('\n'));
    expect(said.map((words) => words.length > 0)).toEqual(EXTRA_SECTIONS.map(() => true));
    expect(said[1]).toContain('Not known here: the price of silver.');
  });

  it('one that breaks says so, and takes neither the others nor a post with it', async () => {
    const broken: string[] = [];
    const spoiled = sources({
      notes: { notes: () => Promise.reject(new RangeError('odd')) },
      onBroken: (section, error) => void broken.push(`${section} ${error instanceof Error && error.name}`),
    });
    const extras = await extrasOf(spoiled, ['macro', 'notes'], how);
    expect(broken).toEqual(['notes RangeError']);
    const words = (extras.notes ?? []).flatMap(valuesOf).map(rendererFor('en').text);
    expect(words).toEqual(['This section could not be made; the others stand.']);
    expect(extras.macro?.length).toBeGreaterThan(1);
  });

  it('one that breaks under /recap is an incident as everywhere', async () => {
    const spoiled = sources({ notes: { notes: () => Promise.reject(new RangeError('odd')) } });
    await expect(extrasOf(spoiled, ['notes'], how)).rejects.toThrow(RangeError);
  });
});
