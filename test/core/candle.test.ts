import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedDays, type ListedDay, listedDay, runningDay } from '../../src/core/candle.ts';
import { priceSchema } from '../../src/core/level.ts';
import { dateOfDay } from '../../src/core/week.ts';

const DAY = 86_400_000;
const FIRST = 20_000;

/** Days in a row, of which the venue may say whether they are over. */
const listed = (count: number, over?: (at: number) => boolean): readonly ListedDay[] =>
  Array.from({ length: count }, (_, at) =>
    listedDay((FIRST + at) * DAY, { close: priceSchema.parse(11.1 * (at + 1)) }, over?.(at)),
  );

const dates = (days: readonly ListedDay[], at: number) => closedDays(days, at).map(({ date }) => date);

describe('a day is closed', () => {
  const three = listed(3);
  const [second, third] = [dateOfDay(FIRST + 1), dateOfDay(FIRST + 2)];
  it.each([
    ['while the newest goes on, but for the newest', 2 * DAY + 1, second],
    ['at the moment that the newest is over, but for the newest: nobody has said so', 3 * DAY, second],
    ['hours after that as well: our clock may be fast', 4 * DAY - 1, second],
    ['once another day has passed without a next one', 4 * DAY, third],
  ])('%s', (_, after, newest) => {
    expect(dates(three, FIRST * DAY + after).at(-1)).toBe(newest);
  });

  it('only where the venue does not say otherwise, however late it is', () => {
    expect(
      dates(
        listed(3, (at) => at !== 1),
        (FIRST + 9) * DAY,
      ),
    ).toEqual([dateOfDay(FIRST), third]);
  });

  it('never where our clock says that it goes on, whatever the venue says', () => {
    expect(
      dates(
        listed(3, () => true),
        (FIRST + 2) * DAY + 1,
      ),
    ).toEqual([dateOfDay(FIRST), second]);
  });

  it('and goes on, never both; at most the newest goes on; what is closed stays closed', async () => {
    const moments = fc.integer({ min: -2 * DAY, max: 9 * DAY });
    const words = fc.constantFrom(undefined, (at: number) => at < 3);
    await fc.assert(
      fc.property(moments, fc.nat(2 * DAY), words, (after, later, over) => {
        const days = listed(5, over);
        const at = FIRST * DAY + after;
        const [now, then] = [dates(days, at), dates(days, at + later)];
        const goesOn = runningDay(days, at);
        expect(now.every((date) => Date.parse(`${date}T00:00:00Z`) + DAY <= at)).toBe(true);
        expect(then.slice(0, now.length)).toEqual(now);
        expect(goesOn === undefined || goesOn === days.at(-1)).toBe(true);
        expect(goesOn && now.includes(goesOn.candle.date)).not.toBe(true);
      }),
    );
  });
});
