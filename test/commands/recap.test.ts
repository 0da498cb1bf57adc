import { describe, expect, it } from 'vitest';
import { RECAP_SECTION_NAMES, recapSectionsSchema } from '../../src/core/recap.ts';
import type { Report } from '../../src/core/report.ts';
import { openTidemark } from '../support/ask.ts';
import { madeUpReport } from '../support/made-up.ts';

const real = openTidemark();
const told = (reports: readonly Report[], now = '2026-01-28') => openTidemark({ reports, now });

const before = madeUpReport('2026-01-16', { total: 33.3, US: 22.2, BTC: 11.1 });
const week = madeUpReport('2026-01-23', { total: -111, US: -122.1, DE: 11.1, BTC: -88.8, ETH: -33.3, SOL: 22.2 });

const HEADINGS = ['Regions', 'Assets', 'Rotation', 'Weeks in a row', 'Price levels', 'Against the week before'];

describe('/recap', () => {
  it('gives the whole week in sections, its passports after them and its disclaimers last', async () => {
    const { lines, failure } = await told([before, week])('/recap');
    expect(failure).toBeUndefined();
    expect(lines.slice(0, 4)).toEqual([
      'Weekly recap · global digital asset products · week to 23 Jan 2026',
      '▼ Total −$111.0M net outflow',
      '▼ US −$122.1M net outflow',
      '▲ Rest of world +$11.0M to +$11.2M (derived) net inflow',
    ]);
    expect(lines.filter((line) => HEADINGS.includes(line))).toEqual(HEADINGS);
    expect(lines.at(-5)).toMatch(/^Single source, retold by 2 texts.* · Example Research · published 26 Jan 2026/u);
    expect(lines.at(-4)).toMatch(/ · Example Research · published 19 Jan 2026/u);
    expect(lines.slice(-3)).toEqual([
      'View of the named author, not of this bot or this community.',
      'Information only, not investment advice.',
      'Single source, not cross-checked: read the direction, not the digits.',
    ]);
  });

  it('sets the week beside the one before: changes as intervals, and not known for what one of them does not name', async () => {
    const { lines } = await told([before, week])('/recap 2026-01-23 changes');
    expect(lines).toContain('Total +$33.3M −$111.0M −$144.4M to −$144.2M (derived)');
    expect(lines).toContain('BTC +$11.1M −$88.8M −$100.0M to −$99.8M (derived)');
    expect(lines).toContain('Change not known, at least one of the two weeks does not name them: ETH, SOL, XRP.');
  });

  it('knows no change where the week before is missing, however well an earlier one is known', async () => {
    const earlier = madeUpReport('2026-01-09', { total: 33.3 });
    const { lines, text } = await told([earlier, week])('/recap 2026-01-23 changes');
    expect(lines).toContain(
      'The week to 16 Jan 2026 is not in the record, so the change is not known. No earlier week stands in for it.',
    );
    expect(text).not.toMatch(/Change|33\.3/u);
  });

  it('names who moved against the total, and the shares of those who moved with it, in one line each', async () => {
    const { lines } = await told([week])('/recap 2026-01-23 rotation');
    expect(lines).toContain('Moved against the total: SOL.');
    expect(lines).toContain('Share of the gross outflow of all assets named: BTC: 72.7–72.8%, ETH: 27.2–27.3%.');
    expect(lines).toContain('Flows do not show whether money is new or moved from one product to another.');
  });

  it('counts weeks in a row with what ends our knowledge of them', async () => {
    const sol = (friday: string) => madeUpReport(friday, { total: 33.3, SOL: 11.1, XRP: 11.1 });
    const { lines } = await told([sol('2026-01-09'), sol('2026-01-16'), week])('/recap 2026-01-23 streaks');
    expect(lines).toContain(
      'SOL: 3 weeks of net inflow in a row, since the week to 9 Jan 2026. The record starts here, so the run may be longer.',
    );
    expect(lines.some((line) => line.startsWith('XRP:'))).toBe(false);
    expect(lines).toContain(
      'Total: the first known week of net outflow in this run. The week before went the other way.',
    );
  });

  it('says the run of the total once where the headline has it already', async () => {
    const { text } = await told([before, week])('/recap 2026-01-23 headline streaks');
    expect(text.match(/Total: the first known week/gu)).toHaveLength(1);
  });

  it('quotes a claim about a level and keeps our reading apart', async () => {
    const { lines } = await real('/recap 2026-01-23 levels');
    const quote = lines.indexOf('“比特币需重返 9.3 万美元才能否定看跌信号”');
    expect(lines[quote + 1]).toContain('26 Jan 2026');
    expect(lines[quote + 3]).toMatch(/^Our reading, not the author’s: close back above \$93,000/u);
    expect(lines).toContain('View of the named author, not of this bot or this community.');
  });

  it('quotes nobody before it was said, and owes no disclaimer for it', async () => {
    const { text, lines } = await real('/recap 2026-01-16 levels');
    expect(lines).toContain('No claim about a price level stands for this week.');
    expect(text).not.toMatch(/“|View of the named author/u);
  });

  it.each([
    ['no region', { total: -11.1, BTC: -11.1 }, 'The record names no region for this week.'],
    ['no asset', { total: -11.1, US: -11.1 }, 'The record names no asset for this week.'],
    ['no total', { US: -11.1, BTC: -11.1 }, 'The record holds no total for this week. That is not zero.'],
    [
      'nothing that goes on',
      { total: 0 },
      'Nothing named this week is known to go on in one direction for two weeks or more.',
    ],
  ])('of a week with %s says so', async (_, flows, sentence) => {
    expect((await told([madeUpReport('2026-01-23', flows)])('/recap')).lines).toContain(sentence);
  });

  it('leads to the source, the whole week, its picture and the weeks beside it', async () => {
    const { next } = await real('/recap 2026-01-23');
    expect(next.map(({ line }) => line)).toEqual([
      '/source total 2026-01-23',
      '/flows 2026-01-23',
      '/chart recap 2026-01-23',
      '/recap 2026-01-16',
      '/recap 2026-01-30',
      '/recap 2026-01-23',
    ]);
  });
});

describe('the sections of a recap', () => {
  it('are those that were typed, in that order, with or without a week', async () => {
    const wanted = ['Against the week before', 'Regions'];
    for (const line of [
      '/recap 2026-01-23 changes regions',
      '/recap Changes，regions changes',
      '/recap changes regions',
    ]) {
      const { lines } = await real(line);
      expect([line, lines.filter((each) => HEADINGS.includes(each))]).toEqual([line, wanted]);
    }
  });

  it('are offered while one types, behind those that stand there', async () => {
    const { recap } = await import('../../commands/recap.ts');
    const offered = await recap.options['sections']?.suggest?.('levels r', {} as never);
    expect(offered?.map(({ word }) => word)).toEqual(['levels regions', 'levels rotation']);
  });

  it.each([
    ['/recap 2026-01-23 weather', 'bad_option'],
    ['/recap weather', 'week_malformed'],
    ['/recap 2026-01-24', 'week_not_friday'],
  ])('that nobody knows are refused: %s', async (line, code) => {
    expect((await real(line)).failure?.code).toBe(code);
  });

  it('are stored as names, each once and at least one', () => {
    expect(recapSectionsSchema.parse([...RECAP_SECTION_NAMES])).toEqual(RECAP_SECTION_NAMES);
    for (const wrong of [[], ['levels', 'levels'], ['weather'], 'levels'])
      expect(recapSectionsSchema.safeParse(wrong).success).toBe(false);
  });
});
