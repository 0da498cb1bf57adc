import { etfVintages } from '../core/etf-day-states.ts';
import type { EtfDay, EtfDays } from '../core/etf-days.ts';
import { etfWeek, type HeldDay } from '../core/etf-week.ts';
import type { FactBook, KeptFact } from '../core/fact-book.ts';
import { dayOf, type Fact } from '../core/live.ts';
import type { MarketDays } from '../core/trading-days.ts';
import { addDays, type IsoDate, weekContaining } from '../core/week.ts';
import type { Clock, LiveFacts } from '../ports.ts';

export interface HeldServices {
  readonly live: LiveFacts;
  readonly facts: FactBook;
  readonly clock: Clock;
  readonly tradingCalendar: () => MarketDays;
}

/** Which days of US spot ETFs, of the week up to that of a fact, wait for a person: judged as /etf judges them. `kept`: what its source said of them. */
export async function heldDays(
  { live, clock, tradingCalendar }: HeldServices,
  fact: Fact<EtfDays>,
  kept: readonly KeptFact[],
): Promise<readonly HeldDay[]> {
  const { source, value, asOf } = fact;
  const vintages = etfVintages(kept);
  const everyone = await live.everyone('etf_days', value.asset);
  const others = everyone.flatMap((each) => (each.is === 'fact' && each.source !== source ? [each] : []));
  const said = vintages.map(({ date, amount }): EtfDay => ({ date, ...amount }));
  // What it says now of a day is what counts of it.
  const days = [...new Map([...said, ...value.days].map((day): [IsoDate, EtfDay] => [day.date, day])).values()];
  const given = {
    ...{ fact: { ...fact, value: { ...value, days } }, others, vintages },
    ...{ calendar: tradingCalendar(), now: clock.now() },
  };
  const newest = dayOf(asOf);
  const weeks = new Set([weekContaining(addDays(newest, -7)), weekContaining(newest)]);
  return [...weeks].flatMap((week) => etfWeek(week, given).days.filter((day): day is HeldDay => day.is === 'on_hold'));
}
