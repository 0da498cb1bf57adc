import type { DatabaseUrl } from '../../src/core/database-url.ts';
import type { Delivery, DeliveryState } from '../../src/core/delivery.ts';
import { placeId } from '../../src/core/place.ts';
import { shortIdSchema } from '../../src/core/short-id.ts';
import { weekEnding } from '../../src/core/week.ts';
import { openStore } from '../../src/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { type Figure, median, PAIRS } from './figure.ts';

/** What a store of a large bot holds of each kind of thing. */
export const PLACES = 10_000;
export const DELIVERIES = 100_000;
const FEW = 1_000;
/** Changed in each round, every one in a transaction of its own. */
const CHANGED = 100;

const PASSED: readonly DeliveryState[] = [
  { is: 'planned' },
  { is: 'sending', since: 1, until: 2, failures: 0, again: false },
  { is: 'sent', at: 2, known: 'answered' },
];

/** Takes in deliveries that were sent, with an event for each state that they passed; the store must be empty. */
export async function fillWithPosts(store: Store, count: number): Promise<void> {
  const deliveries = Array.from({ length: count }, (_, at) => ({ ...deliveryOf(at), state: PASSED.at(-1), fence: 3 }));
  const events = PASSED.flatMap((state, at) =>
    deliveries.map(({ id, place }) => ({
      ...{ place, about: `delivery:${id}`, at, what: state.is, detail: JSON.stringify(state) },
    })),
  );
  const nothing = { places: [], decisions: [], updates: [], reports: [] };
  const text = JSON.stringify({ tidemark: 'export', version: 1, ...nothing, deliveries, events });
  await store.import(text, 'what the bench makes up');
}

/** What it costs the processor to change a delivery where there are many, against a store that has few. */
export async function measureAdvance(many: DatabaseUrl, few: DatabaseUrl): Promise<Figure> {
  const small = await openStore(few, { mode: 'write' });
  await fillWithPosts(small, FEW);
  const large = await openStore(many, { mode: 'write' });
  try {
    let [inSmall, inLarge] = [await planned(small), await planned(large)];
    const ratios: number[] = [];
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const [least, most] = [await advance(small, inSmall), await advance(large, inLarge)];
      [inSmall, inLarge] = [least.now, most.now];
      ratios.push(most.cpu / least.cpu);
    }
    const what = `changing one of ${DELIVERIES} deliveries ÷ one of ${FEW}`;
    return { what, value: median(ratios), digits: 2, limit: { atMost: 1.5 } };
  } finally {
    await small.close();
    await large.close();
  }
}

/** Deliveries to be changed, among all that lie there already. */
async function planned({ posts }: Store): Promise<readonly Delivery[]> {
  const all = Array.from({ length: CHANGED }, (_, at) => deliveryOf(DELIVERIES + at));
  await posts.change(async ({ deliveries }) => {
    for (const delivery of all) await deliveries.add(delivery);
  });
  return all;
}

async function advance({ posts }: Store, deliveries: readonly Delivery[]) {
  const now: Delivery[] = [];
  const before = process.cpuUsage();
  for (const delivery of deliveries) {
    const next = await posts.change((changes) =>
      changes.deliveries.advance(delivery, { state: { is: 'planned' }, nextAt: delivery.dueAt }, 1),
    );
    if (next) now.push(next);
  }
  const { user, system } = process.cpuUsage(before);
  return { now, cpu: user + system };
}

/** Ids lie scattered as chance would scatter them: the factor has no divisor in common with 10⁸. */
const deliveryOf = (number: number): Delivery => ({
  id: shortIdSchema.parse(String((number * 61_803_399) % 100_000_000).padStart(8, '0')),
  schedule: shortIdSchema.parse(String(number % PLACES).padStart(8, '0')),
  place: placeId('telegram', -((number % PLACES) + 1)),
  week: weekEnding('2026-01-23'),
  occasion: `run ${number}`,
  dueAt: number,
  state: { is: 'planned' },
  fence: 0,
  figures: [],
  parts: [],
});
