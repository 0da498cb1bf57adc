import { describe, expect, it } from 'vitest';
import { openTidemark } from '../support/ask.ts';
import { madeUpReport } from '../support/made-up.ts';

const KNOWN = ['2025-12-26', '2026-01-02', '2026-01-16', '2026-01-23'];
const reports = KNOWN.map((week) => madeUpReport(week, { total: 11.1, BTC: 11.1 }));
const ask = openTidemark({ reports, now: '2026-02-05T12:00:00Z' });

describe('a week', () => {
  it.each([
    '2026-01-23',
    '2026/1/23',
    '2026/01/23',
    '2026.1.23',
    '20260123',
    '2026年1月23日',
    '2026年01月23',
    '2026-1-23',
  ])('may be written %s', async (typed) => {
    for (const command of ['flows', 'regions', 'rotation', 'recap']) {
      expect((await ask(`/${command} ${typed}`)).lines[0]).toContain('week to 23 Jan 2026');
    }
  });

  it.each([
    ['2026-01-22', '22 Jan 2026', '2026-01-16, 2026-01-23'],
    ['2026-01-26', '26 Jan 2026', '2026-01-23'],
    ['2026-01-24', '24 Jan 2026', '2026-01-23'],
    ['2026-01-08', '8 Jan 2026', '2026-01-02'],
    ['2026-01-06', '6 Jan 2026', '2026-01-02'],
    ['2024-05-01', '1 May 2024', '2025-12-26'],
  ])('named by %s, which is no Friday, is refused with the Fridays around it', async (typed, date, nearest) => {
    const { failure, lines } = await ask(`/flows ${typed}`);
    expect(failure?.code).toBe('week_not_friday');
    expect(lines[1]).toBe(`${date} is not a Friday, and a week is named by its Friday. Nearest known: ${nearest}.`);
  });

  it.each([
    ['2026-01-09', '9 Jan 2026', '2026-01-02, 2026-01-16'],
    ['2020-01-03', '3 Jan 2020', '2025-12-26'],
    ['2026-01-30', '30 Jan 2026', '2026-01-23'],
  ])('of which no text was found, %s, is unknown and not zero', async (typed, date, nearest) => {
    const { failure, lines } = await ask(`/flows ${typed}`);
    expect(failure?.code).toBe('week_unknown');
    expect(lines[1]).toBe(
      `The week to ${date} is not in the record. That is not zero, it is unknown. Nearest known: ${nearest}.`,
    );
  });

  it.each([
    ['2026-02-06', '6 Feb 2026'],
    ['2026-12-25', '25 Dec 2026'],
  ])('still to come, %s, has no report yet', async (typed, date) => {
    const { failure, lines } = await ask(`/flows ${typed}`);
    expect(failure?.code).toBe('week_ahead');
    expect(lines[1]).toBe(`The week to ${date} has no published report yet. Nearest known: 2026-01-23.`);
  });

  it('known but published later than the clock’s moment is still to come', async () => {
    const early = openTidemark({ reports, now: '2026-01-24T12:00:00Z' });
    expect((await early('/flows 2026-01-23')).failure?.code).toBe('week_ahead');
  });

  it.each(['last', '本周', '2026-1', '2026-02-30', '2026-13-01', '23-01-2026', '0000-01-01', '9999-12-31'])(
    'written as “%s” is refused with weeks that are known',
    async (typed) => {
      const { failure, lines } = await ask(`/flows ${typed}`);
      expect(failure?.code).toBe('week_malformed');
      expect(lines[1]).toContain(`“${typed}” is not a date. Weeks are written as their Friday, as 2026-01-23.`);
      expect(KNOWN.some((week) => lines[1]?.includes(week))).toBe(true);
    },
  );

  it.each([
    ['/flows 2026-01-22', '2026-01-22 不是周五，而周以其周五命名。最近的已知周：2026-01-16、2026-01-23。'],
    ['/flows 2026-01-09', '截至 2026-01-09 当周不在记录中。这是未知，不是零。最近的已知周：2026-01-02、2026-01-16。'],
    ['/flows 2026-12-25', '截至 2026-12-25 当周的报告尚未发布。最近的已知周：2026-01-23。'],
  ])('is refused in Chinese too: %s', async (line, sentence) => {
    expect((await ask(line, { locale: 'zh-CN' })).lines[1]).toBe(sentence);
  });

  it('of any four-digit year is answered with a sentence, never with a broken card', async () => {
    for (let year = 0; year <= 9999; year += 37) {
      const { failure } = await ask(`/flows ${String(year).padStart(4, '0')}-12-31`);
      expect(['week_malformed', 'week_not_friday', 'week_unknown', 'week_ahead']).toContain(failure?.code);
    }
  });
});

describe('without any report', () => {
  it.each(['/flows', '/recap', '/regions', '/rotation', '/history', '/history 5'])(
    '%s says that none is known',
    async (line) => {
      const { lines } = await openTidemark({ reports: [] })(line);
      expect(lines).toEqual(['That did not work', 'No report is known yet.']);
    },
  );

  it.each([
    ['/flows 2026-01-23', 'week_unknown'],
    ['/flows 2026-12-25', 'week_ahead'],
    ['/flows last', 'week_malformed'],
    ['/sol', 'asset_unknown'],
    ['/source total', 'no_reports'],
    ['/compare 2026-01-16 2026-01-23', 'week_unknown'],
  ])('%s is refused as %s', async (line, code) => {
    expect((await openTidemark({ reports: [] })(line)).failure?.code).toBe(code);
  });
});
