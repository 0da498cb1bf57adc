import { isExpired, type Level } from '../core/level.ts';
import type { Prices } from '../core/prices.ts';
import type { IsoDate } from '../core/week.ts';
import type { Clock, LevelBook } from '../ports.ts';
import { tickerOf } from './find-asset.ts';
import { type PriceSource, pricesOf } from './find-prices.ts';
import { today } from './find-report.ts';

export interface LevelSources {
  readonly levels: LevelBook;
  readonly live: PriceSource;
  readonly clock: Clock;
}

export interface FoundLevels {
  readonly levels: readonly Level[];
  /** Of the assets whose claims have not expired. */
  readonly prices: Prices;
  readonly today: IsoDate;
  /** UTC milliseconds. */
  readonly now: number;
}

/** The claims that were known by today, all or those about one asset, with the prices of what they are about. */
export async function findLevels({ levels, live, clock }: LevelSources, typed?: string): Promise<FoundLevels> {
  const date = today(clock);
  const wanted = typed && tickerOf(typed);
  const said = (await levels.levels()).filter(({ claim }) => claim.saidOn <= date);
  const shown = wanted ? said.filter(({ claim }) => claim.asset === wanted) : said;
  const prices = await pricesOf(live, standingAssets(shown, date));
  return { levels: shown, prices, today: date, now: clock.now() };
}

/** What claims are about that have not expired: the price of another is no news. */
const standingAssets = (levels: readonly Level[], date: IsoDate): readonly string[] =>
  levels.filter((level) => !isExpired(level, date)).map(({ claim }) => claim.asset);
