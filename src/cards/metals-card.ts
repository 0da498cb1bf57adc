import { figureOf, type Report } from '../core/report.ts';
import { assetSubject, TOTAL } from '../core/subject.ts';
import { list, message, subjectValue } from '../i18n/message.ts';
import { type Card, card, type FiguresBlock, type Next, type TextBlock } from './card.ts';
import { passportLines, seriesAndWeek, staleLines } from './flows-card.ts';
import { bitcoinBlocks, metalBlocks } from './metal-blocks.ts';
import type { MetalsView } from './metals-view.ts';
import { assetsNext, chartNext, flowsNext } from './next.ts';
import { flowRows } from './passport.ts';
import { caution, heading, plain } from './text-blocks.ts';

/** Silver, gold, BTC and the flows of one week, parallel: no word joins two of them. */
export function metalsCard(view: MetalsView): Card {
  const { report, missing, now } = view;
  return card({
    title: message('metals-title'),
    blocks: [
      ...(report && missing ? staleLines({ report, missing, now }) : []),
      plain(message('metals-side-by-side')),
      ...view.metals.flatMap((metal) => metalBlocks(metal, view)),
      ...bitcoinBlocks(view),
      ...(report ? flowBlocks(report, now) : [caution(message('metals-no-report'))]),
      plain(message('metals-windows')),
    ],
    disclaimers: { figures: 'not_advice', limits: 'direction_not_digits' },
    next: report ? [flowsNext(report.weekEnding), ...chartsOf(view), ...assetsNext().slice(0, 1)] : [],
  });
}

/** Where prices of a metal were kept of more than one day there is a line to draw. */
const chartsOf = ({ metals, bitcoin }: MetalsView): readonly Next[] =>
  bitcoin.price.is === 'fact' && metals.some(({ ends }) => ends.before && ends.end) ? [chartNext('metals')] : [];

function flowBlocks(report: Report, now: number): readonly (FiguresBlock | TextBlock)[] {
  const shown = [TOTAL, assetSubject('BTC')];
  const rows = flowRows(shown.map((subject) => figureOf(report, subject)));
  const missing = shown.filter((subject) => !figureOf(report, subject));
  return [
    heading(message('metals-flows', seriesAndWeek(report))),
    ...(rows.length > 0 ? [{ kind: 'figures', rows } as const, ...passportLines(report, now)] : []),
    ...(missing.length > 0
      ? [caution(message('metals-flows-missing', { subjects: list(missing.map(subjectValue)) }))]
      : []),
  ];
}
