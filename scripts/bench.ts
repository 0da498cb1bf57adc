import { print } from './bench/figure.ts';
import { measurePictures } from './bench/pictures.ts';
import { measurePlatforms } from './bench/platforms.ts';
import { measurePosting } from './bench/posting.ts';
import { measureReading } from './bench/reading.ts';
import { measureStart } from './bench/start.ts';
import { measureStore } from './bench/store.ts';

const PARTS = {
  start: measureStart,
  reading: measureReading,
  store: measureStore,
  posting: measurePosting,
  platforms: measurePlatforms,
  pictures: measurePictures,
};
type Part = keyof typeof PARTS;

/**
 * Ratios within one run, medians over alternating pairs. Never part of the checks: machines differ. `npm run bench -- PART…` measures some
 * parts alone. Exits 1 when a limit is broken, 2 for a part that there is not.
 */
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  process.stderr.write(`bench: no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}\n`);
  process.exitCode = 2;
} else {
  const parts = asked.length > 0 ? (asked as Part[]) : (Object.keys(PARTS) as Part[]);
  let kept = true;
  for (const part of parts) kept = print(await PARTS[part]()) && kept;
  process.exitCode = kept ? 0 : 1;
}
