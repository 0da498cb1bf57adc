import fc from 'fast-check';
import { type PlaceId, placeId, SUSPENSIONS } from '../../src/core/place.ts';
import type { Report } from '../../src/core/report.ts';
import type { Decision, TakenUpdate } from '../../src/ports.ts';
import type { Store } from '../../src/store/store.ts';
import { madeUpReport } from './made-up.ts';

const places: fc.Arbitrary<PlaceId> = fc
  .tuple(fc.integer({ min: -9_999, max: -1 }), fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }))
  .map(([chat, topic]) => placeId('telegram', chat, ...(topic === undefined ? [] : [topic])));
const tags = fc.string({ unit: 'grapheme', maxLength: 3 });
const words = fc.string({ unit: 'grapheme', maxLength: 20 });

/** Anything that may be kept: places with settings in any order, decisions, worked updates and reports in vintages. */
export interface Keepsakes {
  readonly places: readonly {
    readonly id: PlaceId;
    readonly settings: { readonly style?: 'full' | 'brief'; readonly locale?: string; readonly timeZone?: string };
    readonly suspended: { readonly reason: (typeof SUSPENSIONS)[number]; readonly since: number } | undefined;
  }[];
  readonly decisions: readonly Decision[];
  readonly updates: readonly string[];
  readonly inbox: readonly TakenUpdate[];
  readonly bots: readonly string[];
  readonly reports: readonly Report[];
}

export const keepsakes: fc.Arbitrary<Keepsakes> = fc.record({
  places: fc.array(
    fc.record({
      id: places,
      settings: fc.record(
        { style: fc.constantFrom('full', 'brief'), locale: tags, timeZone: tags },
        { requiredKeys: [] },
      ),
      suspended: fc.option(fc.record({ reason: fc.constantFrom(...SUSPENSIONS), since: fc.nat() }), { nil: undefined }),
    }),
  ),
  decisions: fc.array(
    fc.record(
      { by: words, at: fc.nat(), place: places, what: words, before: words, after: words },
      { requiredKeys: ['by', 'at', 'place', 'what'] },
    ),
  ),
  updates: fc.array(words),
  bots: fc.array(words, { maxLength: 2 }),
  inbox: fc.array(fc.record({ key: words, update: words })),
  reports: fc.array(
    fc
      .tuple(fc.constantFrom('2026-01-09', '2026-01-16', '2026-01-23'), fc.integer({ min: -99, max: 99 }))
      .map(([week, times]) => madeUpReport(week, { total: 11.1 * times, SOL: 22.2 })),
  ),
});

export async function keepAll(
  { places: all, decisions, updates, inbox, bots, reports }: Keepsakes,
  store: Store,
): Promise<void> {
  await store.places.once(undefined, async (changes) => {
    for (const { id, settings, suspended } of all) {
      await changes.saveSettings(id, settings);
      await changes.suspend(id, suspended);
    }
    for (const decision of decisions) await changes.record(decision);
    return {};
  });
  for (const key of updates) await store.places.once(key, async () => ({}));
  await store.inbox.keep(inbox);
  for (const bot of bots)
    await store.places.once(undefined, async ({ saveBot }) => ({ done: await saveBot('telegram', bot) }));
  for (const report of reports) await store.reports.save(report);
}
