import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStatedDate } from '../../src/sources/stated-date.ts';

describe('a date that is stated', () => {
  it.each([
    ['2026-01-26', '2026-01-26'],
    ['2026-01-26T10:05:00Z', '2026-01-26'],
    ['2026-01-26T10:05:00.123Z', '2026-01-26'],
    ['2026-01-26 10:05:00 UTC', '2026-01-26'],
    ['2026-01-26T23:30:00-05:00', '2026-01-27'],
    ['2026-01-27T05:00:00+08:00', '2026-01-26'],
    ['2026-01-27T05:00:00+0800', '2026-01-26'],
    ['2026-01-26T23:30:00', '2026-01-26'],
    ['2026-01-26 23:30', '2026-01-26'],
    ['Jan 26th, 2026', '2026-01-26'],
    ['Feb 2nd, 2026', '2026-02-02'],
    ['January 26, 2026', '2026-01-26'],
    ['Sept. 1st, 2026', '2026-09-01'],
    ['26 January 2026', '2026-01-26'],
    [' 1st  May 2026 ', '2026-05-01'],
    ['Mon, 26 Jan 2026 10:05:00 GMT', '2026-01-26'],
    ['Mon, 26 Jan 2026 23:30:00 -0500', '2026-01-27'],
    ['26 Jan 2026 10:05 +0000', '2026-01-26'],
    ['2026年1月26日', '2026-01-26'],
    ['2026/1/26', '2026-01-26'],
  ])('%s is %s', (stated, date) => {
    expect(readStatedDate(stated)).toBe(date);
  });

  it.each([
    '',
    'today',
    '26.01.2026',
    '01/02/2026',
    '2026-02-30',
    '2026-13-01',
    '2026-02-30T10:00:00Z',
    'Feb 30th, 2026',
    'Monday, 26 January',
    'Mon, 26 Jan 2026 10:05:00',
    'Jan 26th',
    '1769428800',
    'x'.repeat(10_000),
  ])('%s is none', (stated) => {
    expect(readStatedDate(stated)).toBeUndefined();
  });

  it('is a real date or nothing, whatever is stated', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.date({ noInvalidDate: true }).map(String)), (stated) => {
        const date = readStatedDate(stated) ?? '2026-01-26';
        expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
      }),
    );
  });
});
