import { majors, shareOfGross } from '../core/derived.ts';
import type { PrintedFigure } from '../core/figure.ts';
import type { History } from '../core/history.ts';
import { directionOf } from '../core/interval.ts';
import type { Priced } from '../core/prices.ts';
import { figureOf, figuresOf, type Report, totalOf } from '../core/report.ts';
import { MAJORS, outsideTotal, type Subject } from '../core/subject.ts';
import { newestDueWeek } from '../core/week.ts';
import { type Message, message, subjectValue } from '../i18n/message.ts';
import { assetPriceBlocks } from './asset-prices.ts';
import { type Card, card, limitsOf, type TextBlock } from './card.ts';
import { conflictLine } from './conflict-line.ts';
import { passportLines, seriesAndWeek } from './flows-card.ts';
import { historyLines } from './history-lines.ts';
import { assetsNext, chartNext, etfNext, flowsNext, sourceNext } from './next.ts';
import { ageMessage, flowRows, weekMessage } from './passport.ts';
import { caution } from './text-blocks.ts';

export interface AssetView {
  readonly subject: Subject;
  readonly report: Report;
  readonly history: History;
  readonly silentWeeks: number;
  /** Undefined where the products are of no single coin. */
  readonly price: Priced | undefined;
  readonly now: number;
}

/** One asset in the newest week that names it, beside the total and the majors; under the flows its price. */
export function assetCard(view: AssetView): Card {
  const { subject, report, history, price, now } = view;
  const figure = figureOf(report, subject);
  const beside = flowRows([totalOf(report), majors(report)]);
  const messages = [
    ...(figure ? shareLines(figure, report) : []),
    ...historyLines(subject, history),
    ...report.conflicts.filter((conflict) => conflict.subject.key === subject.key).map(conflictLine),
  ];
  return card({
    title: message('asset-title', { subject: subjectValue(subject), ...seriesAndWeek(report) }),
    blocks: [
      ...noticesOf(view),
      { kind: 'figures', rows: flowRows([figure]) },
      ...(beside.length > 0 ? [{ kind: 'text', tone: 'plain', message: message('asset-beside') } as const] : []),
      { kind: 'figures', rows: beside },
      { kind: 'facts', messages },
      ...passportLines(report, now),
      ...assetPriceBlocks({ subject, price, week: report.weekEnding, now }),
    ],
    disclaimers: {
      figures: 'not_advice',
      limits: price?.is === 'fact' ? 'direction_not_digits' : limitsOf(report.figures),
    },
    next: [
      sourceNext(subject.key, report.weekEnding),
      ...etfNext(subject.key, report.weekEnding),
      flowsNext(report.weekEnding),
      ...(price?.is === 'fact' ? [chartNext(`flows ${subject.key}`)] : []),
      ...assetsNext(subject.key),
    ],
  });
}

/** Said when the asset's newest week is not the newest known one, or that one is late. */
function noticesOf({ subject, report, silentWeeks, now }: AssetView): readonly TextBlock[] {
  if (silentWeeks === 0 && newestDueWeek(now) <= report.weekEnding) return [];
  const values = {
    subject: subjectValue(subject),
    week: weekMessage(report.weekEnding),
    age: ageMessage(report.weekEnding, now),
  };
  const lead: TextBlock = { kind: 'text', tone: 'lead', message: message('newest-named', values) };
  return silentWeeks > 0 ? [lead, caution(message('later-weeks-silent', { count: silentWeeks }))] : [lead];
}

function shareLines(figure: PrintedFigure, report: Report): readonly Message[] {
  if (outsideTotal(figure.subject)) return [];
  const named = figuresOf(report, 'asset').filter(({ subject }) => !outsideTotal(subject));
  const direction = directionOf(figure.interval);
  const complete = MAJORS.every((key) => named.some(({ subject }) => subject.key === key));
  const share = complete ? shareOfGross(figure, named) : undefined;
  return share && direction !== 'unclear'
    ? [message(`asset-share-${direction}`, { share: { is: 'share', share } })]
    : [];
}
