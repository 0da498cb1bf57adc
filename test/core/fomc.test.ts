import { describe, expect, it } from 'vitest';
import { comingMeetings, fomcCalendarSchema } from '../../src/core/fomc.ts';
import { openBundled } from '../../src/sources/bundled.ts';

const calendar = await openBundled().fomc();
const coming = (now: string) => comingMeetings(calendar, Date.parse(now));
const moment = (at: number | undefined) => at !== undefined && new Date(at).toISOString();

describe('the bundled dates of the FOMC', () => {
  it('are eight meetings in each of two years, those of the second tentative', () => {
    const years = Map.groupBy(calendar.meetings, ({ last }) => last.slice(0, 4));
    expect([...years].map(([year, meetings]) => [year, meetings.length])).toEqual([
      ['2026', 8],
      ['2027', 8],
    ]);
    for (const { last, tentative = false } of calendar.meetings) expect(tentative).toBe(last.startsWith('2027'));
    expect(new URL(calendar.source).hostname).toBe('www.federalreserve.gov');
  });

  it.each([
    ['in winter 19:00 UTC', '2026-01-01T00:00:00Z', '2026-01-28T19:00:00.000Z', '2026-01-28T19:30:00.000Z'],
    [
      'after New York has put its clocks forward 18:00 UTC',
      '2026-03-10T00:00:00Z',
      '2026-03-18T18:00:00.000Z',
      '2026-03-18T18:30:00.000Z',
    ],
    [
      'in the autumn before they go back 18:00 UTC',
      '2026-10-01T00:00:00Z',
      '2026-10-28T18:00:00.000Z',
      '2026-10-28T18:30:00.000Z',
    ],
    ['in December 19:00 UTC', '2026-11-01T00:00:00Z', '2026-12-09T19:00:00.000Z', '2026-12-09T19:30:00.000Z'],
  ])('come out at 14:00 and 14:30 in New York, which is %s', (_, now, statement, press) => {
    const [next] = coming(now);
    expect([moment(next?.statementAt), moment(next?.pressConferenceAt)]).toEqual([statement, press]);
  });

  it('lie ahead until the press conference begins', () => {
    expect(coming('2026-12-09T19:29:59Z')[0]?.last).toBe('2026-12-09');
    expect(coming('2026-12-09T19:30:00Z')[0]?.last).toBe('2027-01-27');
    expect(coming('2027-12-08T19:30:00Z')).toEqual([]);
  });

  it.each([
    ['of one day', { first: '2026-01-27', last: '2026-01-27' }],
    ['of three days', { first: '2026-01-27', last: '2026-01-29' }],
    ['before the one before it', { first: '2026-01-05', last: '2026-01-06' }],
  ])('are refused with a meeting %s', (_, meeting) => {
    const { meetings, ...rest } = calendar;
    expect(fomcCalendarSchema.safeParse({ ...rest, meetings: [...meetings, meeting] }).success).toBe(false);
  });
});
