import type { Alert } from '../core/alert.ts';
import { AppError } from '../core/errors.ts';
import { beginsByNow, type FlowCondition, type FlowRule, type Following, MOST_FLOW_RULES } from '../core/following.ts';
import type { PlaceId } from '../core/place.ts';
import type { WeekEnding } from '../core/week.ts';
import type { ReportStore } from '../ports.ts';
import { decide } from './decide.ts';
import { today } from './find-report.ts';
import { newId } from './new-id.ts';
import { checkTarget, soundNow } from './schedule-checks.ts';
import type { Decider, ScheduleServices } from './schedule-services.ts';

/** What is told of by itself is chosen with these. */
export interface AlertServices extends ScheduleServices {
  readonly reports: ReportStore;
}

/**
 * What became of a change, and what holds then. `same`: it was so already. `meanwhile`: somebody else changed it since it was seen, and nothing
 * was. `again`: the update came twice.
 */
export interface Followed {
  readonly is: 'done' | 'same' | 'meanwhile' | 'again';
  readonly following?: Following;
}

export const followingAt = ({ posts }: Pick<ScheduleServices, 'posts'>, place: PlaceId) => posts.following.of(place);

/** Choices of a place, without its rules about flows. */
export type FollowingChoices = Partial<Pick<Following, 'levels' | 'repeat' | 'cooldownHours' | 'late' | 'silent'>>;

/** As which version it was seen, where that matters. */
export interface Seen {
  readonly version?: number | undefined;
}

/** From now on; what happened while it rested is not caught up, weeks that came out meanwhile included. */
export async function switchOn(services: AlertServices, by: Decider, seen: Seen): Promise<Followed> {
  const newest = await newestWeek(services);
  return change(services, by, { ...seen, what: 'alert.on' }, (kept, now) => {
    if (kept.pausedSince === undefined) return undefined;
    const { pausedSince: _, ...goes } = kept;
    const flows = kept.flows.map((rule) => ({ ...rule, ...(newest && { after: later(rule.after, newest) }) }));
    return { ...goes, flows, since: now, levelsSince: now, by: by.person };
  });
}

const later = (one: WeekEnding | undefined, other: WeekEnding): WeekEnding => (one && one > other ? one : other);

/** Nothing is told until it is switched on again. What is not followed at all stays so. */
export const switchOff = (services: AlertServices, by: Decider, seen: Seen): Promise<Followed> =>
  change(services, by, { ...seen, what: 'alert.off', rests: true }, (kept, now) =>
    kept.pausedSince === undefined ? { ...kept, pausedSince: now } : undefined,
  );

/** The first choice of a place switches it on. */
export const choose = (services: AlertServices, by: Decider, seen: Seen, choices: FollowingChoices) =>
  change(services, by, { ...seen, what: 'alert.changed' }, (kept, now) => {
    const next = { ...kept, ...choices };
    if (JSON.stringify(next) === JSON.stringify(kept)) return undefined;
    // What happened while they were off is not caught up.
    return kept.levels === 'off' && next.levels !== 'off' ? { ...next, levelsSince: now } : next;
  });

/** Adds a rule, which is given the next number; gives the number too. It tells of weeks that are not known yet. */
export async function addFlowRule(
  services: AlertServices,
  by: Decider,
  rule: Omit<FlowRule, 'number' | 'after'>,
): Promise<Followed & { readonly number?: number }> {
  const after = await newestWeek(services);
  let number: number | undefined;
  const done = await change(services, by, { what: 'alert.rule_added' }, (kept) => {
    const same = kept.flows.find(({ condition }) => isSame(condition, rule.condition));
    if (same) throw new AppError({ code: 'flow_rule_same', number: same.number });
    if (kept.flows.length >= MOST_FLOW_RULES) throw new AppError({ code: 'flow_rules_full', most: MOST_FLOW_RULES });
    number = kept.nextNumber;
    const added = { ...rule, number, ...(after && { after }) };
    return { ...kept, flows: [...kept.flows, added], nextNumber: number + 1 };
  });
  return { ...done, ...(number !== undefined && { number }) };
}

