import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usd } from '../../src/core/money.ts';
import { step } from '../../src/core/printed.ts';
import { amountOf, changeReview, isTaken, type Review, type ReviewChange, verdictOf } from '../../src/core/review.ts';
import { assetSubject, type Subject, sameSubject, TOTAL } from '../../src/core/subject.ts';
import { weekEnding } from '../../src/core/week.ts';
import { madeUpReview, numbered } from '../support/made-up-reviews.ts';

const [BTC, SOL] = [assetSubject('BTC'), assetSubject('SOL')];
const by = { by: 'telegram:42', at: 2_220, withheld: [] };
const open = (changes = {}) => numbered(madeUpReview({ total: -111, BTC: -88.8, SOL: 11.1 }, changes));
const FIX = {
  do: 'fix',
  subject: BTC,
  amount: { usd: usd(-77_700_000), step: step(100_000) },
  asTyped: '-77.7m',
} as const;

function changed(review: Review, ...changes: readonly ReviewChange[]): Review {
  return changes.reduce((now, change) => {
    const result = changeReview(now, change, by);
    if ('fault' in result) throw new Error(result.fault.why);
    return result.review;
  }, review);
}
const faultOf = (review: Review, change: ReviewChange, withheld: readonly Subject[] = []) => {
  const result = changeReview(review, change, { ...by, withheld });
  return 'fault' in result ? result.fault : undefined;
};
const statesOf = ({ lines }: Review) => lines.map(({ state }) => state.is);

describe('a review', () => {
  it('accepted whole has every figure accepted by whom and when', () => {
    const review = changed(open(), { do: 'accept' });
    expect(review.lines.map(({ state }) => state)).toEqual(
      Array(3).fill({ is: 'accepted', by: 'telegram:42', at: 2_220 }),
    );
    expect(verdictOf(review)).toBe('accept');
  });

  it('is decided figure by figure, and stays open until the last', () => {
    const some = changed(open(), { do: 'accept', subjects: [TOTAL] }, { do: 'refuse', subjects: [SOL] });
    expect([statesOf(some), verdictOf(some)]).toEqual([['accepted', 'open', 'refused'], 'open']);
    const all = changed(some, FIX);
    expect([statesOf(all), verdictOf(all)]).toEqual([['accepted', 'corrected', 'refused'], 'accept']);
    expect(all.lines.map(amountOf)[1]).toEqual({ usd: -77_700_000, step: 100_000 });
  });

  it('of which every figure was refused comes to nothing', () => {
    expect(verdictOf(changed(open(), { do: 'refuse' }))).toBe('refuse');
  });

  it('lets the last word hold as long as it is open', () => {
    const review = changed(open(), { do: 'accept', subjects: [BTC] }, { do: 'refuse', subjects: [BTC] });
    expect(statesOf(review)).toEqual(['open', 'refused', 'open']);
  });

  it('accepts what is withheld only where it is named', () => {
    const most = changeReview(open(), { do: 'accept' }, { ...by, withheld: [BTC] });
    expect('review' in most && statesOf(most.review)).toEqual(['accepted', 'open', 'accepted']);
    const rest = 'review' in most ? most.review : open();
    expect(faultOf(rest, { do: 'accept' }, [BTC])).toEqual({ why: 'withheld', subjects: [BTC] });
    const named = changeReview(rest, { do: 'accept', subjects: [BTC] }, { ...by, withheld: [BTC] });
    expect('review' in named && verdictOf(named.review)).toBe('accept');
  });

  it.each([
    ['week', { weekEnding: null }, { do: 'week', weekEnding: weekEnding('2026-01-16') }],
    ['publisher', { publisher: null }, { do: 'publisher', publisher: 'Example Two' }],
  ] as const)('without its %s is not accepted before somebody says it', (what, lacks, says) => {
    const review = open(lacks);
    expect(faultOf(review, { do: 'accept' })).toEqual({ why: 'lacks', what });
    expect(faultOf(review, FIX)).toEqual({ why: 'lacks', what });
    expect(faultOf(review, { do: 'refuse' })).toBeUndefined();
    expect(verdictOf(changed(review, says, { do: 'accept' }))).toBe('accept');
  });

  it('has what was accepted open again once it is of another week; what was refused stays so', () => {
    const before = changed(open(), { do: 'accept', subjects: [TOTAL] }, FIX, { do: 'refuse', subjects: [SOL] });
    const same = { do: 'week', weekEnding: weekEnding('2026-01-23') } as const;
    const decided = { ...before, lines: before.lines };
    expect(statesOf(changed({ ...decided, state: { is: 'open' } }, same))).toEqual([
      'accepted',
      'corrected',
      'refused',
    ]);
    const other = changed(before, { do: 'week', weekEnding: weekEnding('2026-01-16') });
    expect(statesOf(other)).toEqual(['open', 'open', 'refused']);
  });

  it('knows no other figures than those that were read', () => {
    expect(faultOf(open(), { do: 'refuse', subjects: [assetSubject('XRP')] })).toEqual({
      why: 'no_line',
      subject: assetSubject('XRP'),
    });
  });

  it('that is closed changes no more, whatever is done', () => {
    const closed = { ...open(), state: { is: 'refused', by: 'telegram:42', at: 1 } as const };
    for (const change of [{ do: 'accept' }, { do: 'refuse' }, FIX] as const)
      expect(faultOf(closed, change)).toEqual({ why: 'closed' });
  });
});

