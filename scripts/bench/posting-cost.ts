import { join } from 'node:path';
import { type DatabaseUrl, databaseUrlSchema } from '../../src/core/database-url.ts';
import { placeId } from '../../src/core/place.ts';
import type { Poster } from '../../src/core/posting.ts';
import { openStore } from '../../src/open-store.ts';
import { pacerFor, startPosting } from '../../src/posting.ts';
import type { Store } from '../../src/store/store.ts';
import { planPosts } from './due-posts.ts';
import { type Figure, median, PAIRS } from './figure.ts';
import { openPlainStore } from './plain-store.ts';
import { outletWith, postingOf } from './posting-outlets.ts';
import { DELIVERIES, fillWithPosts } from './posts.ts';

const FEW = 1_000;
/** In each round; the first is for the compiler's sake. */
const POSTED = 100;

const NO_LIMITS = { overall: { most: 1, withinMs: 0 }, gapMs: 0, ofChat: () => [] };

/** What it costs the processor to bring a delivery from due to sent where many lie, against where few do, and in how many statements. */
export async function measurePostingCost(folder: string): Promise<readonly Figure[]> {
  const at = (name: string) => join(folder, name);
  const url = (name: string) => databaseUrlSchema.parse(`file:${at(name)}`);
  const few = await filled(url('cost-few.db'), FEW);
  const many = await filled(url('cost-many.db'), DELIVERIES);
  const ratios: number[] = [];
  const costs: number[] = [];
  try {
    for (let pair = 0; pair <= PAIRS; pair += 1) {
      const least = await costOf(few, pair);
      const most = await costOf(many, pair);
      if (pair > 0) {
        ratios.push(most / least);
        costs.push(most);
      }
    }
  } finally {
    await few.close();
    await many.close();
  }
  const grown = (await statementsOf(at('cost-many.db'))) - (await statementsOf(at('cost-few.db')));
  const beside = `with ${DELIVERIES} deliveries`;
  return [
    { what: `a post from due to sent, ${beside} ÷ ${FEW}`, value: median(ratios), digits: 2, limit: { atMost: 1.5 } },
    { what: `CPU of a post from due to sent, ${beside}`, value: median(costs), unit: ' µs', digits: 0 },
    { what: `statements for ${POSTED} posts, ${beside} − ${FEW}`, value: grown, digits: 0, limit: { atMost: 0 } },
  ];
}

async function filled(url: DatabaseUrl, count: number): Promise<Store> {
  const store = await openStore(url, { mode: 'write' });
  await fillWithPosts(store, count);
  return store;
}

/** Microseconds of CPU for each post of a round. */
async function costOf(store: Pick<Store, 'places' | 'posts'>, round: number): Promise<number> {
  const places = Array.from({ length: POSTED }, (_, at) => placeId('telegram', -1_000_001 - at));
  const at = Date.now();
  await planPosts(store.posts, { places, at, from: round * POSTED });
  const all = Promise.withResolvers<void>();
  let arrived = 0;
  const poster: Poster = {
    async send() {
      arrived += 1;
      if (arrived === POSTED) all.resolve();
      return { is: 'arrived', message: String(arrived) };
    },
    repeatableForMs: async () => 0,
    find: async () => ({ is: 'unreadable' }),
  };
  const telegram = { outlet: outletWith('telegram', poster), pacer: pacerFor(NO_LIMITS) };
  const before = process.cpuUsage();
  const posting = startPosting({ ...postingOf(store, { now: Date.now }), platforms: { telegram } });
  await all.promise;
  await posting.stop();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / POSTED;
}

async function statementsOf(file: string): Promise<number> {
  const store = await openPlainStore(file);
  try {
    await costOf(store, PAIRS + 1);
    return store.statements();
  } finally {
    await store.close();
  }
}
