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
const ends = (review: Review, did: ReviewChange['do'] = 'accept', withheld: readonly Subject[] = []) =>
  verdictOf(review, { did, withheld });
const statesOf = ({ lines }: Review) => lines.map(({ state }) => state.is);

describe('a review', () => {
  it('accepted whole has every figure accepted by whom and when', () => {
    const review = changed(open(), { do: 'accept' });
    expect(review.lines.map(({ state }) => state)).toEqual(
      Array(3).fill({ is: 'accepted', by: 'telegram:42', at: 2_220 }),
    );
    expect(ends(review)).toBe('accept');
  });

  it('is decided figure by figure, and stays open until the last', () => {
    const some = changed(open(), { do: 'accept', subjects: [TOTAL] }, { do: 'refuse', subjects: [SOL] });
    expect([statesOf(some), ends(some)]).toEqual([['accepted', 'open', 'refused'], 'open']);
    const all = changed(some, FIX);
    expect([statesOf(all), ends(all)]).toEqual([['accepted', 'corrected', 'refused'], 'accept']);
    expect(all.lines.map(amountOf)[1]).toEqual({ usd: -77_700_000, step: 100_000 });
  });

  it('of which every figure was refused comes to nothing', () => {
    const each = changed(open(), { do: 'refuse', subjects: [TOTAL, BTC] }, { do: 'refuse', subjects: [SOL] });
    expect(ends(each, 'refuse')).toBe('refuse');
  });

  it('refused whole comes to nothing, what was accepted or corrected before included', () => {
    const review = changed(open(), { do: 'accept', subjects: [TOTAL] }, FIX, { do: 'refuse' });
    expect([statesOf(review), ends(review, 'refuse')]).toEqual([['refused', 'refused', 'refused'], 'refuse']);
  });

  it.each(['refuse', 'fix', 'week'] as const)('is not ended by a %s as long as anything is left to be used', (did) => {
    const review = changed(open(), { do: 'accept', subjects: [TOTAL] }, FIX, { do: 'refuse', subjects: [SOL] });
    expect(ends(review, did)).toBe('open');
    expect(ends(changed(review, { do: 'accept' }))).toBe('accept');
  });

  it('keeps a correction that is accepted by name', () => {
    const review = changed(open(), FIX, { do: 'accept', subjects: [BTC] });
    expect(review.lines.map(amountOf)[1]?.usd).toBe(-77_700_000);
  });

  it('has a correction that is on hold wait for its name', () => {
    const fixed = changed(open(), { do: 'accept', subjects: [TOTAL, SOL] }, FIX);
    expect(faultOf(fixed, { do: 'accept' }, [BTC])).toEqual({ why: 'withheld', subjects: [BTC] });
    expect(ends(fixed, 'accept', [BTC])).toBe('open');
    expect(ends(changed(fixed, { do: 'accept', subjects: [BTC] }), 'accept', [BTC])).toBe('accept');
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
    expect('review' in named && ends(named.review, 'accept', [BTC])).toBe('accept');
  });

  it.each([
    ['week', { weekEnding: null }, { do: 'week', weekEnding: weekEnding('2026-01-16') }],
    ['publisher', { publisher: null }, { do: 'publisher', publisher: 'Example Two' }],
  ] as const)('without its %s is not accepted before somebody says it', (what, lacks, says) => {
    const review = open(lacks);
    expect(faultOf(review, { do: 'accept' })).toEqual({ why: 'lacks', what });
    expect(faultOf(review, FIX)).toBeUndefined();
    expect(faultOf(review, { do: 'refuse' })).toBeUndefined();
    const done = changed(review, FIX, says, { do: 'accept' });
    expect([statesOf(done)[1], ends(done)]).toEqual(['corrected', 'accept']);
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

  const steps = (all: readonly ReviewChange[], withheld: readonly Subject[]) =>
    all.flatMap((change, at) => {
      const before = run(all.slice(0, at), withheld, open()).at(-1) as Review;
      const result = changeReview(before, change, { ...by, withheld });
      return 'review' in result ? [{ change, after: result.review }] : [];
    });

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

  it('nothing is accepted before its week and its publisher are known', () => {
    fc.assert(
      fc.property(fc.array(changes), fc.boolean(), (all, knowsWeek) => {
        const begin = open(knowsWeek ? { publisher: null } : { weekEnding: null });
        for (const { lines, publisher, weekEnding: week } of run(all, [], begin))
          if (publisher === null || week === null)
            expect(lines.some(({ state }) => state.is === 'accepted')).toBe(false);
      }),
    );
  });

  it('only a word of acceptance ends in figures that are used, and what is on hold is among them by its name alone', () => {
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1 }), (all) => {
        for (const { change, after } of steps(all, [BTC])) {
          if (ends(after, change.do, [BTC]) !== 'accept') continue;
          expect(change.do).toBe('accept');
          const line = after.lines.find(({ subject }) => sameSubject(subject, BTC));
          if (line && isTaken(line)) expect(line.state).toMatchObject({ named: true });
        }
      }),
    );
  });

  it('a refusal of the whole leaves nothing that is used', () => {
    fc.assert(
      fc.property(fc.array(changes), (all) => {
        const last = run([...all, { do: 'refuse' }], [BTC], open()).at(-1) as Review;
        expect([last.lines.some(isTaken), ends(last, 'refuse', [BTC])]).toEqual([false, 'refuse']);
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
