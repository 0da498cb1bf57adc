import { describe, expect, it } from 'vitest';
import { bridgePicture } from '../../../src/cards/pictures/bridge-picture.ts';
import { type Bridge, beside } from '../../../src/core/bridge.ts';
import { assetTolerance } from '../../../src/core/bridge-tolerances.ts';
import { derive } from '../../../src/core/derived.ts';
import { usd } from '../../../src/core/money.ts';
import { assetSubject } from '../../../src/core/subject.ts';
import { weekEnding } from '../../../src/core/week.ts';
import { M, madeUpFigure } from '../../support/made-up.ts';
import { drawnOf, saidBy } from '../../support/seen-picture.ts';

const BTC = assetSubject('BTC');
const WEEK = weekEnding('2026-01-23');

/** Millions that a report and the sum of days print. */
function bridge(theirs: number, sum: number): Bridge {
  const figure = madeUpFigure(BTC, theirs * M);
  const days = { ...madeUpFigure(BTC, sum * M), publisher: 'Made-up Tracker' };
  const interval = { low: usd(sum * M - M), high: usd(sum * M + M) };
  return beside(figure, derive('etf_week', BTC, interval, [days]), assetTolerance('BTC'));
}
const picture = (of: Parameters<typeof bridgePicture>[0]['bridge']) =>
  bridgePicture({ week: WEEK, trading: 4, bridge: of, days: { publisher: 'Made-up Tracker' } }, 'wide');

describe('the picture of a report beside US spot ETFs', () => {
  it('has both, what lies between them, and what is said of both', () => {
    const said = picture(bridge(-999, -1_110));
    if (!said) throw new Error('nothing to show');
    const { body, subtitle, source } = drawnOf(said);
    if (body.is !== 'bridge') throw new Error(body.is);
    expect(body.bars.map(({ label, value, note }) => [label, value, note])).toEqual([
      ['Example Research', '−$999.0M', undefined],
      ['US spot ETFs', 'about −$1.110B', 'derived'],
    ]);
    expect(body.gap).toEqual({ label: 'Between them', value: 'about +$111M' });
    expect(subtitle).toBe('week to 23 Jan 2026 · 4 trading days');
    expect(source).toBe(
      'Sources: Example Research, published 26 Jan 2026; Made-up Tracker. Direction, not digits; not investment advice.',
    );
  });

  it('says the whole interval of what is computed to whoever cannot see it', () => {
    const said = picture(bridge(-999, -1_110));
    expect(said && saidBy(said)).toContain(
      'Made-up Tracker, US spot ETFs, 4 trading days: −$1.111B to −$1.109B (derived) (net outflow).',
    );
  });

  it('is none where nothing may stand on either side: on hold, or not known', () => {
    expect(picture(bridge(-111, -1_110))).toBeUndefined();
    expect(picture({ is: 'no_report' })).toBeUndefined();
    expect(picture({ is: 'incomplete', published: 3, trading: 5 })).toBeUndefined();
  });
});
