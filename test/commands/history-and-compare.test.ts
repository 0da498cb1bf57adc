import { describe, expect, it } from 'vitest';
import { openTidemark } from '../support/ask.ts';
import { madeUpReport } from '../support/made-up.ts';

const reports = [
  madeUpReport('2025-12-26', { total: 11.1, SOL: 22.2 }),
  madeUpReport('2026-01-02', { total: -22.2 }),
  madeUpReport('2026-01-16', { total: -33.3, SOL: -11.1 }),
  madeUpReport('2026-01-23', { total: -44.4, SOL: 33.3, US: -55.5 }),
];
const ask = openTidemark({ reports });

describe('/history', () => {
  it('shows weeks from the newest back, and a gap as a row of its own', async () => {
    const { lines } = await ask('/history');
    expect(lines.slice(0, 8)).toEqual([
      'Total · weekly fund flows · global digital asset products',
      'Week to Net flow Direction',
      '23 Jan 2026 −$44.4M net outflow',
      '16 Jan 2026 −$33.3M net outflow',
      '· 1 week without a figure in the record',
      '2 Jan 2026 −$22.2M net outflow',
      '26 Dec 2025 +$11.1M net inflow',
      '4 known weeks shown of a span of 5; gaps stay gaps.',
    ]);
  });

  it('shows a gap in Chinese', async () => {
    const { lines } = await ask('/history', { locale: 'zh-CN' });
    expect(lines[4]).toBe('· 1 周在记录中没有数字');
    expect(lines).toContain('在 5 周的跨度内显示 4 个已知周；空缺如实保留。');
  });

  it.each([
    ['/history 2', ['23 Jan 2026', '16 Jan 2026']],
    ['/history sol 2', ['23 Jan 2026', '16 Jan 2026']],
    ['/history total 1', ['23 Jan 2026']],
    ['/history 合计 1', ['23 Jan 2026']],
    ['/history Solana', ['23 Jan 2026', '16 Jan 2026', '26 Dec 2025']],
    ['/history $SOL 120', ['23 Jan 2026', '16 Jan 2026', '26 Dec 2025']],
    ['/history 120', ['23 Jan 2026', '16 Jan 2026', '2 Jan 2026', '26 Dec 2025']],
  ])('takes an asset, a count, or both: %s', async (line, weeks) => {
    const { lines } = await ask(line);
    const dated = lines.filter((row) => /^\d{1,2} \w{3} \d{4} /u.test(row));
    expect(dated.map((row) => row.split(' ').slice(0, 3).join(' '))).toEqual(weeks);
  });

  it('shows twelve weeks when no number is given', async () => {
    const { lines } = await openTidemark()('/history');
    expect(lines.filter((row) => /^\d{1,2} \w{3} \d{4} /u.test(row))).toHaveLength(12);
  });

  it.each(['0', '121', '999', '1000', '-3', '+5', '5.5', '1,5'])(
    'refuses %s weeks and says what fits',
    async (count) => {
      for (const line of [`/history ${count}`, `/history sol ${count}`]) {
        const { failure, lines } = await ask(line);
        expect(failure?.code).toBe('bad_option');
        expect(lines[1]).toBe(
          `“${count}” does not fit the option weeks of /history. How many known weeks, a whole number from 1 to 120.`,
        );
      }
    },
  );

  it('refuses words after the count and assets nobody names', async () => {
    expect((await ask('/history sol 5 weeks')).failure?.code).toBe('too_many_words');
    expect((await ask('/history solona 5')).lines[1]).toContain('Did you mean SOL?');
  });

  it('does not say that a week is missing which only does not name the asset', async () => {
    const { lines, text } = await ask('/history sol');
    expect((await ask('/flows 2026-01-02')).failure).toBeUndefined();
    expect(lines.slice(4, 7)).toEqual([
      '· 2 weeks without a figure in the record',
      '26 Dec 2025 +$22.2M net inflow',
      '3 known weeks shown of a span of 5; gaps stay gaps.',
    ]);
    expect(text).not.toMatch(/weeks? (?:not|before is not) in the record/u);
  });

  it('speaks of the run of all that is known, not only of what is shown', async () => {
    expect((await ask('/history 1')).text).toContain('Total: 2 weeks of net outflow in a row');
  });
});

describe('/history of weeks that come from several places', () => {
  it('says of its oldest and of its newest week where each comes from', async () => {
    const [older, newer] = [madeUpReport('2026-01-16', { total: 11.1 }), madeUpReport('2026-01-23', { total: 22.2 })];
    const read = { origin: 'read' as const, fetchedAt: Date.parse('2026-01-26T15:00:00Z') };
    const accepted = { ...newer, figures: newer.figures.map((figure) => ({ ...figure, ...read })) };
    const askBoth = openTidemark({ reports: [older, accepted] });
    const origin = 'oldest week bundled record, newest fetched 26 Jan 2026 · newest: 43 weeks old';
    expect((await askBoth('/history')).text).toContain(origin);
    expect((await ask('/history')).text).toContain('· bundled record · newest: 43 weeks old');
  });
});

describe('/compare', () => {
  it('puts the earlier week first, whatever the order asked', async () => {
    const straight = await ask('/compare 2026-01-16 2026-01-23');
    const reversed = await ask('/compare 2026-01-23 2026-01-16');
    expect(straight.text).toBe(reversed.text);
    expect(straight.lines).toContain('Flow of 16 Jan 2026 23 Jan 2026 Change');
    expect(straight.lines).toContain('Total −$33.3M −$44.4M −$11.2M to −$11.0M (derived)');
    expect(straight.lines).toContain('SOL −$11.1M +$33.3M +$44.3M to +$44.5M (derived)');
  });

  it('leaves open what one of the two weeks does not name', async () => {
    const { lines, text } = await ask('/compare 2026-01-16 2026-01-23');
    expect(lines).toContain('US not named −$55.5M unknown');
    expect(text).not.toContain('$0');
    const chinese = await ask('/compare 2026-01-16 2026-01-23', { locale: 'zh-CN' });
    expect(chinese.lines).toContain('美国 未列出 −5,550万美元 未知');
  });

  it('shows the passports of both weeks', async () => {
    const { text } = await ask('/compare 2026-01-16 2026-01-23');
    expect(text).toContain('published 19 Jan 2026');
    expect(text).toContain('published 26 Jan 2026');
  });

  it('says when both are the same week', async () => {
    const { lines, failure } = await ask('/compare 2026-01-23 2026/1/23');
    expect(failure?.code).toBe('weeks_same');
    expect(lines).toContain('Both are the same week. Give two different ones.');
  });

  it.each([
    ['/compare', 'missing_option'],
    ['/compare 2026-01-23', 'missing_option'],
    ['/compare 2026-01-23 2026-01-09', 'week_unknown'],
    ['/compare 2026-01-22 2026-01-23', 'week_not_friday'],
    ['/compare now then', 'week_malformed'],
    ['/compare 2026-01-16 2026-01-23 2026-01-02', 'too_many_words'],
  ])('refuses %s as %s', async (line, code) => {
    expect((await ask(line)).failure?.code).toBe(code);
  });
});
