/**
 * Words a person may have meant, best first: near in spelling (at most a third of the letters changed, one at least),
 * or beginning with what was typed. Cost: words × letters², so it is for menus, not for texts.
 */
export function didYouMean(typed: string, known: readonly string[], most = 3): readonly string[] {
  const wanted = typed.toLowerCase().slice(0, 40);
  if (wanted === '') return [];
  return known
    .map((word) => ({ word, away: away(wanted, word.toLowerCase()) }))
    .filter(({ away, word }) => away <= Math.max(1, Math.floor(Math.max(wanted.length, word.length) / 3)))
    .sort((a, b) => a.away - b.away || a.word.localeCompare(b.word))
    .slice(0, most)
    .map(({ word }) => word);
}

function away(typed: string, word: string): number {
  if (typed.length > 1 && word.startsWith(typed)) return 0.5;
  return editDistance(typed, word);
}

/** Damerau's distance (optimal string alignment): insert, delete, replace, swap two neighbours. */
function editDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const best = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (same ? 0 : 1),
        swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
      (rows[i] as number[])[j] = best;
    }
  }
  return at(a.length, b.length);
}
