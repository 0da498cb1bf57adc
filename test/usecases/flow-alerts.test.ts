import { describe, expect, it } from 'vitest';
import { stoppedClock } from '../../src/clock.ts';
import type { Alert } from '../../src/core/alert.ts';
import type { FlowRule } from '../../src/core/following.ts';
import { usd } from '../../src/core/money.ts';
import { placeId } from '../../src/core/place.ts';
import { assetSubject, type Subject, TOTAL } from '../../src/core/subject.ts';
import { addDays, isoDate, weekEnding } from '../../src/core/week.ts';
import { flowAlerts } from '../../src/usecases/flow-alerts.ts';
import { M, madeUpReport, madeUpStore } from '../support/made-up.ts';
import { madeUpFlowRule, madeUpFollowing } from '../support/made-up-alerts.ts';
import { madeUpId } from '../support/made-up-posts.ts';

const FIRST = '2026-01-02';
const weekAt = (at: number) => weekEnding(addDays(isoDate(FIRST), at * 7));
/** A week each, in millions: what came in, or left, of everything. */
const reportsOf = (flows: readonly number[]) =>
  flows.map((total, at) => madeUpReport(weekAt(at), { total, BTC: -total }));
const BEYOND: FlowRule['condition'] = { is: 'beyond', subject: TOTAL, usd: usd(-100 * M) };
const GROUP = placeId('telegram', -1);

interface Given {
  readonly flows: readonly number[];
  readonly rules: readonly FlowRule[];
  readonly now?: string;
  readonly told?: readonly Alert[];
  readonly pausedSince?: number;
}

async function fired({ flows, rules, now = '2026-06-30T12:00:00Z', told, pausedSince }: Given) {
  const following = madeUpFollowing({ flows: [...rules], ...(pausedSince !== undefined && { pausedSince }) });
  const alertsAbout = async (_: unknown, about: string) => (told ?? []).filter((alert) => alert.about === about);
  return flowAlerts(
    {
      ...{ reports: madeUpStore(reportsOf(flows)), clock: stoppedClock(Date.parse(now)) },
      ...(told && { told: { alertsAbout } }),
    },
    [following],
  );
}

const keys = async (given: Given) => (await fired(given)).map(({ key }) => key);

describe('weeks that become known', () => {
  const flows = [-111, 111, -222, -333, 111];

  it('fire what rules wait for, oldest first, each with a key of its own', async () => {
    expect(await keys({ flows, rules: [madeUpFlowRule(1, { condition: BEYOND })] })).toEqual([
      'flow/00000009/1/2026-01-02',
      'flow/00000009/1/2026-01-16',
      'flow/00000009/1/2026-01-23',
    ]);
  });

  it('are an alert that waits, as it was seen', async () => {
    const now = '2026-06-30T12:00:00Z';
    const rule = madeUpFlowRule(7, { condition: BEYOND, after: weekAt(2) });
    expect(await fired({ flows, rules: [rule], now })).toEqual([
      {
        ...{ place: GROUP, key: 'flow/00000009/7/2026-01-23', about: 'flow:00000009:7', what: 'beyond' },
        ...{ at: Date.parse(now), seenAt: Date.parse(now) },
        ...{ body: { is: 'flow', rule, week: '2026-01-23' }, outcome: { is: 'waiting' } },
      },
    ]);
  });

  it('say nothing of what was out when the rule was made', async () => {
    expect(await keys({ flows, rules: [madeUpFlowRule(1, { condition: BEYOND, after: weekAt(3) })] })).toEqual([]);
  });

  it('say nothing before they are out', async () => {
    const rules = [madeUpFlowRule(1, { condition: BEYOND, after: weekAt(2) })];
    // The week to 23 January is published on the Monday after it.
    expect(await keys({ flows, rules, now: '2026-01-25T12:00:00Z' })).toEqual([]);
    expect(await keys({ flows, rules, now: '2026-01-26T12:00:00Z' })).toEqual(['flow/00000009/1/2026-01-23']);
  });

  it('say nothing where it is paused, or the rule has ended', async () => {
    const rule = madeUpFlowRule(1, { condition: BEYOND, expiresOn: isoDate('2026-03-31') });
    expect(await keys({ flows, rules: [rule], pausedSince: 1_111 })).toEqual([]);
    expect(await keys({ flows, rules: [rule], now: '2026-03-31T12:00:00Z' })).toHaveLength(3);
    expect(await keys({ flows, rules: [rule], now: '2026-04-01T12:00:00Z' })).toEqual([]);
  });
});

