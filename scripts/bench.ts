import { print } from './bench/figure.ts';
import { measurePlatforms } from './bench/platforms.ts';
import { measurePosting } from './bench/posting.ts';
import { measureStart } from './bench/start.ts';
import { measureStore } from './bench/store.ts';

/** Ratios within one run, medians over alternating pairs. Never part of the checks: machines differ. Exits 1 when a limit is broken. */
const kept = [
  print(measureStart()),
  print(await measureStore()),
  print(await measurePosting()),
  print(await measurePlatforms()),
];
process.exitCode = kept.every(Boolean) ? 0 : 1;
