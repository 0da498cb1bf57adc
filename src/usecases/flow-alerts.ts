import { type Alert, flowAbout, flowKey } from '../core/alert.ts';
import { type FitHistory, judgeFlow } from '../core/flow-rules.ts';
import type { FlowCondition, FlowRule, Following } from '../core/following.ts';
import { type WeekEnding, weeksBetween } from '../core/week.ts';
import type { FollowingBook } from '../following-ports.ts';
import type { Clock, ReportStore } from '../ports.ts';
import { today } from './find-report.ts';
import { createFitHistories } from './fit-histories.ts';

export interface FlowAlertSources {
  readonly reports: ReportStore;
  readonly clock: Clock;
  /**
   * What places were told already: with it a rule that tells once, or rests for weeks, counts what was told before figures were restated or
   * older weeks came in. Asked for rules that fire alone.
   */
  readonly told?: Pick<FollowingBook, 'alertsAbout'>;
}

/** A rule is asked about as many weeks as it can have fired in. */
const MOST_TOLD = 200;

/**
 * What newly known weeks fire, oldest first, as alerts that wait: their keys make each once. A history is read once a subject, and each condition
 * is judged once a week, however many rules share it.
 */
export async function flowAlerts(
  sources: FlowAlertSources,
  followings: readonly Following[],
): Promise<readonly Alert[]> {
  const firing = firingWeeks(sources);
  const alerts: Alert[] = [];
  for (const following of followings) {
    if (following.pausedSince !== undefined) continue;
    for (const rule of following.flows) {
      if (rule.expiresOn !== undefined && rule.expiresOn < today(sources.clock)) continue;
      const weeks = (await firing(rule.condition)).filter((week) => rule.after === undefined || week > rule.after);
      if (weeks.length > 0) alerts.push(...(await newsOf(sources, { following, rule, weeks })));
    }
  }
  return alerts;
}

/** The weeks in which a condition fires, oldest first, by what is known today. */
function firingWeeks({ reports, clock }: FlowAlertSources) {
  const fitOf = createFitHistories(reports, today(clock));
  const fired = new Map<string, readonly WeekEnding[]>();
  return async (condition: FlowCondition): Promise<readonly WeekEnding[]> => {
    const key = JSON.stringify(condition);
    const weeks = fired.get(key) ?? weeksOf(condition, await fitOf(condition.subject));
    fired.set(key, weeks);
    return weeks;
  };
}

const weeksOf = (condition: FlowCondition, known: FitHistory): readonly WeekEnding[] =>
  known.points
    .map(({ weekEnding }) => weekEnding)
    .filter((week) => {
      const judged = judgeFlow(condition, known, week);
      return judged.holds && judged.fires;
    });

interface Firing {
  readonly following: Following;
  readonly rule: FlowRule;
  readonly weeks: readonly WeekEnding[];
}

async function newsOf(
  { told, clock }: FlowAlertSources,
  { following, rule, weeks }: Firing,
): Promise<readonly Alert[]> {
  const about = flowAbout(following.id, rule);
  const before = (await told?.alertsAbout(following.place, about, MOST_TOLD)) ?? [];
  const known = new Set(before.flatMap(({ body }) => (body.is === 'flow' ? [body.week] : [])));
  const heard = before.flatMap(({ body, outcome }) =>
    body.is === 'flow' && outcome.is !== 'left_out' ? [body.week] : [],
  );
  const now = clock.now();
  return weeks.flatMap((week): readonly Alert[] => {
    if (known.has(week) || !mayTell(rule, week, heard)) return [];
    heard.push(week);
    return [
      {
        ...{ place: following.place, key: flowKey(following.id, rule, week), about, what: rule.condition.is },
        ...{ at: now, seenAt: now, body: { is: 'flow', rule, week }, outcome: { is: 'waiting' } },
      },
    ];
  });
}

/**
 * Not in the weeks beside one that was told, as many as the rule rests for; nor at all where it tells the first time alone. A run or a record
 * of an older week is no news behind a later one, whatever became known since.
 */
function mayTell(
  { condition, repeat, cooldownWeeks }: FlowRule,
  week: WeekEnding,
  heard: readonly WeekEnding[],
): boolean {
  if (repeat === 'once') return heard.length === 0;
  const isOldNews = (condition.is === 'streak' || condition.is === 'record') && heard.some((other) => other > week);
  return !isOldNews && heard.every((other) => Math.abs(weeksBetween(other, week)) > cooldownWeeks);
}
