import { describe, expect, it } from 'vitest';
import { recapPicture } from '../../../src/cards/pictures/recap-picture.ts';
import { assetsPicture, regionsPicture } from '../../../src/cards/pictures/week-pictures.ts';
import type { GateReason } from '../../../src/core/data-gate.ts';
import type { Report } from '../../../src/core/report.ts';
import { assetSubject, TOTAL } from '../../../src/core/subject.ts';
import type { Verification } from '../../../src/core/verification.ts';
import { weekEnding } from '../../../src/core/week.ts';
import { M, madeUpFigure, madeUpReport } from '../../support/made-up.ts';
import { drawnOf, saidBy } from '../../support/seen-picture.ts';

const WEEK = madeUpReport('2026-01-23', { total: -111, BTC: -88.8, ETH: -33.3, SOL: 11.1, US: -122.1, CA: 11.1 });
const recap = (report: Report, caveats: readonly GateReason[] = []) => {
  const said = recapPicture({ report, caveats }, 'wide');
  if (!said) throw new Error('nothing to show');
  return said;
};
const whole = (report: Report) => ({ report, withheld: [], caveats: [] });

describe('the picture of a week', () => {
  it('has the total and its two largest assets in large with the way in words, then every asset, largest first', () => {
    const { body } = drawnOf(recap(WEEK));
    if (body.is !== 'recap') throw new Error(body.is);
    expect(body.lead.map(({ label, value, way }) => [label, value, way])).toEqual([
      ['Total, net outflow', '−$111.0M', 'out'],
      ['BTC, net outflow', '−$88.8M', 'out'],
      ['ETH, net outflow', '−$33.3M', 'out'],
    ]);
    expect(body.bars.map(({ label, usd }) => [label, usd / M])).toEqual([
      ['BTC', -88.8],
      ['ETH', -33.3],
      ['SOL', 11.1],
    ]);
  });

  it('says on its face how far it is verified, whose it is, when it was published, and that it is no advice', () => {
    const { title, subtitle, badge, caution, source } = drawnOf(recap(WEEK));
    expect([title, subtitle, badge, caution, source]).toEqual([
      'Weekly fund flows',
      'Example Research · global digital asset products · week to 23 Jan 2026',
      'Single source, retold by 2 texts',
      undefined,
      'Source: Example Research, published 26 Jan 2026. Direction, not digits; not investment advice.',
    ]);
  });

  it('says the same in Chinese', () => {
    const said = recap(WEEK, [{ why: 'missing', week: weekEnding('2026-01-30') }]);
    const { title, badge, caution, source, body } = drawnOf(said, 'zh-CN');
    expect([title, badge, caution, source]).toEqual([
      '一周资金流',
      '单一来源，2 篇转述',
      '缺截至 2026-01-30 当周：此为更早的一周。',
      '来源：Example Research，发布于 2026-01-26。看方向，不看精确数字；不构成投资建议。',
    ]);
    expect(body.is === 'recap' && body.lead[0]?.label).toBe('合计 净流出');
    expect(saidBy(said, 'zh-CN')).toContain(
      '合计 −1.110亿美元（净流出）、BTC −8,880万美元（净流出）、ETH −3,330万美元（净流出）、SOL +1,110万美元（净流入）。',
    );
  });

  it('tells whoever cannot see it the figures with their signs in words', () => {
    expect(saidBy(recap(WEEK))).toEqual([
      'Weekly fund flows',
      'Example Research · global digital asset products · week to 23 Jan 2026',
      'Total −$111.0M (net outflow), BTC −$88.8M (net outflow), ETH −$33.3M (net outflow), SOL +$11.1M (net inflow).',
      'Single source, retold by 2 texts',
      'Source: Example Research, published 26 Jan 2026. Direction, not digits; not investment advice.',
    ]);
  });

  it('remembers the figures that it shows, each once', () => {
    expect(recap(WEEK).figures.map(({ id }) => id)).toEqual([
      'example research/2026-01-23/total',
      ...['BTC', 'ETH', 'SOL'].map((key) => `example research/2026-01-23/asset/${key}`),
    ]);
  });

  it('is no surer than its weakest figure', () => {
    const states: readonly (readonly [Verification, string])[] = [
      [{ state: 'single_source' }, 'Single source, not cross-checked'],
      [{ state: 'agrees', with: 'Other Research' }, 'Two sources agree: also Other Research'],
      [
        { state: 'differs', with: 'Other Research', theirs: WEEK.figures[0] as never },
        'Not agreed: Other Research prints another amount',
      ],
    ];
    for (const [verification, badge] of states) {
      const figures = [TOTAL, assetSubject('BTC')].map((subject) => madeUpFigure(subject, -111 * M, { verification }));
      expect(drawnOf(recap({ ...WEEK, figures })).badge).toBe(badge);
    }
    const agreed = madeUpFigure(TOTAL, -111 * M, { verification: { state: 'agrees', with: 'Other Research' } });
    expect(drawnOf(recap({ ...WEEK, figures: [agreed, ...WEEK.figures.slice(1)] })).badge).toBe(
      'Single source, retold by 2 texts',
    );
  });

  it('warns of what is on hold, contradicted or left out, a few by name', () => {
    const subjects = ['BTC', 'ETH', 'SOL', 'XRP', 'ADA'].map(assetSubject) as [ReturnType<typeof assetSubject>];
    expect(
      drawnOf(
        recap(WEEK, [
          { why: 'on_hold', subjects },
          { why: 'no_total', week: weekEnding('2026-01-23') },
        ]),
      ).caution,
    ).toBe('On hold and left out: BTC, ETH, SOL and 2 more. The report names no total.');
  });

  it('is none where the week names nothing of it', () => {
    expect(recapPicture({ report: madeUpReport('2026-01-23', { US: -111 }), caveats: [] }, 'wide')).toBeUndefined();
    expect(assetsPicture(whole(madeUpReport('2026-01-23', { total: -111 })), 'wide')).toBeUndefined();
    expect(regionsPicture(whole(madeUpReport('2026-01-23', { total: -111 })), 'tall')).toBeUndefined();
  });
});

describe('the picture of the assets of a week', () => {
  it('ends with what the total leaves for the others, as an interval, unless one of them is withheld', () => {
    const bars = (withheld: readonly ReturnType<typeof assetSubject>[]) => {
      const said = assetsPicture({ ...whole(WEEK), withheld }, 'wide');
      const body = said && drawnOf(said).body;
      return body?.is === 'bars' ? body.bars : [];
    };
    expect(bars([]).at(-1)).toMatchObject({ label: 'Assets not named', way: 'unclear', low: -200_000, high: 200_000 });
    expect(bars([assetSubject('XRP')]).map(({ label }) => label)).toEqual(['BTC', 'ETH', 'SOL']);
  });

  it('warns of assets, and of nothing that it does not show', () => {
    const caveats = [{ why: 'conflict', subjects: [{ scope: 'region', key: 'US' }] }] as const;
    const [assets, regions] = [assetsPicture, regionsPicture].map((of) => of({ ...whole(WEEK), caveats }, 'wide'));
    expect(assets && drawnOf(assets).caution).toBeUndefined();
    expect(regions && drawnOf(regions).caution).toBe('Texts print other amounts: US. Not every country is named.');
  });
});
