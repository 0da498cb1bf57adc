import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEntry, writeCalendar } from '../../src/core/calendar-file.ts';
import { isoDate } from '../../src/core/week.ts';
import { readCalendar } from '../support/read-calendar.ts';

const WRITTEN = Date.parse('2026-01-27T12:00:00Z');
const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  ...{ uid: 'made-up-1@example', when: { at: WRITTEN }, summary: 'FOMC', description: 'x', tentative: false },
  ...more,
});
const write = (...entries: CalendarEntry[]) => writeCalendar({ writtenAt: WRITTEN, entries });

/** Any text that a calendar can hold: no control characters but line ends, and no half characters. */
const texts = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
  .map((text) => text.replaceAll(/[\p{Cc}\ufffd]/gu, ' '))
  .filter((text) => text.isWellFormed());
const hard = fc.oneof(texts, fc.constantFrom('a;b,c\\n', '\\', 'one\ntwo', '会议，声明；\n第二行', '🇺🇸'.repeat(40)));

describe('a calendar file', () => {
  it('reads back as what was written, whatever its texts hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(hard, hard, fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31') }))),
        (all) => {
          const entries = all.map(([summary, description, date], at) =>
            entry({ uid: `made-up-${at}@example`, summary, description, when: { at: date.getTime() } }),
          );
          const read = readCalendar(write(...entries));
          expect(read.map(({ summary, description }) => [summary, description])).toEqual(
            all.map(([summary, description]) => [summary, description]),
          );
        },
      ),
    );
  });

  it('holds moments in UTC, and a day that has no moment as a day', () => {
    const read = readCalendar(
      write(
        entry({ when: { at: Date.parse('2026-07-29T18:00:00Z') } }),
        entry({ uid: '2', when: { date: isoDate('2026-02-20') } }),
      ),
    );
    expect(read.map(({ start, stamp }) => [start, stamp])).toEqual([
      ['20260729T180000Z', '20260127T120000Z'],
      ['20260220', '20260127T120000Z'],
    ]);
  });

  it('breaks no line within a character: 75 octets, not 75 signs', () => {
    const text = write(entry({ summary: '声'.repeat(100) }));
    const lines = text.split('\r\n').map((line) => Buffer.byteLength(line));
    expect([Math.max(...lines), lines.filter((octets) => octets > 70).length > 2]).toEqual([
      expect.toSatisfy((most: number) => most <= 75),
      true,
    ]);
    expect(readCalendar(text)[0]?.summary).toBe('声'.repeat(100));
  });

  it('lets no text become a line of its own', () => {
    const [read, ...others] = readCalendar(write(entry({ summary: 'x\r\nEND:VEVENT\rBEGIN:VEVENT\u0000\u0007' })));
    expect([read?.summary, others]).toEqual(['x\nEND:VEVENT\nBEGIN:VEVENT', []]);
  });

  it('says what is tentative, and where more is to be read', () => {
    const read = readCalendar(write(entry({ tentative: true, url: 'https://example.org/a' })));
    expect(read).toMatchObject([{ status: 'TENTATIVE', url: 'https://example.org/a' }]);
  });
});
