import { digestOf, goldens } from './goldens.ts';

/** Run by the test of the goldens as a process of its own: every fifth of those that are kept, by its digest. */
const some = goldens()
  .filter(({ kept }) => kept)
  .filter((_, at) => at % 5 === 0);
process.stdout.write(JSON.stringify(Object.fromEntries(some.map(({ name, png }) => [name, digestOf(png())]))));
