import type { EtfKnown } from '../cards/etf-view.ts';
import { etfVintages } from '../core/etf-day-states.ts';
import type { EtfDays } from '../core/etf-days.ts';
import { daysWithin, etfWeek } from '../core/etf-week.ts';
import type { FactBook } from '../core/fact-book.ts';
import type { Answered, Fact } from '../core/live.ts';
import { type MarketDays, weekdaysOf } from '../core/trading-days.ts';
import { addDays, type IsoDate, newYorkDate, type WeekEnding } from '../core/week.ts';
import type { EtfRecord, LiveFacts } from '../ports.ts';
import { type ReportSources, today } from './find-report.ts';

/** What the days of US spot ETFs are gathered from. */
export interface EtfSources extends ReportSources {
  readonly live: LiveFacts;
  readonly facts: FactBook;
  readonly etfRecord: EtfRecord;
  readonly tradingCalendar: () => MarketDays;
}

export interface WantedDays {
  readonly asset: string;
  readonly week: WeekEnding;
  /** What was answered for the asset. */
  readonly lead: Answered<EtfDays>;
}

/** What is known of an asset's days in one week, judged against other trackers and against what was said before; where no day is known, the week's sum. */
export async function findEtfDays(sources: EtfSources, wanted: WantedDays): Promise<EtfKnown> {
  const { asset, week, lead } = wanted;
  const fact = await daysOf(sources, wanted);
  const calendar = sources.tradingCalendar();
  if (fact) {
    const [others, vintages] = await Promise.all([othersOf(sources, fact), vintagesOf(sources, fact, week)]);
    return { is: 'days', week: etfWeek(week, { fact, others, vintages, calendar, now: sources.clock.now() }) };
  }
  const sum = await sources.etfRecord.sum(asset, week, today(sources.clock));
  if (sum) return { is: 'sum', ...sum };
  return lead.is === 'absent' ? lead : { is: 'no_days' };
}

/**
 * The days of one source, never filled with another's: of who answered, where its days reach back to the beginning of the week, whatever it says
 * of it; else of who answered and of what was heard before the one that knows most days of the week; what ships with the bot only where neither
 * knows any, as a figure that was heard is newer than it.
 */
async function daysOf(sources: EtfSources, { asset, week, lead }: WantedDays): Promise<Fact<EtfDays> | undefined> {
  const calendar = sources.tradingCalendar();
  const answered = lead.is === 'fact' && lead.origin !== 'bundled' ? [lead] : [];
  const begins = weekdaysOf(calendar, week).find(({ is }) => typeof is !== 'object')?.date ?? week;
  const first = answered[0]?.value.days[0]?.date;
  if (answered[0]?.origin === 'live' && first !== undefined && first <= begins) return answered[0];
  const kept = await keptOf(sources, asset, week);
  const [heard] = [...answered, ...(kept ? [kept] : [])]
    .map((fact) => ({ fact, days: daysWithin(fact.value, week, calendar) }))
    .toSorted((a, b) => b.days - a.days);
  if (heard && heard.days > 0) return heard.fact;
  const shipped = await sources.etfRecord.days(asset, today(sources.clock));
  return shipped && daysWithin(shipped.value, week, calendar) > 0 ? shipped : undefined;
}

/** What was heard of a week before, with its passport. */
async function keptOf(sources: EtfSources, asset: string, week: WeekEnding): Promise<Fact<EtfDays> | undefined> {
  const rows = await sources.facts.newest('etf_days', asset, { most: 7, until: untilOf(sources, week) });
  const newest = rows.at(-1);
  if (!newest || newest.day <= addDays(week, -7)) return undefined;
  const days = etfVintages(rows).map(({ date, amount }) => ({ date, ...amount }));
  const source = (await sources.live.conditions()).find(({ name }) => name === newest.source);
  if (days.length === 0 || !source) return undefined;
  const { publisher, attribution } = source;
  return {
    id: [newest.source, 'etf_days', asset, newest.day].join('/'),
    value: { asset, days, pending: [], partial: [] },
    ...{ source: newest.source, publisher, asOf: { date: newest.day } },
    ...(attribution !== undefined && { attribution }),
    fetchedAt: Math.max(...rows.map(({ lastAt }) => lastAt)),
    ...{ coverage: 'us_spot_etfs', status: 'stale', origin: 'stored', missed: [] },
  };
}

async function othersOf({ live }: EtfSources, { source, value }: Fact<EtfDays>): Promise<readonly Fact<EtfDays>[]> {
  const everyone = await live.everyone('etf_days', value.asset);
  return everyone.flatMap((each) => (each.is === 'fact' && each.source !== source ? [each] : []));
}

async function vintagesOf(sources: EtfSources, { source, value }: Fact<EtfDays>, week: WeekEnding) {
  const of = { source, from: addDays(week, -4), to: untilOf(sources, week) };
  return etfVintages(await sources.facts.vintages('etf_days', value.asset, of));
}

/** The last day of a week that has begun in New York. */
function untilOf({ clock }: EtfSources, week: WeekEnding): IsoDate {
  const begun = newYorkDate(clock.now());
  return begun < week ? begun : week;
}
