import { limitsOf, type TextBlock } from '../cards/card.ts';
import type { ChartView } from '../cards/chart-card.ts';
import { factPassport } from '../cards/fact-lines.ts';
import { passportSpanBlock } from '../cards/passport.ts';
import { flowsPricePicture, MOST_WEEKS } from '../cards/pictures/flows-price-picture.ts';
import { historyPicture } from '../cards/pictures/history-picture.ts';
import { levelsPicture } from '../cards/pictures/levels-picture.ts';
import { newestWeeks } from '../cards/pictures/week-spans.ts';
import type { History } from '../core/history.ts';
import { isQuoted } from '../core/level.ts';
import type { PictureSize } from '../core/picture.ts';
import type { PlaceId } from '../core/place.ts';
import { isCoin, sameSubject, TOTAL } from '../core/subject.ts';
import { type AssetSources, findAsset, resolveSubject, tickerOf } from './find-asset.ts';
import { priceOf } from './find-prices.ts';
import { type ReportSources, today } from './find-report.ts';
import { type LevelViewing, levelsView } from './level-views.ts';

/** Weeks of a subject as typed, else of the total, which is told apart by its assets. */
export async function chartOfHistory(
  { reports, clock }: ReportSources,
  { asset, count, size }: { readonly asset: string | undefined; readonly count: number; readonly size: PictureSize },
): Promise<ChartView | undefined> {
  const asOf = today(clock);
  const subject = await resolveSubject(reports, asset, asOf);
  const totals = await reports.history(TOTAL, asOf);
  const isTotal = sameSubject(subject, TOTAL);
  const assets = isTotal ? (await reports.subjects(asOf)).filter(({ scope }) => scope === 'asset') : [];
  const history = isTotal ? totals : await reports.history(subject, asOf);
  const parts = await Promise.all(
    assets.map(async (of) => ({ subject: of, history: await reports.history(of, asOf) })),
  );
  const picture = historyPicture({ subject, history, totals, parts, count }, size);
  return (
    picture && {
      ...{ picture, passports: passportsOf(spanOf(history, count), clock.now()), next: [] },
      limits: limitsOf(spanOf(history, count).map(({ figure }) => figure)),
    }
  );
}

/** What is known of the weeks that a picture shows: those that are gaps in it count as well. */
function spanOf(history: History, count: number): History {
  const [first] = newestWeeks(history, count);
  return history.filter(({ weekEnding }) => first !== undefined && weekEnding >= first);
}

function passportsOf(history: History, now: number): readonly TextBlock[] {
  const [first, ...others] = history.map(({ figure }) => figure);
  return first ? [passportSpanBlock([first, ...others], now)] : [];
}

/** An asset's weekly flows under its price. */
export async function chartOfFlows(
  sources: AssetSources,
  { asset, size }: { readonly asset: string; readonly size: PictureSize },
): Promise<ChartView | undefined> {
  const { subject, history, price, now } = await findAsset(sources, asset);
  const totals = await sources.reports.history(TOTAL, today(sources.clock));
  const picture = flowsPricePicture({ subject, history, totals, price }, size);
  if (!picture || price?.is !== 'fact') return undefined;
  const passports = [...passportsOf(spanOf(history, MOST_WEEKS), now), factPassport(price, now)];
  return { picture, passports, limits: 'direction_not_digits', next: [] };
}

/** The daily closes of an asset with the levels that are followed in a place. */
export async function chartOfLevels(
  sources: LevelViewing,
  { asset, place, size }: { readonly asset: string; readonly place: PlaceId; readonly size: PictureSize },
): Promise<ChartView | undefined> {
  const ticker = tickerOf(asset);
  if (!isCoin(ticker)) return undefined;
  const { levels: seen, prices, now } = await levelsView(sources, place, ticker);
  const price = prices.get(ticker) ?? (await priceOf(sources.live, ticker));
  const levels = seen.map(({ level }) => level);
  const picture = levelsPicture({ asset: ticker, price, levels }, size);
  if (!picture || price?.is !== 'fact') return undefined;
  return {
    ...{ picture, passports: [factPassport(price, now)], limits: 'direction_not_digits' },
    ...{ quoted: levels.some(isQuoted), next: [] },
  };
}
