import { describe, expect, it } from 'vitest';
import { openTidemark } from '../support/ask.ts';
import { madeUpReport } from '../support/made-up.ts';

const week = (flows: Readonly<Record<string, number>>) =>
  openTidemark({ reports: [madeUpReport('2026-01-23', flows)] });

describe('/regions', () => {
  it('shows countries by size between the total and the rest of the world', async () => {
    const { lines } = await week({ total: -111, DE: 22.2, US: -122.1, CH: -33.3 })('/regions 2026-01-23');
    expect(lines.filter((line) => /^[▲▼·]/u.test(line))).toEqual([
      '▼ Total −$111.0M net outflow',
      '▼ US −$122.1M net outflow',
      '▼ Switzerland −$33.3M net outflow',
      '▲ Germany +$22.2M net inflow',
      '▲ All outside the US +$11.0M to +$11.2M (derived) net inflow',
    ]);
    expect(lines).toContain('Regions the record does not name are unknown, not zero.');
  });

  it('names countries in Chinese', async () => {
    const { lines } = await week({ total: -111, DE: 22.2, US: -122.1 })('/regions', { locale: 'zh-CN' });
    expect(lines).toContain('▲ 德国 +2,220万美元 净流入');
    expect(lines).toContain('▼ 美国 −1.221亿美元 净流出');
    expect(lines).toContain('未列出的地区是未知，不是零。');
  });

  it('says when the record names none', async () => {
    const { text } = await week({ total: -111, BTC: -88.8 })('/regions');
    expect(text).toContain('The record names no region for this week.');
    expect(text).not.toMatch(/\$0|Rest of world|BTC/u);
  });

  it('keeps groups as the publisher grouped them, on the real record', async () => {
    const { lines } = await openTidemark()('/regions 2026-01-23');
    expect(lines).toContain('▲ Canada +$33.5M net inflow');
    expect(lines).toContain('▲ All outside the US +$15M to +$125M (derived) net inflow');
    expect(lines).toContain('Information only, not investment advice.');
  });
});

describe('/rotation', () => {
  const FIXED = 'Flows do not show whether money is new or moved from one product to another.';

  it('sets the majors against the rest, as intervals', async () => {
    const { lines } = await openTidemark()('/rotation 2026-01-23');
    expect(lines).toContain('▼ Total −$1.73B net outflow');
    expect(lines).toContain('▼ BTC + ETH −$1.73B to −$1.71B (derived) net outflow');
    expect(lines).toContain('· All but BTC and ETH −$25M to +$5M (derived) direction unclear');
  });

  it('lists who moved against the total, and shares of what moved with it', async () => {
    const { lines } = await week({ total: -111, BTC: -66.6, ETH: -33.3, SOL: 22.2, XRP: -33.3 })('/rotation');
    const against = lines.indexOf('Moved against the total:');
    expect(lines[against + 1]).toBe('▲ SOL +$22.2M net inflow');
    expect(lines).toContain('BTC: 49.9–50.1%');
    expect(lines.some((line) => /^SOL: /u.test(line))).toBe(false);
  });

  it('says when nobody moved against it', async () => {
    const { lines } = await week({ total: -111, BTC: -66.6, ETH: -33.3 })('/rotation');
    expect(lines).toContain('No named asset moved against the total.');
  });

  it('claims nothing when the total is unclear within its rounding', async () => {
    const { text, lines } = await week({ total: 0, BTC: -66.6, ETH: 66.6 })('/rotation');
    expect(lines).toContain('The direction of the total is not clear within its rounding.');
    expect(text).not.toMatch(/against the total|Share of/u);
  });

  it.each([
    ['the total', { BTC: -66.6, ETH: -33.3 }],
    ['BTC', { total: -111, ETH: -33.3 }],
    ['ETH', { total: -111, BTC: -66.6 }],
  ])('says that nothing can be told apart without %s', async (_, flows) => {
    const { text, lines } = await week(flows)('/rotation');
    expect(lines).toContain(
      'The record lacks the total, BTC or ETH for this week, so majors and the rest cannot be told apart.',
    );
    expect(text).not.toContain('All but BTC and ETH');
    expect(lines).toContain(FIXED);
  });

  it('always says what flows cannot show, in both languages', async () => {
    expect((await openTidemark()('/rotation')).lines).toContain(FIXED);
    const { lines } = await openTidemark()('/rotation', { locale: 'zh-CN' });
    expect(lines).toContain('资金流无法说明资金是新增，还是由其他产品转来。');
    expect(lines).toContain('仅供参考，不构成投资建议。');
  });

  it('leaves listed shares out of who moved against the total', async () => {
    const flows = { total: -111, BTC: -66.6, ETH: -33.3, BLOCKCHAIN_EQUITIES: 99.9 };
    expect((await week(flows)('/rotation')).text).not.toContain('Blockchain equities');
  });
});

describe('an asset whose direction is not clear', () => {
  it('is not said to move against the total', async () => {
    const { lines } = await week({ total: -111, BTC: -88.8, ETH: -22.2, SOL: 0 })('/rotation');
    expect(lines).toContain('No named asset moved against the total.');
  });
});
