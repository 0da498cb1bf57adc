import { databaseUrlSchema } from '../../src/core/database-url.ts';
import { PLACE_PLATFORMS, placeId } from '../../src/core/place.ts';
import { isoDate } from '../../src/core/week.ts';
import { openStore } from '../../src/open-store.ts';

/** Prints the milliseconds from a process that has its modules until it could answer from its store and knows what is due. */
const url = databaseUrlSchema.parse(process.argv[2]);
// The driver's modules are loaded once before, from a store that is closed again.
await (await openStore(databaseUrlSchema.parse(process.argv[3]), { mode: 'write' })).close();
const from = performance.now();
const store = await openStore(url, { mode: 'write' });
await store.places.find([placeId('telegram', -1)]);
await store.reports.newest(isoDate('2999-12-31'));
await store.posts.deliveriesDue('telegram', { now: from, tooFar: Number.MAX_SAFE_INTEGER }, 100);
await store.posts.nextMoment(PLACE_PLATFORMS);
process.stdout.write(`${performance.now() - from}\n`);
await store.close();
