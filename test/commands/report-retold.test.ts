import { describe, expect, it } from 'vitest';
import { independent, ON_HOLD, RETOLD, WEEK } from '../support/report-texts.ts';
import { openReviewing } from '../support/reviewing.ts';

describe('what is on hold or known otherwise', () => {
  it('is left open when all is accepted, and accepted where it is named', async () => {
    const { says, figure } = openReviewing();
    const brought = await says(`/report ${ON_HOLD}`);
    const held = 'On hold: BTC −$88.8M is far larger than the total, −$11.1M.';
    for (const part of [held, 'is far larger than the total.', 'each is accepted only where it is named'])
      expect(brought.text).toContain(part);
    expect(brought.text.indexOf(held)).toBeLessThan(brought.text.indexOf('Figures'));
    expect((await says('/report 1 accept')).text).toContain('BTC −$88.8M · on hold');
    expect(await figure(WEEK, 'BTC')).toBeUndefined();
    expect((await says('/report 1 accept')).failure).toEqual({ code: 'review_withheld', number: 1, keys: ['BTC'] });
    expect((await says('/report 1 accept BTC')).text).toContain('Accepted by telegram:42');
    expect(await figure(WEEK, 'BTC')).toMatchObject({ usd: -88_800_000 });
  });

  it('is no longer warned of once it is refused or accepted by its name', async () => {
    const { says } = openReviewing();
    await says(`/report ${ON_HOLD}`);
    for (const line of ['/report 1 refuse BTC', '/report 1 accept BTC'])
      expect((await says(line)).text).not.toMatch(/on hold/iu);
  });

  it('is still on hold once it is corrected to what is on hold too, and waits for its name', async () => {
    const { says, figure } = openReviewing();
    await says(`/report ${ON_HOLD}`);
    const fixed = await says('/report 1 fix BTC -77.7m');
    expect(fixed.text).toContain('BTC −$88.8M · corrected to −$77.7M by telegram:42, on hold');
    expect(fixed.next.map(({ line }) => line)).toContain('/report 1 v2 accept BTC');
    await says('/report 1 accept');
    expect((await says('/report 1 accept')).failure).toEqual({ code: 'review_withheld', number: 1, keys: ['BTC'] });
    expect(await figure(WEEK, 'BTC')).toBeUndefined();
    expect((await says('/report 1 accept BTC')).text).toContain('Accepted by telegram:42');
    expect(await figure(WEEK, 'BTC')).toMatchObject({ usd: -77_700_000 });
  });

  it('is on hold no more once it is corrected to what fits', async () => {
    const { says, figure } = openReviewing();
    await says(`/report ${ON_HOLD}`);
    expect((await says('/report 1 fix BTC -11.1m')).text).not.toMatch(/on hold/iu);
    expect((await says('/report 1 accept')).text).toContain('Accepted by telegram:42');
    expect(await figure(WEEK, 'BTC')).toMatchObject({ usd: -11_100_000 });
  });

  it('goes before what was known once a person says so, and both stay visible', async () => {
    const { says, accepts, figure } = openReviewing();
    await accepts(RETOLD[0]);
    const other = RETOLD[1].replace('$88.8 million', '$77.7 million');
    const brought = await says(`/report ${other}`);
    expect(brought.text).toContain(
      'BTC −$77.7M is another amount than −$88.8M, which is known of CoinShares for this week.',
    );
    await says('/report 2 accept');
    expect(await figure(WEEK, 'BTC')).toMatchObject({ usd: -88_800_000 });
    await says('/report 2 accept BTC');
    expect(await figure(WEEK, 'BTC')).toMatchObject({ usd: -77_700_000, vintage: 2 });
    expect((await says('/flows')).text).toContain(
      'Printed otherwise elsewhere, and not used: BTC −$88.8M. Used: −$77.7M.',
    );
  });
});

describe('retellings', () => {
  it('of three texts leave it repeated: single source, retold by 3 texts', async () => {
    const { says, accepts, figure } = openReviewing();
    for (const text of RETOLD.slice(0, 3)) await accepts(text);
    expect((await figure(WEEK, 'BTC'))?.verification).toEqual({ state: 'repeated', texts: 3 });
    expect((await says('/flows')).text).toContain('Single source, retold by 3 texts, not cross-checked');
    expect((await says('/flows', { locale: 'zh-CN' })).text).toContain('单一来源（3 篇转述）');
  });

  it('count for a figure as long as they print it, not where it was corrected by hand', async () => {
    const { says, accepts, figure } = openReviewing();
    await accepts(RETOLD[0]);
    await says(`/report ${RETOLD[1].replace('$88.8 million', '$77.7 million')}`);
    await says('/report 2 fix BTC -88.8m');
    await says('/report 2 accept');
    expect((await figure(WEEK, 'BTC'))?.verification).toEqual({ state: 'single_source' });
    expect((await figure(WEEK, 'SOL'))?.verification).toEqual({ state: 'repeated', texts: 2 });
  });

  it('are told of before they are accepted', async () => {
    const { says, accepts } = openReviewing();
    await accepts(RETOLD[0]);
    const { text } = await says(`/report ${RETOLD[1]}`);
    expect(text).toContain('Known of CoinShares for the week to 20 Nov 2026: 3 figures.');
    expect(text).toContain('One accepted text prints just these figures.');
  });

  it('by somebody independent raise it, and name them', async () => {
    const { says, accepts, figure } = openReviewing();
    for (const text of RETOLD.slice(0, 3)) await accepts(text);
    await says(`/report ${independent('$88.8 million')}`);
    await says('/report 4 publisher Bitwise');
    expect((await says('/report 4 accept')).text).toContain('vintage 1 of Bitwise’s report');
    expect((await figure(WEEK, 'BTC'))?.verification).toEqual({ state: 'agrees', with: 'Bitwise' });
    const { text } = await says('/flows');
    expect(text).toContain('Agrees with Bitwise · CoinShares');
    // What Bitwise does not print stays as it was, and says so.
    expect(text).toContain('SOL: Single source, retold by 3 texts');
  });

  it('by somebody independent who prints otherwise dispute it, and both are named', async () => {
    const { says, accepts, figure, reportOf } = openReviewing();
    await accepts(RETOLD[0]);
    await says(`/report ${independent('$33.3 million')}`);
    await says('/report 2 publisher Bitwise');
    await says('/report 2 accept');
    expect((await figure(WEEK, 'BTC'))?.verification).toEqual({
      ...{ state: 'differs', with: 'Bitwise' },
      theirs: { usd: -33_300_000, step: 100_000 },
    });
    expect((await reportOf(WEEK))?.publisher).toBe('CoinShares');
    expect((await says('/flows')).text).toContain('BTC: Bitwise prints −$33.3M for the same quantity');
  });

  it('of a week of the bundled record count beside its pages, and what is bundled is kept as its first vintage', async () => {
    const { says, figure, places } = openReviewing();
    const before = await figure('2026-01-23', 'SOL');
    const pages = before?.verification.state === 'repeated' ? before.verification.texts : 0;
    const text = 'Solana products saw inflows of $17.1 million in the week to 23 January 2026, CoinShares reported.';
    await says(`/report ${text}`);
    expect((await says('/report 1 accept')).text).toContain('vintage 2 of CoinShares’s report of the week.');
    expect(await figure('2026-01-23', 'SOL')).toMatchObject({
      ...{ usd: 17_100_000, vintage: 2, verification: { state: 'repeated', texts: pages + 1 } },
    });
    expect((await figure('2026-01-23', 'BTC'))?.verification).toEqual(before?.verification);
    expect(await places.reports.vintage()).toBe('stored 2');
  });
});
