import { type FactKeeper, HEARD_AGAIN_MS, type KeptFact, newFactSchema } from '../../src/core/fact-book.ts';

/** What sources said, without a disk. */
export function createFactsInMemory(): FactKeeper {
  let kept: readonly KeptFact[] = [];
  const of = (question: string, subject: string) =>
    kept.filter((fact) => fact.question === question && fact.subject === subject);
  return {
    async newest(question, subject, { most, until }) {
      const known = of(question, subject).filter(({ day }) => day <= until);
      const [newest] = known.toSorted(
        (a, b) => compare(b.day, a.day) || b.lastAt - a.lastAt || compare(b.source, a.source),
      );
      const days = Map.groupBy(
        known.filter(({ source }) => source === newest?.source),
        ({ day }) => day,
      );
      return [...days.values()]
        .flatMap((vintages) => vintages.at(-1) ?? [])
        .toSorted((a, b) => compare(a.day, b.day))
        .slice(-most);
    },
    vintages: async (question, subject, { source, from, to }) =>
      of(question, subject)
        .filter((fact) => fact.source === source && fact.day >= from && fact.day <= to)
        .toSorted((a, b) => compare(a.day, b.day) || a.vintage - b.vintage),
    async lastHeard() {
      const sources = Map.groupBy(kept, ({ source }) => source);
      return new Map([...sources].map(([source, own]) => [source, Math.max(...own.map(({ lastAt }) => lastAt))]));
    },
    async keep(facts) {
      let next = kept;
      for (const { at, ...fact } of facts.map((each) => newFactSchema.parse(each))) {
        const before = next.findLast(
          (each) =>
            each.question === fact.question &&
            each.subject === fact.subject &&
            each.source === fact.source &&
            each.day === fact.day,
        );
        if (before?.body !== fact.body)
          next = [...next, { ...fact, vintage: (before?.vintage ?? 0) + 1, firstAt: at, lastAt: at }];
        else if (at - before.lastAt > HEARD_AGAIN_MS)
          next = next.map((each) => (each === before ? { ...each, lastAt: at } : each));
      }
      kept = next;
    },
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
