import type { MetalBeside, MetalsView, WeekEnds } from '../cards/metals-view.ts';
import type { Candle, DailyCandles } from '../core/candle.ts';
import type { FactBook } from '../core/fact-book.ts';
import type { Answered, Fact } from '../core/live.ts';
import { type KeptMetalPrice, lastMetalPrice, type Metal, type MetalPrice } from '../core/metal.ts';
import type { Report } from '../core/report.ts';
import { addDays, newestDueWeek, type WeekEnding, weekEnding } from '../core/week.ts';
import type { LiveFacts } from '../ports.ts';
import { type ReportSources, today } from './find-report.ts';

export interface MetalSources extends ReportSources {
  readonly live: LiveFacts;
  readonly facts: Pick<FactBook, 'newest'>;
}

/** Silver first: it is what the week's reports speak of. */
const SHOWN = ['XAG', 'XAU'] as const satisfies readonly Metal[];
/** From the Friday before a week to the Sunday after it. */
const DAYS = 10;

/** Silver and gold beside BTC and the flows of a week: that of `chosen`, else of the newest known report. Whatever is not known is absent. */
export async function findMetals(sources: MetalSources, chosen?: Report): Promise<MetalsView> {
  const { reports, clock, live } = sources;
  const now = clock.now();
  const report = chosen ?? (await reports.newest(today(clock)));
  const due = newestDueWeek(now);
  const [metals, price] = await Promise.all([
    Promise.all(SHOWN.map((metal) => metalBeside(sources, metal, report?.weekEnding))),
    live.ask('candles', 'BTC'),
  ]);
  return {
    ...{ metals, now, bitcoin: { price, ends: report ? closesOf(price, report.weekEnding) : {} } },
    ...(report && { report }),
    ...(!chosen && report && due > report.weekEnding && { missing: due }),
  };
}

async function metalBeside(
  { live, facts }: MetalSources,
  metal: Metal,
  friday: WeekEnding | undefined,
): Promise<MetalBeside> {
  const [price, ends] = await Promise.all([
    live.ask('metal', metal),
    friday ? endsOf({ live, facts }, metal, friday) : {},
  ]);
  return { metal, price, ends };
}

async function endsOf(
  { live, facts }: Pick<MetalSources, 'live' | 'facts'>,
  metal: Metal,
  friday: WeekEnding,
): Promise<WeekEnds<Fact<MetalPrice>>> {
  const kept = await facts.newest('metal', metal, { most: DAYS, until: addDays(friday, 2) });
  const source = (await live.conditions()).find(({ name }) => name === kept.at(-1)?.source);
  if (!source) return {};
  const { publisher, attribution } = source;
  const factOf = ({ kept: row, value, at }: KeptMetalPrice): Fact<MetalPrice> => ({
    ...{ id: [row.source, 'metal', metal, row.day].join('/'), value, source: row.source, publisher },
    ...(attribution !== undefined && { attribution }),
    ...{ asOf: { at }, fetchedAt: row.lastAt, status: 'published', origin: 'stored', missed: [] },
    coverage: value.proxy === undefined ? 'spot_metal' : 'metal_token',
  });
  const before = lastMetalPrice(kept, weekEnding(addDays(friday, -7)));
  const end = lastMetalPrice(kept, friday);
  return { ...(before && { before: factOf(before) }), ...(end && { end: factOf(end) }) };
}

function closesOf(price: Answered<DailyCandles>, friday: WeekEnding): WeekEnds<Candle> {
  if (price.is === 'absent') return {};
  const of = (date: string) => price.value.closed.find((candle) => candle.date === date);
  const [before, end] = [of(addDays(friday, -7)), of(friday)];
  return { ...(before && { before }), ...(end && { end }) };
}
