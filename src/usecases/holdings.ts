import type { HoldingsView } from '../cards/holdings-card.ts';
import { holdingsKnownOn } from '../core/holdings.ts';
import type { Clock, HoldingsBook, LiveFacts } from '../ports.ts';
import { today } from './find-report.ts';

export interface HoldingsSources {
  readonly live: LiveFacts;
  readonly holdings: HoldingsBook;
  readonly clock: Clock;
}

/** What is known of holdings now: from sources, all asked at once, and from what ships with the bot. */
export async function gatherHoldings({ live, holdings, clock }: HoldingsSources): Promise<HoldingsView> {
  const now = clock.now();
  const [bitcoin, ether, position, conditions, known] = await Promise.all([
    live.ask('treasuries', 'BTC'),
    live.ask('treasuries', 'ETH'),
    live.ask('manager_position', 'MSTR'),
    live.conditions(),
    holdings.known(),
  ]);
  const stateOf = (source: string) => conditions.find(({ name }) => name === source)?.state;
  return {
    treasuries: [
      { asset: 'BTC', answered: bitcoin },
      { asset: 'ETH', answered: ether },
    ],
    ...{ position, now, known: holdingsKnownOn(known, today(clock)) },
    states: { treasuries: stateOf('treasuries'), edgar: stateOf('edgar') },
  };
}
