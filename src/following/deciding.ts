import { type Alert, type AlertOutcome, flowAbout } from '../core/alert.ts';
import type { Following } from '../core/following.ts';
import { isDecisive } from '../core/level-story.ts';
import { weeksBetween } from '../core/week.ts';

export type LeftOut = Extract<AlertOutcome, { readonly is: 'left_out' }>['why'];

export interface Decided {
  readonly alert: Alert;
  /** Absent where it is posted. */
  readonly leftOut?: LeftOut;
}

const HOUR_MS = 3_600_000;

/** What was told before, and since when each level is judged by the rule that it has now, by their ids (UTC milliseconds). */
export interface ToldBefore {
  readonly posted: readonly Alert[];
  readonly ruleSince: ReadonlyMap<string, number>;
}

/**
 * Which of what waits in a place is posted, in the order it happened. Whoever asked for a test gets it, unless nothing is to be posted there at
 * all. What was told of a level by a rule that it has no more speaks against nothing.
 */
export function decideAlerts(
  following: Following | undefined,
  waiting: readonly Alert[],
  { posted, ruleSince }: ToldBefore,
): readonly Decided[] {
  const told = [...posted];
  return waiting.map((alert): Decided => {
    const isNew = isOfNewRule(alert, ruleSince);
    const before = told.filter((each) => isOfNewRule(each, ruleSince) === isNew);
    const leftOut = following ? whyLeftOut(following, alert, before) : 'not_chosen';
    if (!leftOut) told.push(alert);
    return { alert, ...(leftOut && { leftOut }) };
  });
}

/** From when on what was posted about the same may speak against an alert (UTC milliseconds). */
export const postedFrom = (following: Following, waiting: readonly Alert[]): number =>
  Math.min(...waiting.map((alert) => alert.at - cooldownOf(following, alert)));

function whyLeftOut(following: Following, alert: Alert, told: readonly Alert[]): LeftOut | undefined {
  if (following.pausedSince !== undefined) return 'paused';
  if (alert.body.is === 'test') return undefined;
  if (!isChosen(following, alert)) return 'not_chosen';
  const same = told.filter(({ about, what }) => about === alert.about && what === alert.what);
  if (same.length > 0 && repeatOf(following, alert) === 'once') return 'told_once';
  return same.some((before) => isTooSoon(following, before, alert)) ? 'cooldown' : undefined;
}

/** A level is judged by what closes behind the moment that it begins with; of what a program told there is no candle. */
function isOfNewRule({ at, seenAt, body }: Alert, ruleSince: ToldBefore['ruleSince']): boolean {
  const since = body.is === 'level' ? ruleSince.get(body.happened.level) : undefined;
  if (since === undefined || body.is !== 'level') return true;
  return body.happened.what === 'told' ? seenAt >= since : at > since;
}

/** A rule about flows of another following is none of this one's: a move brought it here. */
function isChosen({ id, levels }: Following, { about, body }: Alert): boolean {
  if (body.is === 'flow') return about === flowAbout(id, body.rule);
  if (body.is !== 'level') return true;
  return levels === 'all' ? body.happened.what !== 'armed' : levels === 'decisive' && isDecisive(body.happened);
}

const repeatOf = ({ repeat }: Following, { body }: Alert) => (body.is === 'flow' ? body.rule.repeat : repeat);

/** What is told of once is asked for all time. */
function cooldownOf(following: Following, alert: Alert): number {
  if (repeatOf(following, alert) === 'once') return alert.at;
  const { body } = alert;
  // A week's figures may come out some days sooner or later than a week after the last.
  if (body.is === 'flow') return (body.rule.cooldownWeeks + 2) * 7 * 24 * HOUR_MS;
  return following.cooldownHours * HOUR_MS;
}

function isTooSoon(following: Following, before: Alert, { at, body }: Alert): boolean {
  if (body.is === 'flow' && before.body.is === 'flow') {
    return Math.abs(weeksBetween(before.body.week, body.week)) <= body.rule.cooldownWeeks;
  }
  return at - before.at < following.cooldownHours * HOUR_MS;
}
