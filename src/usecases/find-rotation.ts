import type { Prices } from '../core/prices.ts';
import { byMagnitude, figuresOf, type Report } from '../core/report.ts';
import { isCoin, MAJORS } from '../core/subject.ts';
import type { AssetSources } from './find-asset.ts';
import { pricesOf } from './find-prices.ts';
import { type FoundReport, findReport } from './find-report.ts';

/** Coins whose prices one answer asks for. */
const MOST_COINS = 8;

export interface FoundRotation extends FoundReport {
  readonly prices: Prices;
  /** Coins that the week names beyond those. */
  readonly left: readonly string[];
}

/** The report of a week as typed, or the newest known one, with the prices of the majors and of the largest coins that it names. */
export async function findRotation(sources: AssetSources, typed?: string): Promise<FoundRotation> {
  const found = await findReport(sources, typed);
  const coins = coinsOf(found.report);
  const prices = await pricesOf(sources.live, coins.slice(0, MOST_COINS));
  return { ...found, prices, left: coins.slice(MOST_COINS) };
}

/** The majors, then every other coin that is named, largest flow first. */
const coinsOf = (report: Report): readonly string[] =>
  [...new Set([...MAJORS, ...byMagnitude(figuresOf(report, 'asset')).map(({ subject }) => subject.key)])].filter(
    isCoin,
  );
