import type { GateReason } from '../../core/data-gate.ts';
import { otherAssets } from '../../core/derived.ts';
import type { Figure } from '../../core/figure.ts';
import type { PictureSize } from '../../core/picture.ts';
import { byMagnitude, figuresOf, type Report } from '../../core/report.ts';
import type { Subject } from '../../core/subject.ts';
import { type Message, message, words } from '../../i18n/message.ts';
import type { CardPicture } from '../card-picture.ts';
import { seriesAndWeek } from '../flows-card.ts';
import { reasonCautions, reasonsAbout } from './picture-cautions.ts';
import { badgeOf, barOf, figureSentences, isSome, pictureSaying, shownIds, sourceOf } from './picture-parts.ts';

/** One week as far as it may be shown. */
export interface WeekPictureView {
  readonly report: Report;
  /** Whose figures were taken out of it. */
  readonly withheld: readonly Subject[];
  readonly caveats: readonly GateReason[];
}

/** Every asset the week names, largest first, and what the total leaves for the others: nothing can be said of it where one is withheld. */
export function assetsPicture(view: WeekPictureView, size: PictureSize): CardPicture | undefined {
  const { report, withheld } = view;
  const assets = byMagnitude(figuresOf(report, 'asset'));
  const rest = withheld.some(({ scope }) => scope === 'asset') ? undefined : otherAssets(report);
  const figures = assets.length > 0 && rest ? [...assets, rest] : assets;
  const shows = ({ scope }: Subject) => scope === 'asset';
  return barsPicture(view, { size, title: message('picture-assets-title'), figures, shows });
}

/** Countries, and groups of them as the publisher grouped them, largest first. Part of the world is never named. */
export function regionsPicture(view: WeekPictureView, size: PictureSize): CardPicture | undefined {
  const { report } = view;
  const figures = byMagnitude([...figuresOf(report, 'region'), ...figuresOf(report, 'group')]);
  const cautions = [message('picture-caution-regions')];
  const shows = ({ scope }: Subject) => scope === 'region' || scope === 'group';
  return barsPicture(view, { size, title: message('picture-regions-title'), figures, cautions, shows });
}

interface Bars {
  readonly size: PictureSize;
  readonly title: Message;
  readonly figures: readonly Figure[];
  readonly cautions?: readonly Message[];
  readonly shows: (subject: Subject) => boolean;
}

function barsPicture(
  { report, caveats }: WeekPictureView,
  { size, title, figures, cautions = [], shows }: Bars,
): CardPicture | undefined {
  if (!isSome(figures)) return undefined;
  return pictureSaying(figureSentences(figures), {
    ...{ size, title, badge: badgeOf(figures), source: sourceOf(figures), figures: shownIds(figures) },
    subtitle: message('picture-week', { ...seriesAndWeek(report), publisher: words(report.publisher) }),
    cautions: [...reasonCautions(reasonsAbout(caveats, shows)), ...cautions],
    body: { is: 'bars', bars: figures.map((figure) => barOf(figure)) },
  });
}
