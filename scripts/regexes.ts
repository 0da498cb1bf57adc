import { builtPatterns } from './regexes/built-patterns.ts';
import { judgeAll } from './regexes/judge-all.ts';
import type { Pattern } from './regexes/pattern.ts';
import { printedPatterns } from './regexes/printed-patterns.ts';
import { useAll } from './regexes/uses.ts';
import { ROOT } from './run.ts';

/**
 * Looks at every regular expression of `src` and `commands`, those that are built at run time among them, and exits 1 where a text can
 * make one explode. `node scripts/regexes.ts FILE…` looks at those of some files alone.
 */
const files = process.argv.slice(2);
const isWanted = (at: string) => files.length === 0 || files.some((file) => at.startsWith(`${file}:`));

const printed = printedPatterns(ROOT);
const built = await builtPatterns(ROOT, useAll);
const reached = new Set(built.map(({ at }) => at));
const unreached = printed.built.filter((at) => isWanted(at) && !reached.has(at));
const patterns = [...printed.literals, ...built].filter(({ at }) => isWanted(at));
const judged = await judgeAll(once(patterns));
const complaints = [
  ...unreached.map((at) => `${at} builds a pattern that nothing in scripts/regexes/uses.ts calls for`),
  ...judged.flatMap(({ pattern: { at, source }, complaint }) => (complaint ? [`${at} ${complaint}: /${source}/`] : [])),
].toSorted();
for (const complaint of complaints) process.stderr.write(`regexes: ${complaint}\n`);
process.stdout.write(`${judged.length} patterns\n`);
process.exitCode = complaints.length > 0 ? 1 : 0;

/** The same pattern may stand in many places. */
function once(all: readonly Pattern[]): readonly Pattern[] {
  return [...new Map(all.map((pattern) => [`${pattern.flags} ${pattern.source}`, pattern])).values()];
}
