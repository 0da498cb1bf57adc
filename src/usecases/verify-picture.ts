import type { StandsNow, VerifyView } from '../cards/verify-card.ts';
import { findHolds } from '../core/checks.ts';
import { AppError } from '../core/errors.ts';
import type { Figure, FigureId } from '../core/figure.ts';
import { type Interval, intervalOf } from '../core/interval.ts';
import type { Report } from '../core/report.ts';
import type { PictureBook, ShownFigure } from '../core/said-picture.ts';
import { readShortId } from '../core/short-id.ts';
import { type WeekEnding, weekEndingSchema } from '../core/week.ts';
import type { EtfSources } from './etf-days.ts';
import { findEtfWeek } from './etf-week.ts';
import { figureById } from './find-figure.ts';
import { today } from './find-report.ts';

export interface VerifySources extends EtfSources {
  readonly pictures: PictureBook;
}

const MOST_REPEATED = 80;
/** As it stands on a picture: '/verify 7k3q0v1x'. */
const COMMAND = /^\/?verify\s+/iu;

/** What a picture said, by its code as people type it from its face, and how each of its figures stands now. */
export async function verifyPicture(sources: VerifySources, typed: string): Promise<VerifyView> {
  const read = readShortId(
    typed
      .normalize('NFKC')
      .trim()
      .replace(COMMAND, '')
      .replaceAll(/[\s\p{Pd}]/gu, ''),
  );
  const picture = read && (await sources.pictures.find(read));
  if (!picture) throw new AppError({ code: 'picture_unknown', typed: typed.trim().slice(0, MOST_REPEATED) });
  const reports = await reportsOf(sources, picture.figures);
  const figures = picture.figures.map((shown) => standsNow(sources, shown, reports));
  return { picture, figures: await Promise.all(figures) };
}

/** Ids begin with a publisher and the day that ends the period: 'coinshares/2026-01-23/asset/BTC'. */
const weekOf = (id: string): WeekEnding | undefined => weekEndingSchema.safeParse(id.split('/')[1]).data;

/** Each week that is spoken of once, where it is known. */
async function reportsOf({ reports, clock }: VerifySources, figures: readonly FigureId[]) {
  const known = new Set(await reports.weeks(today(clock)));
  const weeks = new Set(figures.flatMap(({ id }) => weekOf(id) ?? []));
  const found = [...weeks]
    .filter((week) => known.has(week))
    .map(async (week) => [week, await reports.ofWeek(week)] as const);
  return new Map(await Promise.all(found));
}

async function standsNow(
  sources: VerifySources,
  shown: ShownFigure,
  reports: ReadonlyMap<WeekEnding, Report | undefined>,
): Promise<StandsNow> {
  const { id } = shown;
  const sum = ETF_SUM.exec(id)?.groups;
  if (sum?.['week'] && sum['asset']) return etfStandsNow(sources, shown, { week: sum['week'], asset: sum['asset'] });
  const week = weekOf(id);
  const report = week && reports.get(week);
  if (!report) return { is: 'unknown', id };
  const figure = figureById(report, id);
  if (!figure) return { is: report.publisher.toLowerCase() === id.split('/')[0] ? 'gone' : 'unknown', id };
  const held = new Set(findHolds(report).map((hold) => hold.figure.id));
  const rests = figure.derived ? figure.from : [figure.id];
  return rests.some((of) => held.has(of)) ? { is: 'on_hold', figure } : judged(figure, shown);
}

function judged(figure: Figure, shown: ShownFigure): StandsNow {
  const { verification, vintage } = figure;
  if (verification.state === 'withdrawn') return { is: 'withdrawn', figure };
  if (shown.low !== undefined && shown.high !== undefined)
    return compared(figure, { low: shown.low, high: shown.high });
  if (vintage === shown.vintage) return { is: 'same', figure };
  if (verification.state !== 'restated' || figure.derived) return { is: 'later', figure };
  return { is: 'restated', figure, before: verification.from, on: verification.on };
}

/** Whatever was accepted since: what it says now is held against what was shown. */
function compared(figure: Figure, shown: Interval): StandsNow {
  const isShown = ({ low, high }: Interval) => low === shown.low && high === shown.high;
  if (isShown(figure.interval)) return { is: 'same', figure };
  const { verification } = figure;
  if (verification.state === 'restated' && !figure.derived && isShown(intervalOf(verification.from)))
    return { is: 'restated', figure, before: verification.from, on: verification.on };
  return { is: 'changed', figure };
}

/** 'farside/2026-01-23/etf_week/BTC': the sum of a week's days by one source. */
const ETF_SUM = /^[^/]+\/(?<week>\d{4}-\d{2}-\d{2})\/etf_week\/(?<asset>\w+)$/u;

async function etfStandsNow(
  sources: VerifySources,
  shown: ShownFigure,
  asked: { readonly week: string; readonly asset: string },
): Promise<StandsNow> {
  if (!weekOf(shown.id)) return { is: 'unknown', id: shown.id };
  const { known, bridge } = await findEtfWeek(sources, asked);
  const sum = known.is === 'days' ? known.week.sum : known.is === 'sum' ? known.sum : undefined;
  // Another source's sum is another quantity's.
  if (sum?.id !== shown.id) return { is: 'unknown', id: shown.id };
  return bridge.is === 'bridge' && bridge.hold ? { is: 'on_hold', figure: sum } : judged(sum, shown);
}