const isSame = (one: FlowCondition, other: FlowCondition): boolean => {
  const { subject: a, ...rest } = one;
  const { subject: b, ...others } = other;
  return a.scope === b.scope && a.key === b.key && JSON.stringify(sorted(rest)) === JSON.stringify(sorted(others));
};

const sorted = (fields: object) => Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** The number is not given again. */
export const removeFlowRule = (services: AlertServices, by: Decider, number: number): Promise<Followed> =>
  change(services, by, { what: 'alert.rule_removed', rests: true }, (kept) => ({
    ...kept,
    flows: without(kept.flows, number),
  }));

function without(flows: readonly FlowRule[], number: number): FlowRule[] {
  const left = flows.filter((rule) => rule.number !== number);
  if (left.length === flows.length)
    throw new AppError({ code: 'flow_rule_unknown', number, known: flows.map((rule) => rule.number) });
  return left;
}

/** Posts a test, marked as one, the way that alerts go. */
export async function testAlert(services: AlertServices, by: Decider): Promise<Followed> {
  const now = soundNow(services);
  await checkTarget(services, by.place, by.place);
  const alert: Alert = {
    ...{ place: by.place, key: `test/${newId()}`, about: 'test', what: 'test', at: now, seenAt: now },
    ...{ body: { is: 'test' }, outcome: { is: 'waiting' } },
  };
  const done = await services.places.once(by.update, async ({ following, record }): Promise<Followed> => {
    const kept = await following.find(by.place);
    if (!kept || kept.pausedSince !== undefined) throw new AppError({ code: 'alerts_not_on' });
    await following.addAlerts([alert]);
    await record({ by: by.person, at: now, place: by.place, what: 'alert.tested', after: JSON.stringify(alert.key) });
    return { is: 'done', following: kept };
  });
  if (done) services.wakeDeliveries();
  return done ?? asItIs(services, by);
}

interface Change extends Seen {
  readonly what: string;
  /** It posts nothing more than before: nobody asks whether the bot may post there, and nothing is begun. */
  readonly rests?: true;
}

/** `work` gives it as it is to be; undefined where it is so already. */
async function change(
  services: AlertServices,
  by: Decider,
  { version, what, rests }: Change,
  work: (kept: Following, now: number) => Following | undefined,
): Promise<Followed> {
  const now = soundNow(services);
  if (!rests) await checkTarget(services, by.place, by.place);
  const done = await services.places.once(by.update, async ({ following, record }): Promise<Followed> => {
    const kept = await following.find(by.place);
    if (version !== undefined && version !== kept?.version)
      return { is: 'meanwhile', ...(kept && { following: kept }) };
    if (!kept && what === 'alert.off') return { is: 'same' };
    const begun = kept ? beginsByNow(kept, now) : newFollowing(by, now, what);
    const next = work(begun, now) ?? begun;
    if (next === kept) return { is: 'same', following: kept };
    const saved = await following.save(next);
    if (!saved) throw new TypeError('what a place follows changed within the writes that hold it');
    await decide({ record }, by, { at: now, what, before: kept, after: saved });
    return { is: 'done', following: saved };
  });
  if (done) services.wakeDeliveries();
  return done ?? asItIs(services, by);
}

async function asItIs(services: AlertServices, { place }: Decider): Promise<Followed> {
  const following = await followingAt(services, place);
  return { is: 'again', ...(following && { following }) };
}

/** What holds where nothing is chosen. Who asks for weekly flows has not asked for levels. */
const newFollowing = ({ place, person: by }: Decider, now: number, what: string): Following => ({
  ...{
    id: newId(),
    place,
    levels: what === 'alert.rule_added' ? 'off' : 'all',
    repeat: 'every',
    cooldownHours: 0,
    late: 'mark',
  },
  ...{ flows: [], nextNumber: 1, silent: false, since: now, by, version: 1 },
});

const newestWeek = async ({ reports, clock }: AlertServices): Promise<WeekEnding | undefined> =>
  (await reports.weeks(today(clock))).at(-1);
