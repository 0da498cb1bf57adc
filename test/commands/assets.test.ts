import { describe, expect, it } from 'vitest';
import { openTidemark } from '../support/ask.ts';
import { madeUpReport } from '../support/made-up.ts';

const ask = openTidemark();

describe('an asset', () => {
  it.each([
    ['/sol', 'SOL'],
    ['/SOL', 'SOL'],
    ['/asset sol', 'SOL'],
    ['/asset Solana', 'SOL'],
    ['/asset SOLANA', 'SOL'],
    ['/asset $SOL', 'SOL'],
    ['/asset $sol', 'SOL'],
    ['/btc', 'BTC'],
    ['/asset 比特币', 'BTC'],
    ['/asset bitcoin', 'BTC'],
    ['/eth', 'ETH'],
    ['/asset 以太坊', 'ETH'],
    ['/xrp', 'XRP'],
    ['/asset ripple', 'XRP'],
    ['/asset short bitcoin', 'Short Bitcoin'],
    ['/asset SHORT-BTC', 'Short Bitcoin'],
    ['/asset 做空比特币', 'Short Bitcoin'],
    ['/asset The Sandbox', 'SAND'],
  ])('asked for as %s is %s', async (line, name) => {
    const { lines, failure } = await ask(line);
    expect(failure).toBeUndefined();
    expect(lines[0]).toMatch(new RegExp(`^${name} · fund flows · global digital asset products · week to `, 'u'));
  });

  it.each([
    ['/asset solona', 'Did you mean SOL?'],
    ['/asset bitcion', 'Did you mean BTC?'],
    ['/asset DOGE', 'See /help.'],
    ['/asset <b>', 'See /help.'],
  ])('that no week names is refused: %s', async (line, hint) => {
    const { lines, failure } = await ask(line);
    expect(failure?.code).toBe('asset_unknown');
    expect(lines[1]).toBe(`No asset “${line.slice(7)}” is in the record. ${hint}`);
  });

  it('that is not named at all asks for a name', async () => {
    expect((await ask('/asset')).lines[1]).toBe('/asset needs the option name. A ticker or a name, as SOL or Solana.');
  });
});

describe('the newest week that names an asset', () => {
  const reports = [
    madeUpReport('2026-01-02', { total: 11.1, SOL: 22.2 }),
    madeUpReport('2026-01-09', { total: -11.1, SOL: -22.2 }),
    madeUpReport('2026-01-16', { total: 33.3, BTC: 33.3 }),
    madeUpReport('2026-01-23', { total: 44.4, BTC: 44.4 }),
  ];
  const store = openTidemark({ reports, now: '2026-01-28' });

  it('is shown with how many later ones are silent: unknown, not zero', async () => {
    const { lines, text } = await store('/sol');
    expect(lines).toContain('Newest known week that names SOL: week to 9 Jan 2026, 2 weeks old.');
    expect(lines).toContain('2 later known weeks do not name it.');
    expect(lines).toContain('▼ SOL −$22.2M net outflow');
    expect(text).not.toContain('$0');
  });

  it('is shown so in Chinese', async () => {
    const { lines } = await store('/sol', { locale: 'zh-CN' });
    expect(lines).toContain('列出 SOL 的最新一周：截至 2026-01-09 当周（2 周前）。');
    expect(lines).toContain('其后 2 个已知周未列出。');
    expect(lines).toContain('▼ SOL −2,220万美元 净流出');
  });

  it('is not remarked on when it is the newest there is', async () => {
    const { text } = await store('/btc');
    expect(text).toContain('▲ BTC +$44.4M net inflow');
    expect(text).not.toMatch(/Newest known week|do not name/u);
  });

  it('ends its run where the week before does not name it, and says it is the figure that lacks', async () => {
    const later = [...reports, madeUpReport('2026-01-30', { total: 55.5, SOL: 55.5 })];
    const { lines } = await openTidemark({ reports: later, now: '2026-02-04' })('/sol');
    expect(lines).toContain(
      'SOL: the first known week of net inflow in this run. Its figure for the week before is not in the record, so the run may be longer.',
    );
  });

  it('stands beside the total of the same week', async () => {
    const { lines } = await store('/sol');
    const beside = lines.indexOf('Beside it, the same week:');
    expect(lines[beside + 1]).toBe('▼ Total −$11.1M net outflow');
  });

  it('without a total shows none', async () => {
    const { text } = await openTidemark({ reports: [madeUpReport('2026-01-23', { SOL: 11.1 })] })('/sol');
    expect(text).not.toMatch(/Total|Beside it/u);
  });

  it('gives no advice', async () => {
    const { lines } = await store('/sol');
    expect(lines).toContain('Information only, not investment advice.');
  });
});

describe('a share of the gross movement', () => {
  const week = (flows: Readonly<Record<string, number>>) =>
    openTidemark({ reports: [madeUpReport('2026-01-23', flows)] });

  it('is given when BTC and ETH are both named', async () => {
    const { text } = await week({ total: -111, BTC: -66.6, ETH: -33.3, SOL: 11.1 })('/btc');
    expect(text).toMatch(/Share of the gross outflow of all assets named that week: 66\.6–66\.7%\./u);
  });

  it('counts only what moved the same way', async () => {
    const { lines } = await week({ total: -111, BTC: -66.6, ETH: -33.3, SOL: 11.1 })('/sol');
    expect(lines).toContain('Share of the gross inflow of all assets named that week: about 100.0%.');
  });

  it('is left out when a major is missing, since the whole is then not known', async () => {
    const { text } = await week({ total: -111, BTC: -66.6, SOL: -11.1 })('/sol');
    expect(text).not.toContain('gross');
  });

  it('is left out when the direction is not sure', async () => {
    const { text } = await week({ total: -111, BTC: -66.6, ETH: -33.3, SOL: 0 })('/sol');
    expect(text).toContain('SOL $0.0M direction unclear');
    expect(text).not.toContain('gross');
  });

  it('does not count listed shares, which stand outside the total', async () => {
    const flows = { total: 111, BTC: 66.6, ETH: 33.3, BLOCKCHAIN_EQUITIES: 999 };
    expect((await week(flows)('/btc')).text).toContain('gross inflow of all assets named that week: 66.6–66.7%');
  });
});

describe('an asset that stands outside the total', () => {
  it('has no share of what the others moved', async () => {
    expect((await ask('/asset BLOCKCHAIN_EQUITIES')).text).not.toContain('% of the gross');
  });
});

describe('an asset that the newest known week names', () => {
  it('still says that this week is old', async () => {
    const { lines } = await ask('/xrp');
    expect(lines[1]).toBe('Newest known week that names XRP: week to 22 May 2026, 26 weeks old.');
  });
});
