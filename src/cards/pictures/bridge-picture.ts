import type { Bridge, NoBridge } from '../../core/bridge.ts';
import type { PictureSize } from '../../core/picture.ts';
import type { WeekEnding } from '../../core/week.ts';
import { day, figureValue, message, subjectValue, words } from '../../i18n/message.ts';
import type { CardPicture } from '../card-picture.ts';
import { theirsMessage, verdictMessage } from '../etf-bridge.ts';
import { directionMessage, weekMessage } from '../passport.ts';
import { badgeOf, barOf, pictureSaying, shortValue, shownIds } from './picture-parts.ts';
import { type Credited, creditedMessage } from './price-days.ts';

export interface BridgePictureView {
  readonly week: WeekEnding;
  /** Trading days of the week that the sum is of. */
  readonly trading: number;
  readonly bridge: Bridge | NoBridge;
  /** Whose days they are. */
  readonly days: Credited;
}

/** A publisher's week beside the sum of US spot ETFs: two quantities, and what lies between them. Undefined where either may not be shown. */
export function bridgePicture(
  { week, trading, bridge, days }: BridgePictureView,
  size: PictureSize,
): CardPicture | undefined {
  if (bridge.is !== 'bridge' || bridge.hold) return undefined;
  const { theirs, sum, gap } = bridge;
  const subject = subjectValue(theirs.subject);
  const rows = [
    { figure: theirs, label: theirsMessage(bridge), short: words(theirs.publisher) },
    {
      figure: sum,
      label: message('picture-bridge-sum', { publisher: words(sum.publisher), trading }),
      short: message('picture-bridge-etfs'),
    },
  ];
  const gapLabel = message('picture-bridge-gap');
  const verdict = verdictMessage(bridge);
  const sentences = [
    ...rows.map(({ figure, label }) =>
      message('picture-figure-line', {
        ...{ label, amount: figureValue(figure), way: directionMessage(figure.interval) },
      }),
    ),
    message('labelled', { label: gapLabel, value: figureValue(gap) }),
    verdict,
  ];
  return pictureSaying(sentences, {
    size,
    title: message('picture-bridge-title', { subject }),
    subtitle: message('picture-bridge-week', { week: weekMessage(week), trading }),
    badge: badgeOf([theirs, sum]),
    cautions: [message('picture-caution-definitions')],
    source: message('picture-source-bridge', {
      publisher: words(theirs.publisher),
      published: message('picture-published', { on: day(theirs.publishedOn) }),
      other: creditedMessage(days),
    }),
    body: {
      is: 'bridge',
      bars: rows.map(({ figure, short }) => barOf(figure, short)),
      gap: { label: gapLabel, value: shortValue(gap) },
      verdict,
    },
    figures: shownIds([theirs, sum]),
  });
}
