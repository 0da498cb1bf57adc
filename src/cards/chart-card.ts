import type { ChartKind } from '../core/chart-words.ts';
import type { WeekEnding } from '../core/week.ts';
import { message } from '../i18n/message.ts';
import { type Card, card, type Disclaimers, type Next, type TextBlock } from './card.ts';
import type { CardPicture } from './card-picture.ts';
import { caution } from './text-blocks.ts';

/** A picture that was asked for, with what its words owe. */
export interface ChartView {
  readonly picture: CardPicture;
  /** The small print of what it shows. */
  readonly passports: readonly TextBlock[];
  readonly limits: Disclaimers['limits'];
  /** Prices that somebody else named are in it. */
  readonly quoted?: boolean;
  readonly next: readonly Next[];
}

/** The picture, and the same in sentences for whoever cannot see it. */
export function chartCard({ picture, passports, limits, quoted = false, next }: ChartView): Card {
  const { title, subtitle, badge, caution: warned, source, alt } = picture;
  const disclaimers = { figures: 'not_advice', limits, ...(quoted && ({ opinion: 'authors_view' } as const)) } as const;
  return card({
    title: message('chart-title', { title, subtitle }),
    blocks: [
      // Badge and source are the passports', which say more of the same.
      { kind: 'facts', messages: alt.filter((line) => ![badge, warned, source].includes(line)) },
      ...(warned ? [caution(warned)] : []),
      ...passports,
    ],
    disclaimers,
    next,
    picture,
  });
}

/** Other pictures of the same week. */
export const weekChartsNext = (shown: ChartKind, week: WeekEnding): readonly Next[] => [
  ...(['recap', 'assets', 'regions'] as const)
    .filter((kind) => kind !== shown)
    .map((kind) => ({ label: message(`chart-${kind}`), line: `/chart ${kind} ${week}` })),
  { label: message('next-chart-tall'), line: `/chart ${shown} ${week} tall` },
];
