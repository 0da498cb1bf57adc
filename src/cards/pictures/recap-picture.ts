import type { PictureSize } from '../../core/picture.ts';
import { byMagnitude, figuresOf, totalOf } from '../../core/report.ts';
import { message, words } from '../../i18n/message.ts';
import type { CardPicture } from '../card-picture.ts';
import { seriesAndWeek } from '../flows-card.ts';
import type { RecapView } from '../recap-view.ts';
import { reasonCautions } from './picture-cautions.ts';
import {
  badgeOf,
  barOf,
  figureSentences,
  isSome,
  leadBar,
  pictureSaying,
  shownIds,
  sourceOf,
} from './picture-parts.ts';

/** What stands in large beside the total. */
const MOST_LED = 2;

/** The week at one look: the total and its two largest assets, then every asset. Undefined for a week that names none of them. */
export function recapPicture(
  { report, caveats }: Pick<RecapView, 'report' | 'caveats'>,
  size: PictureSize,
): CardPicture | undefined {
  const total = totalOf(report);
  const assets = byMagnitude(figuresOf(report, 'asset'));
  const figures = [...(total ? [total] : []), ...assets];
  if (!isSome(figures)) return undefined;
  const lead = [...(total ? [total] : []), ...assets.slice(0, MOST_LED)];
  return pictureSaying(figureSentences(figures), {
    size,
    title: message('picture-recap-title'),
    subtitle: message('picture-week', { ...seriesAndWeek(report), publisher: words(report.publisher) }),
    badge: badgeOf(figures),
    cautions: reasonCautions(caveats),
    source: sourceOf(figures),
    body: { is: 'recap', lead: lead.map(leadBar), bars: assets.map((figure) => barOf(figure)) },
    figures: shownIds(figures),
  });
}
