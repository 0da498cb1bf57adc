import { digestOf, goldens } from './goldens.ts';

/** Run by the test of the goldens as a process of its own: every ninth of them, by its digest. */
const some = goldens().filter((_, at) => at % 9 === 0);
process.stdout.write(JSON.stringify(Object.fromEntries(some.map(({ name, png }) => [name, digestOf(png())]))));
