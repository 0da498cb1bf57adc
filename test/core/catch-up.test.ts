import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CatchUp, catchUpSchema, type DueRun, dueRuns, type RunOutcome } from '../../src/core/catch-up.ts';
import { nextRun, runsBetween, type Weekly, weeklySchema } from '../../src/core/weekly.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const MONDAYS: Weekly = weeklySchema.parse({ weekday: 1, time: '09:00', timeZone: 'Asia/Shanghai' });
const shanghai = (moment: string): number => Date.parse(`${moment}+08:00`);
const sinceThen = (last: string, now: string): readonly number[] =>
  runsBetween(MONDAYS, shanghai(last), shanghai(now), 100);

const SIX_HOURS: CatchUp = { is: 'late', withinHours: 6 };
const THREE_DAYS: CatchUp = { is: 'late', withinHours: 72 };
const SKIP: CatchUp = { is: 'skip' };
const FOLD: CatchUp = { is: 'fold' };

function said(outcome: RunOutcome): string {
  if (outcome.is === 'post_late') return `posted ${outcome.byMinutes} minutes late`;
  if (outcome.is === 'skip') return `skipped: ${outcome.reason}`;
  if (outcome.is === 'folded') return `named in the post of ${day(outcome.into)}`;
  return 'posted';
}
const day = (at: number): string => new Date(at).toISOString().slice(5, 10);
const told = (runs: readonly DueRun[]) => runs.map(({ at, outcome }) => `${day(at)} ${said(outcome)}`);

describe('a recap on Mondays at nine in Shanghai', () => {
  it.each([
    ['is posted on the minute', '2026-11-23T09:00', SKIP, ['11-23 posted']],
    ['is on time five minutes past', '2026-11-23T09:05', SKIP, ['11-23 posted']],
    ['is late after that, and says so', '2026-11-23T09:06', SIX_HOURS, ['11-23 posted 6 minutes late']],
    ['was missed while the bot was down for an hour', '2026-11-23T10:00', SIX_HOURS, ['11-23 posted 60 minutes late']],
    ['which some would rather have skipped', '2026-11-23T10:00', SKIP, ['11-23 skipped: late']],
    ['is posted up to the hour that was set', '2026-11-23T15:00', SIX_HOURS, ['11-23 posted 360 minutes late']],
    ['and not beyond it', '2026-11-23T15:01', SIX_HOURS, ['11-23 skipped: too_late']],
    ['is not due before its time', '2026-11-23T08:59', FOLD, []],
  ] as const)('%s', (_, now, catchUp, outcome) => {
    expect(told(dueRuns(sinceThen('2026-11-16T09:00', now), shanghai(now), catchUp))).toEqual(outcome);
  });

  it.each([
    [
      'late by three days at most',
      THREE_DAYS,
      ['11-09 skipped: newer_run', '11-16 skipped: newer_run', '11-23 posted 1500 minutes late'],
    ],
    [
      'late by six hours at most',
      SIX_HOURS,
      ['11-09 skipped: too_late', '11-16 skipped: too_late', '11-23 skipped: too_late'],
    ],
    ['not at all', SKIP, ['11-09 skipped: late', '11-16 skipped: late', '11-23 skipped: late']],
    [
      'folded',
      FOLD,
      ['11-09 named in the post of 11-23', '11-16 named in the post of 11-23', '11-23 posted 1500 minutes late'],
    ],
  ] as const)('after more than two weeks down is caught up %s', (_, catchUp, outcome) => {
    const now = '2026-11-24T10:00';
    expect(told(dueRuns(sinceThen('2026-11-02T09:00', now), shanghai(now), catchUp))).toEqual(outcome);
  });

  it('is posted as ever when the bot comes back on its minute, and names what was missed', () => {
    const now = '2026-11-23T09:01';
    expect(told(dueRuns(sinceThen('2026-11-09T09:00', now), shanghai(now), FOLD))).toEqual([
      '11-16 named in the post of 11-23',
      '11-23 posted',
    ]);
  });

  it('is posted once at most when the clock jumps a month ahead, and nothing again when it is set back', () => {
    const last = shanghai('2026-11-23T09:00');
    const ahead = shanghai('2026-12-24T12:00');
    const outcomes = dueRuns(runsBetween(MONDAYS, last, ahead, 100), ahead, FOLD);
    expect(told(outcomes)).toEqual([
      '11-30 named in the post of 12-21',
      '12-07 named in the post of 12-21',
      '12-14 named in the post of 12-21',
      '12-21 posted 4500 minutes late',
    ]);
    const back = shanghai('2026-11-24T12:00');
    const handled = outcomes.at(-1)?.at ?? last;
    expect(dueRuns(runsBetween(MONDAYS, handled, back, 100), back, FOLD)).toEqual([]);
    expect(nextRun(MONDAYS, back, handled)).toBe(shanghai('2026-12-28T09:00'));
  });
});

describe('catching up', () => {
  const catchUps = fc.oneof(
    fc.integer({ min: 1, max: 72 }).map((withinHours): CatchUp => ({ is: 'late', withinHours })),
    fc.constantFrom(SKIP, FOLD),
  );

  it('posts once at most, the newest, and says something of every run that was missed', () => {
    const downs = fc.integer({ min: 0, max: 400 * DAY_MS });
    fc.assert(
      fc.property(catchUps, downs, (catchUp, down) => {
        const last = shanghai('2026-11-23T09:00');
        const missed = runsBetween(MONDAYS, last, last + down, 100);
        const due = dueRuns(missed, last + down, catchUp);
        expect(due.map(({ at }) => at)).toEqual(missed);
        const posted = due.filter(({ outcome }) => outcome.is === 'post' || outcome.is === 'post_late');
        expect(posted.length).toBeLessThanOrEqual(1);
        for (const { at } of posted) expect(at).toBe(missed.at(-1));
        for (const { outcome } of due) if (outcome.is === 'folded') expect(outcome.into).toBe(posted[0]?.at);
      }),
    );
  });

  it.each([
    { is: 'late', withinHours: 0 },
    { is: 'late', withinHours: 73 },
    { is: 'late', withinHours: 1.5 },
    { is: 'late' },
    { is: 'all' },
  ])('is not set to %j', (setting) => {
    expect(catchUpSchema.safeParse(setting).success).toBe(false);
  });
});
