import { limitsOf } from '../cards/card.ts';
import { type ChartView, weekChartsNext } from '../cards/chart-card.ts';
import { passportLines } from '../cards/flows-card.ts';
import { flowsNext } from '../cards/next.ts';
import { recapPicture } from '../cards/pictures/recap-picture.ts';
import { assetsPicture, regionsPicture } from '../cards/pictures/week-pictures.ts';
import { AppError } from '../core/errors.ts';
import type { PictureSize } from '../core/picture.ts';
import { findReport } from './find-report.ts';
import { type RecapSources, recapOf } from './recap.ts';

const PICTURES = { recap: recapPicture, assets: assetsPicture, regions: regionsPicture } as const;

/** The picture of a week as typed, else of the one that is due or stands in for it. Undefined where the week names nothing to draw. */
export async function chartOfWeek(
  sources: RecapSources,
  kind: keyof typeof PICTURES,
  { size, week }: { readonly size: PictureSize; readonly week: string | undefined },
): Promise<ChartView | undefined> {
  const period = week === undefined ? undefined : (await findReport(sources, week)).report.weekEnding;
  const { view } = await recapOf(sources, { gate: 'caveat', sections: [], ...(period && { period }) });
  if (!view) throw new AppError({ code: 'no_reports' });
  const { report, now } = view;
  const picture = PICTURES[kind](view, size);
  return (
    picture && {
      picture,
      passports: passportLines(report, now),
      limits: limitsOf(report.figures),
      next: [flowsNext(report.weekEnding), ...weekChartsNext(kind, report.weekEnding)],
    }
  );
}