const subjects = fc.constantFrom<Subject>(TOTAL, BTC, SOL, assetSubject('XRP'));
const changes: fc.Arbitrary<ReviewChange> = fc.oneof(
  fc.record({ do: fc.constantFrom('accept', 'refuse'), subjects: fc.uniqueArray(subjects, { minLength: 1 }) }),
  fc.record({ do: fc.constantFrom('accept', 'refuse') }),
  fc.record({
    do: fc.constant('fix'),
    subject: subjects,
    amount: fc.constant(FIX.amount),
    asTyped: fc.constant('-77.7m'),
  }),
  fc.record({
    do: fc.constant('week'),
    weekEnding: fc.constantFrom(weekEnding('2026-01-16'), weekEnding('2026-01-23')),
  }),
  fc.record({ do: fc.constant('publisher'), publisher: fc.constantFrom('Example Research', 'Example Two') }),
) as fc.Arbitrary<ReviewChange>;

describe('whatever is done with a review, in whatever order', () => {
  const run = (all: readonly ReviewChange[], withheld: readonly Subject[], begin: Review) =>
    all.reduce<Review[]>(
      (states, change) => {
        const result = changeReview(states.at(-1) as Review, change, { ...by, withheld });
        return 'review' in result ? states.concat(result.review) : states;
      },
      [begin],
    );

  it('its figures, their print and where they were read stay as they were read', () => {
    fc.assert(
      fc.property(fc.array(changes), (all) => {
        const last = run(all, [], open()).at(-1) as Review;
        expect(last.lines.map(({ state: _, ...line }) => line)).toEqual(
          open().lines.map(({ state: _, ...line }) => line),
        );
        expect(last.found).toEqual(open().found);
      }),
    );
  });

  it('nothing is taken before its week and its publisher are known', () => {
    fc.assert(
      fc.property(fc.array(changes), fc.boolean(), (all, knowsWeek) => {
        const begin = open(knowsWeek ? { publisher: null } : { weekEnding: null });
        for (const { lines, publisher, weekEnding: week } of run(all, [], begin))
          if (publisher === null || week === null) expect(lines.some(isTaken)).toBe(false);
      }),
    );
  });

  it('what is withheld is never accepted by a word for all', () => {
    const forAll = changes.filter((change) => !('subjects' in change && change.subjects) && change.do !== 'fix');
    fc.assert(
      fc.property(fc.array(forAll), (all) => {
        for (const { lines } of run(all, [BTC], open()))
          expect(lines.find(({ subject }) => sameSubject(subject, BTC))?.state.is).not.toBe('accepted');
      }),
    );
  });
});