describe('a rule that does not tell each time', () => {
  const flows = [-111, -222, 111, -333, 11.1, 11.1, -444];

  it('tells the first time alone', async () => {
    expect(await keys({ flows, rules: [madeUpFlowRule(1, { condition: BEYOND, repeat: 'once' })] })).toEqual([
      'flow/00000009/1/2026-01-02',
    ]);
  });

  it('rests for its weeks behind one that was told', async () => {
    expect(await keys({ flows, rules: [madeUpFlowRule(1, { condition: BEYOND, cooldownWeeks: 3 })] })).toEqual([
      'flow/00000009/1/2026-01-02',
      'flow/00000009/1/2026-02-13',
    ]);
  });

  it('knows what was told before older weeks came in or figures were restated', async () => {
    const once = madeUpFlowRule(1, { condition: BEYOND, repeat: 'once' });
    const rest = madeUpFlowRule(2, { condition: BEYOND, cooldownWeeks: 2 });
    const told = [
      ...(await fired({ flows: [0, 0, -111], rules: [once] })),
      ...(await fired({ flows: [0, 0, -111], rules: [rest] })),
    ];
    expect(await keys({ flows, rules: [once, rest], told })).toEqual(['flow/00000009/2/2026-02-13']);
  });

  it('counts nothing as told that was left out', async () => {
    const once = madeUpFlowRule(1, { condition: BEYOND, repeat: 'once' });
    const [first] = await fired({ flows: [-111], rules: [once] });
    if (!first) throw new Error('nothing fired');
    const told: readonly Alert[] = [{ ...first, outcome: { is: 'left_out', why: 'paused' } }];
    expect(await keys({ flows, rules: [once], told })).toEqual(['flow/00000009/1/2026-01-09']);
  });
});

describe('a run or a record of an older week', () => {
  it('is no news behind a later one that was told, when the weeks before it come in', async () => {
    const streak = madeUpFlowRule(1, { condition: { is: 'streak', subject: TOTAL, weeks: 2 } });
    const flows = [11.1, 11.1, 11.1, 11.1];
    const told = await fired({ flows: flows.slice(2), rules: [streak] });
    const later = told.map((alert) => ({ ...alert, body: { is: 'flow' as const, rule: streak, week: weekAt(3) } }));
    expect(await keys({ flows, rules: [streak], told: later })).toEqual([]);
  });
});

describe('however many places have rules', () => {
  it('a history is read once a subject', async () => {
    const asked: string[] = [];
    const store = madeUpStore(reportsOf([-111, 111]));
    const reports = {
      ...store,
      history: async (subject: Subject, asOf: Parameters<typeof store.history>[1]) => {
        asked.push(subject.key);
        return store.history(subject, asOf);
      },
    };
    const btc: FlowRule['condition'] = { is: 'sign_change', subject: assetSubject('BTC') };
    const followings = Array.from({ length: 111 }, (_, at) =>
      madeUpFollowing({
        id: madeUpId(at + 1),
        place: placeId('telegram', -1 - at),
        flows: [madeUpFlowRule(1, { condition: BEYOND }), madeUpFlowRule(2), madeUpFlowRule(3, { condition: btc })],
      }),
    );
    const clock = stoppedClock(Date.parse('2026-06-30T12:00:00Z'));
    expect(await flowAlerts({ reports, clock }, followings)).toHaveLength(333);
    expect(asked.toSorted()).toEqual(['BTC', 'total']);
  });
});
