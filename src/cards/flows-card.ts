import { otherAssets, restOfWorld } from '../core/derived.ts';
import type { PrintedFigure } from '../core/figure.ts';
import type { History } from '../core/history.ts';
import { byMagnitude, figureOf, figuresOf, type Report, totalOf } from '../core/report.ts';
import { regionSubject, type Subject, TOTAL } from '../core/subject.ts';
import { type WeekEnding, weeksBetween } from '../core/week.ts';
import { day, list, message, subjectValue } from '../i18n/message.ts';
import { type Card, card, type FiguresBlock, limitsOf, type TextBlock } from './card.ts';
import { conflictLine } from './conflict-line.ts';
import { historyLines } from './history-lines.ts';
import { assetsNext, etfNext, type Neighbours, sourceNext, weeksNext } from './next.ts';
import { ageMessage, flowRow, flowRows, passportBlock, verificationMessage, weekMessage } from './passport.ts';
import { caution } from './text-blocks.ts';

export interface WeekView {
  readonly report: Report;
  readonly now: number;
  readonly missing?: WeekEnding;
  readonly beside: Neighbours;
}

/** The week's headline: total, US and the rest of the world, assets, run, contradictions. */
export function flowsCard(view: WeekView, history: History): Card {
  const { report, now, beside } = view;
  const total = totalOf(report);
  return card({
    title: message('flows-title', seriesAndWeek(report)),
    blocks: [
      ...staleLines(view),
      ...(total ? [] : [caution(message('flows-no-total'))]),
      headlineFigures(report),
      ...assetBlocks(report),
      {
        kind: 'facts',
        messages: [...(total ? historyLines(TOTAL, history) : []), ...report.conflicts.map(conflictLine)],
      },
      ...passportLines(report, now),
    ],
    disclaimers: { figures: 'not_advice', limits: limitsOf(report.figures) },
    next: [
      sourceNext('total', report.weekEnding),
      ...etfNext('BTC', report.weekEnding),
      ...weeksNext('flows', beside),
      ...assetsNext(),
    ],
  });
}

/** Everything together, the US, and what is left of the world. */
export const headlineFigures = (report: Report): FiguresBlock => ({
  kind: 'figures',
  rows: flowRows([totalOf(report), figureOf(report, regionSubject('US')), restOfWorld(report)]),
});

/** Every asset, largest first, and what the total leaves for those that are not named: nothing can be said of it where one is withheld. */
export function assetBlocks(report: Report, withheld: readonly Subject[] = []): readonly (FiguresBlock | TextBlock)[] {
  const assets = byMagnitude(figuresOf(report, 'asset'));
  const whole = !withheld.some(({ scope }) => scope === 'asset');
  return [
    { kind: 'figures', rows: [...assets.map(flowRow), ...(whole ? flowRows([otherAssets(report)]) : [])] },
    ...(assets.length === 0 && whole ? [caution(message('flows-no-assets'))] : []),
  ];
}

export const seriesAndWeek = (report: Report) => ({
  series: message(`series-${report.series}`),
  week: weekMessage(report.weekEnding),
});

/** First line when the week that should be out is not known. */
export function staleLines({ report, now, missing }: Omit<WeekView, 'beside'>): readonly TextBlock[] {
  if (!missing) return [];
  const line = message('newest-known', {
    week: weekMessage(report.weekEnding),
    age: ageMessage(report.weekEnding, now),
    due: day(missing),
    count: weeksBetween(report.weekEnding, missing),
  });
  return [{ kind: 'text', tone: 'lead', message: line }];
}

/** Figures of one report share their publisher and dates: one line says it for all, and one more for each state that some of them are in. */
export function passportLines(report: Report, now: number): readonly TextBlock[] {
  const [first] = report.figures;
  if (!first) return [];
  const stateOf = ({ verification }: PrintedFigure) => JSON.stringify(verification);
  const others = Map.groupBy(
    report.figures.filter((figure) => stateOf(figure) !== stateOf(first)),
    stateOf,
  );
  const lines = [...others.values()].map(([one, ...more]) => {
    const subjects = list([one, ...more].flatMap((figure) => (figure ? [subjectValue(figure.subject)] : [])));
    const verification = verificationMessage((one ?? first).verification);
    return { kind: 'text', tone: 'passport', message: message('passport-others', { subjects, verification }) } as const;
  });
  return [passportBlock(first, now), ...lines];
}
