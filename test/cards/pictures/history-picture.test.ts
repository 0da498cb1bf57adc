import { describe, expect, it } from 'vitest';
import { type HistoryPictureView, historyPicture } from '../../../src/cards/pictures/history-picture.ts';
import type { History } from '../../../src/core/history.ts';
import { assetSubject, type Subject, TOTAL } from '../../../src/core/subject.ts';
import { weekEnding } from '../../../src/core/week.ts';
import { M, madeUpFigure } from '../../support/made-up.ts';
import { drawnOf, saidBy } from '../../support/seen-picture.ts';

type Flows = Readonly<Record<string, number>>;

/** Millions of dollars by week. */
const historyOf = (subject: Subject, flows: Flows): History =>
  Object.entries(flows).map(([week, millions]) => ({
    weekEnding: weekEnding(week),
    figure: madeUpFigure(subject, Math.round(millions * 10) * 100_000, { week }),
  }));

const WEEKS = { '2026-01-02': 111, '2026-01-09': -22.2, '2026-01-16': 33.3, '2026-01-23': -55.5 };
const GAP = { '2026-01-02': 111, '2026-01-16': 33.3, '2026-01-23': -55.5 };
const view = (flows: Flows, more: Partial<HistoryPictureView> = {}): HistoryPictureView => {
  const history = historyOf(TOTAL, flows);
  return { subject: TOTAL, history, totals: history, parts: [], count: 12, ...more };
};
const seen = (of: HistoryPictureView) => {
  const said = historyPicture(of, 'wide');
  if (!said) throw new Error('nothing to show');
  const picture = drawnOf(said);
  if (picture.body.is !== 'weeks') throw new Error(picture.body.is);
  return { said, picture, body: picture.body };
};
const millions = (values: readonly (number | null)[] | undefined) => values?.map((each) => each && each / M);

describe('the picture of past weeks', () => {
  it('has a bar a week, and the mean of four where all four are known', () => {
    const { body } = seen(view(WEEKS));
    expect(body.labels).toEqual(['2 Jan', '9 Jan', '16 Jan', '23 Jan']);
    expect(body.parts.map(({ name, values }) => [name, millions(values)])).toEqual([
      ['Total', [111, -22.2, 33.3, -55.5]],
    ]);
    expect([body.mean?.name, millions(body.mean?.values), body.mean?.last]).toEqual([
      'Mean of 4 weeks',
      [null, null, null, 16.7],
      'about +$16.7M',
    ]);
  });

  it('leaves a week that is not known a gap, counts it, and reckons no mean over it', () => {
    const { picture, body } = seen(view(GAP));
    expect(millions(body.parts[0]?.values)).toEqual([111, null, 33.3, -55.5]);
    expect(picture.caution).toBe('1 week is not known: a gap, not zero.');
    expect(body.mean).toBeUndefined();
  });

  it('counts a withdrawn week apart, and shows none of it', () => {
    const withdrawn = madeUpFigure(TOTAL, 999 * M, {
      week: '2026-01-09',
      verification: { state: 'withdrawn', on: weekEnding('2026-01-23') },
    });
    const history = [...view(GAP).history, { weekEnding: weekEnding('2026-01-09'), figure: withdrawn }];
    const ordered = history.toSorted((a, b) => a.weekEnding.localeCompare(b.weekEnding));
    const { said, picture } = seen(view({}, { history: ordered, totals: ordered }));
    expect(picture.caution).toBe('1 week is on hold or withdrawn, and left out.');
    expect(saidBy(said).join(' ')).not.toContain('999');
  });

  it('tells a total apart by its four largest assets, and all others together', () => {
    const keys = ['BTC', 'ETH', 'SOL', 'XRP', 'ADA'];
    const parts = keys.map((key, at) => ({
      subject: assetSubject(key),
      history: historyOf(assetSubject(key), { '2026-01-16': 11.1 * (6 - at) }),
    }));
    const { body } = seen(view({ '2026-01-16': 222, '2026-01-23': -55.5 }, { parts }));
    expect(body.parts.map(({ name, values }) => [name, millions(values)])).toEqual([
      ['BTC', [66.6, null]],
      ['ETH', [55.5, null]],
      ['SOL', [44.4, null]],
      ['XRP', [33.3, null]],
      ['Others, or not named', [22.2, -55.5]],
    ]);
  });

  it('says where a part is left out that its total holds all the same', () => {
    const btc = assetSubject('BTC');
    const verification = { state: 'withdrawn', on: weekEnding('2026-01-23') } as const;
    const withdrawn = madeUpFigure(btc, 11.1 * M, { week: '2026-01-23', verification });
    const history = [
      ...historyOf(btc, { '2026-01-16': 33.3 }),
      { weekEnding: weekEnding('2026-01-23'), figure: withdrawn },
    ];
    const { picture, body } = seen(
      view({ '2026-01-16': 222, '2026-01-23': -55.5 }, { parts: [{ subject: btc, history }] }),
    );
    expect(body.parts.map(({ values }) => millions(values))).toEqual([
      [33.3, null],
      [188.7, -55.5],
    ]);
    expect(picture.caution).toBe('In 1 week a part is on hold or withdrawn: it lies in the others.');
  });

  it('knows nothing of the parts of a week whose total is not known', () => {
    const parts = [
      {
        subject: assetSubject('BTC'),
        history: historyOf(assetSubject('BTC'), { '2026-01-02': 11.1, '2026-01-09': 22.2 }),
      },
    ];
    const { body } = seen(view(GAP, { parts }));
    expect(body.parts.map(({ values }) => values[1])).toEqual([null, null]);
  });

  it('goes as many weeks back as are asked for, and never behind the first that is known', () => {
    expect(seen(view(WEEKS, { count: 2 })).body.labels).toEqual(['16 Jan', '23 Jan']);
    expect(seen(view(WEEKS, { count: 120 })).body.labels).toHaveLength(4);
  });

  it('says the newest, the lowest and the highest week with their ways', () => {
    const { said } = seen(view(GAP));
    expect(saidBy(said).slice(1, 5)).toEqual([
      'Example Research · 4 weeks, Fridays 2 Jan 2026 to 23 Jan 2026',
      'Newest week shown, to 23 Jan 2026: Total −$55.5M (net outflow).',
      'Lowest, week to 23 Jan 2026: Total −$55.5M (net outflow).',
      'Highest, week to 2 Jan 2026: Total +$111.0M (net inflow).',
    ]);
    expect(saidBy(said, 'zh-CN')).toContain('缺 1 周：未知，不作零计。');
  });

  it('is none where nothing is known', () => {
    expect(historyPicture(view({}), 'wide')).toBeUndefined();
  });
});
