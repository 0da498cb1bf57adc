import { alertCard } from '../cards/alert-card.ts';
import type { KnownFlow } from '../cards/alert-flow-entry.ts';
import { figureIdsOf } from '../cards/card.ts';
import type { Alert } from '../core/alert.ts';
import type { Delivery } from '../core/delivery.ts';
import { judgeFlow } from '../core/flow-rules.ts';
import type { Following } from '../core/following.ts';
import { mannerOf } from '../core/manner.ts';
import { placePath } from '../core/place.ts';
import type { Report } from '../core/report.ts';
import { settle } from '../core/settings.ts';
import { sameSubject } from '../core/subject.ts';
import type { WeekEnding } from '../core/week.ts';
import type { FollowingBook } from '../following-ports.ts';
import { type ReportSources, today } from './find-report.ts';
import { createFitHistories } from './fit-histories.ts';
import { localeOfPost, type PostSources, type PreparedPost } from './post.ts';

export type AlertPostSources = PostSources & { readonly following: Pick<FollowingBook, 'alertsOf'> };

/**
 * Makes the one message of a delivery that alerts were gathered in, from what is known now. It is never brief: nothing in it is beside the point.
 * `nothing`: what it was to tell is told elsewhere, or wanted no more.
 */
export async function prepareAlertPost(
  sources: AlertPostSources,
  delivery: Delivery,
  following: Following,
): Promise<PreparedPost | { readonly is: 'nothing' }> {
  const [first, ...others] = await sources.following.alertsOf(delivery.id);
  if (!first) return { is: 'nothing' };
  const settled = settle(await sources.places.find(placePath(delivery.place)));
  const locale = localeOfPost(sources, {}, settled);
  const { quietHours, timeZone } = settled;
  const card = alertCard({
    ...{ code: delivery.id, alerts: [first, ...others], late: following.late, locale },
    ...{ now: sources.clock.now(), zone: timeZone?.value ?? 'UTC' },
    ...(quietHours && { quiet: quietHours.value }),
    flows: await knownFlows(sources, [first, ...others]),
  });
  const figures = figureIdsOf(card).map(({ id, vintage }) => ({ id, vintage }));
  return { is: 'ready', card, locale, marks: mannerOf(settled).marks, figures };
}

/** What is known now of each week that a rule told of: one history a subject, one report a week. */
async function knownFlows(
  { reports, clock }: ReportSources,
  alerts: readonly Alert[],
): Promise<ReadonlyMap<string, KnownFlow>> {
  const fitOf = createFitHistories(reports, today(clock));
  const weeks = new Map<WeekEnding, Report | undefined>();
  const known = new Map<string, KnownFlow>();
  for (const { key, body } of alerts) {
    if (body.is !== 'flow') continue;
    const { rule, week } = body;
    const { subject } = rule.condition;
    const fit = await fitOf(subject);
    if (!weeks.has(week)) weeks.set(week, await reports.ofWeek(week));
    const conflict = weeks.get(week)?.conflicts.find((each) => sameSubject(each.subject, subject));
    known.set(key, {
      judged: judgeFlow(rule.condition, fit, week),
      history: fit.points.filter(({ weekEnding }) => weekEnding <= week),
      ...(conflict && { conflict }),
    });
  }
  return known;
}
