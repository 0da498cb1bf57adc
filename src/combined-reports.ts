import { createBounded } from './core/bounded.ts';
import type { History } from './core/history.ts';
import { leading, type Report } from './core/report.ts';
import type { ReportStore } from './ports.ts';

/** Answers of the store that are kept while nothing is accepted. */
const MOST_KEPT = 2_000;

/** What a store says of which nothing was ever accepted: it is asked nothing more. */
const NOTHING_STORED = 'stored 0';

/**
 * The bundled record and the accepted reports as one. Of a week that both have, what was accepted last goes before what is bundled of the
 * same publisher; another publisher's report stands behind one that leads. Answers of the store are kept until something is accepted,
 * which costs one question to it each time.
 */
export function combineReports(bundled: ReportStore, accepted: ReportStore): ReportStore {
  const stored = keepAnswers(accepted);
  /** Whether the bundled report of a week is shown though another one was accepted. */
  const keepsBundled = (own: { readonly publisher: string } | undefined, theirs: { readonly publisher: string }) =>
    own !== undefined && own.publisher !== theirs.publisher && leading(theirs, own) === own;
  const later = (own: Report | undefined, theirs: Report | undefined): Report | undefined => {
    if (!own || !theirs) return own ?? theirs;
    if (own.weekEnding !== theirs.weekEnding) return own.weekEnding > theirs.weekEnding ? own : theirs;
    return keepsBundled(own, theirs) ? own : theirs;
  };
  return {
    vintage: async () => `${await bundled.vintage()}, ${await accepted.vintage()}`,
    weeks: async (asOf) => [...new Set([...(await bundled.weeks(asOf)), ...(await stored.weeks(asOf))])].sort(),
    newest: async (asOf) => later(await bundled.newest(asOf), await stored.newest(asOf)),
    ofWeek: async (week) => later(await bundled.ofWeek(week), await stored.ofWeek(week)),
    async history(subject, asOf) {
      const theirs = await stored.history(subject, asOf);
      const own = await bundled.history(subject, asOf);
      if (theirs.length === 0) return own;
      const points = new Map(own.map((point) => [point.weekEnding, point]));
      for (const point of theirs)
        if (!keepsBundled(await bundled.ofWeek(point.weekEnding), point.figure)) points.set(point.weekEnding, point);
      return [...points.values()].sort((a, b) => (a.weekEnding < b.weekEnding ? -1 : 1)) satisfies History;
    },
    async subjects(asOf) {
      const all = [...(await bundled.subjects(asOf)), ...(await stored.subjects(asOf))];
      return [...new Map(all.map((subject) => [`${subject.scope}/${subject.key}`, subject])).values()];
    },
  };
}

type Questions = Omit<ReportStore, 'vintage'>;

function keepAnswers(store: ReportStore): Questions {
  let vintage: string | undefined;
  let answers = createBounded<Promise<unknown>>(MOST_KEPT);
  async function asked<Result>(key: string, ask: () => Promise<Result>, nothing: Result): Promise<Result> {
    const now = await store.vintage();
    if (now === NOTHING_STORED) return nothing;
    if (now !== vintage) {
      vintage = now;
      answers = createBounded(MOST_KEPT);
    }
    const kept = answers;
    const known = kept.get(key) as Promise<Result> | undefined;
    if (known) return known;
    const answer = ask();
    kept.set(key, answer);
    // What failed is asked again.
    answer.catch(() => {
      vintage = undefined;
    });
    return answer;
  }
  return {
    weeks: (asOf) => asked(`weeks ${asOf}`, () => store.weeks(asOf), []),
    newest: (asOf) => asked(`newest ${asOf}`, () => store.newest(asOf), undefined),
    ofWeek: (week) => asked(`week ${week}`, () => store.ofWeek(week), undefined),
    history: (subject, asOf) =>
      asked(`history ${subject.scope}/${subject.key} ${asOf}`, () => store.history(subject, asOf), []),
    subjects: (asOf) => asked(`subjects ${asOf}`, () => store.subjects(asOf), []),
  };
}
