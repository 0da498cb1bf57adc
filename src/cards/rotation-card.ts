import { beyondMajors, majors, shareOfGross } from '../core/derived.ts';
import type { PrintedFigure } from '../core/figure.ts';
import { type Direction, directionOf } from '../core/interval.ts';
import type { Prices } from '../core/prices.ts';
import { byMagnitude, figuresOf, type Report, totalOf } from '../core/report.ts';
import { outsideTotal } from '../core/subject.ts';
import { type Message, message, subjectValue } from '../i18n/message.ts';
import { type Card, card, type FactsBlock, type FiguresBlock, limitsOf, type TextBlock } from './card.ts';
import { passportLines, seriesAndWeek, staleLines, type WeekView } from './flows-card.ts';
import { flowsNext, weeksNext } from './next.ts';
import { flowRow, flowRows } from './passport.ts';
import { volatilityBlocks } from './rotation-volatility.ts';
import { caution, plain } from './text-blocks.ts';

type RotationBlock = FiguresBlock | FactsBlock | TextBlock;

export interface RotationView extends WeekView {
  /** Of the coins that the week is about, as they are known now, largest flow first. */
  readonly prices: Prices;
  /** Coins that the week names and nobody was asked for. */
  readonly left: readonly string[];
}

/**
 * Majors against everything else, who moved against the total, and shares of the gross movement, all as intervals; under them how far the
 * prices of each moved.
 */
export function rotationCard(view: RotationView): Card {
  const { report, now, beside, prices, left } = view;
  const [total, big, rest] = [totalOf(report), majors(report), beyondMajors(report)];
  const known = [...prices.values()].some(({ is }) => is === 'fact');
  const parts: readonly RotationBlock[] =
    total && big && rest
      ? [{ kind: 'figures', rows: flowRows([total, big, rest]) }, ...movementBlocks(report, total)]
      : [caution(message('rotation-impossible')), { kind: 'figures', rows: flowRows([total, big]) }];
  return card({
    title: message('rotation-title', seriesAndWeek(report)),
    blocks: [
      ...staleLines(view),
      ...parts,
      plain(message('rotation-fixed')),
      ...passportLines(report, now),
      ...volatilityBlocks({ prices, left, until: report.weekEnding, now }),
    ],
    disclaimers: { figures: 'not_advice', limits: known ? 'direction_not_digits' : limitsOf(report.figures) },
    next: [flowsNext(report.weekEnding), ...weeksNext('rotation', beside)],
  });
}

function movementBlocks(report: Report, total: PrintedFigure): readonly RotationBlock[] {
  const moved = movements(report, total);
  if (!moved) return [caution(message('rotation-total-unclear'))];
  const { direction, against, shares } = moved;
  return [
    plain(message(against.length > 0 ? 'rotation-against' : 'rotation-against-none')),
    { kind: 'figures', rows: against.map(flowRow) },
    plain(message(`rotation-shares-${direction}`)),
    { kind: 'facts', messages: shares },
  ];
}

interface Movements {
  readonly direction: Exclude<Direction, 'unclear'>;
  /** Surely the other way than the total, largest first. */
  readonly against: readonly PrintedFigure[];
  /** One line an asset: its share of all that surely moved as the total did. */
  readonly shares: readonly Message[];
}

/** Undefined when it is not sure which way the total moved. */
export function movements(report: Report, total: PrintedFigure): Movements | undefined {
  const direction = directionOf(total.interval);
  if (direction === 'unclear') return undefined;
  const assets = byMagnitude(figuresOf(report, 'asset').filter(({ subject }) => !outsideTotal(subject)));
  const against = assets.filter(({ interval }) => ![direction, 'unclear'].includes(directionOf(interval)));
  return { direction, against, shares: shareLines(assets, direction) };
}

const shareLines = (assets: readonly PrintedFigure[], direction: Direction): readonly Message[] =>
  assets
    .filter(({ interval }) => directionOf(interval) === direction)
    .flatMap((figure) => {
      const share = shareOfGross(figure, assets);
      const subject = subjectValue(figure.subject);
      return share ? [message('rotation-share-line', { subject, share: { is: 'share', share } })] : [];
    });
