import type { EtfAnswer, EtfOverview, EtfWeekView } from '../cards/etf-view.ts';
import { bridgeOf, ETF_ASSETS, usBridge } from '../core/bridge.ts';
import { AppError } from '../core/errors.ts';
import type { EtfDays } from '../core/etf-days.ts';
import type { EtfWeek } from '../core/etf-week.ts';
import type { Answered } from '../core/live.ts';
import type { Report } from '../core/report.ts';
import { isSubject } from '../core/subject.ts';
import {
  newYorkDate,
  type WeekEnding,
  weekBefore,
  weekContaining,
  weekday,
  weekEnding,
  weeksOld,
} from '../core/week.ts';
import { type EtfSources, findEtfDays, type WantedDays } from './etf-days.ts';
import { isTotal, tickerOf } from './find-asset.ts';
import { readDate, today } from './find-report.ts';

/** What was typed. */
export interface EtfAsked {
  readonly asset?: string | undefined;
  readonly week?: string | undefined;
}

const UNLESS_SAID = 'BTC';

/** All of them together. */
export const isEveryAsset = (asset: string | undefined): boolean => asset !== undefined && isTotal(asset);

/** A week may be typed in the place of the asset. */
export const readEtfWords = ({ asset, week }: EtfAsked): EtfAsked =>
  asset !== undefined && week === undefined && readDate(asset) ? { week: asset } : { asset, week };

/**
 * The days of an asset's US spot ETFs in one week, beside what is published of the same week: of the week as typed, else of the newest
 * day that is known. Fails where what was typed is no week that has begun, or nothing that can be an asset.
 */
export async function findEtfWeek(sources: EtfSources, asked: EtfAsked): Promise<EtfAnswer> {
  const asset = tickerOf(asked.asset ?? UNLESS_SAID);
  if (!isSubject({ scope: 'asset', key: asset }))
    throw new AppError({ code: 'asset_unknown', typed: asked.asset ?? '', nearest: ETF_ASSETS });
  const now = sources.clock.now();
  const running = weekContaining(newYorkDate(now));
  const lead = await sources.live.ask('etf_days', asset);
  const week = asked.week === undefined ? (newestWeek(lead, now) ?? running) : readWeek(asked.week, running);
  const view = await gather(sources, { asset, week, lead });
  return { ...view, running, now, old: asked.week === undefined && weeksOld(week, now) > 0 };
}

/** The main assets in one week, as typed or that of the newest day that is known of any. */
export async function findEtfOverview(sources: EtfSources, typed?: string): Promise<EtfOverview> {
  const now = sources.clock.now();
  const running = weekContaining(newYorkDate(now));
  const leads = await Promise.all(ETF_ASSETS.map((asset) => sources.live.ask('etf_days', asset)));
  const newest = leads.flatMap((lead) => newestWeek(lead, now) ?? []).toSorted();
  const week = typed === undefined ? (newest.at(-1) ?? running) : readWeek(typed, running);
  const assets = await Promise.all(
    ETF_ASSETS.map((asset, at) => gather(sources, { asset, week, lead: leads[at] as Answered<EtfDays> })),
  );
  const days = assets.flatMap(({ asset, known, bridge }) => {
    // What waits for a person is no part of anything else.
    if (bridge.is === 'bridge' && bridge.hold) return [];
    const of = known.is === 'days' ? known.week : known.is === 'sum' ? known : undefined;
    return of?.sum ? [{ asset, sum: of.sum }] : [];
  });
  return { week, assets, now, us: usBridge(days, await reportOf(sources, week)) };
}

const newestWeek = (lead: Answered<EtfDays>, now: number): WeekEnding | undefined => {
  const begun = newYorkDate(now);
  const newest = lead.is === 'fact' ? lead.value.days.findLast(({ date }) => date <= begun)?.date : undefined;
  return newest && weekContaining(newest);
};

/** The Friday that a person typed, of a week that has begun. */
function readWeek(typed: string, running: WeekEnding): WeekEnding {
  const date = readDate(typed);
  if (!date) throw new AppError({ code: 'week_malformed', typed, nearest: [] });
  if (weekday(date) !== 5) {
    const nearest = [weekBefore(date), weekContaining(date)].filter((week) => week <= running);
    throw new AppError({ code: 'week_not_friday', date, nearest });
  }
  const week = weekEnding(date);
  if (week > running) throw new AppError({ code: 'week_ahead', week, newest: running });
  return week;
}

async function gather(sources: EtfSources, { asset, week, lead }: WantedDays): Promise<EtfWeekView> {
  const known = await findEtfDays(sources, { asset, week, lead });
  const days = known.is === 'days' ? known.week : known.is === 'sum' ? { ...known, published: known.trading } : NONE;
  const report = await reportOf(sources, week);
  return {
    ...{ asset, week, known, missed: lead.missed },
    ...{ bridge: bridgeOf(asset, days, report), reported: report !== undefined },
  };
}

const NONE: Pick<EtfWeek, 'published' | 'trading'> = { published: 0, trading: 0 };

/** The report of a week, where it was out today. */
async function reportOf({ reports, clock }: EtfSources, week: WeekEnding): Promise<Report | undefined> {
  const known = await reports.weeks(today(clock));
  return known.includes(week) ? reports.ofWeek(week) : undefined;
}
