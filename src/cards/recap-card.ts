import { type Report, totalOf } from '../core/report.ts';
import { day, type Message, message } from '../i18n/message.ts';
import { type Block, type Card, card, type Disclaimers, limitsOf, type QuoteBlock, type TextBlock } from './card.ts';
import { conflictLine } from './conflict-line.ts';
import { passportLines, seriesAndWeek } from './flows-card.ts';
import { caveatMessage } from './gate-messages.ts';
import { chartNext, flowsNext, sourceNext, weeksNext } from './next.ts';
import { RECAP_SECTIONS } from './recap-sections.ts';
import type { RecapView } from './recap-view.ts';
import { caution, heading } from './text-blocks.ts';

/** What stands before and behind a recap that is posted by itself. */
interface Around {
  readonly first: readonly TextBlock[];
  readonly last: readonly TextBlock[];
}

/** The week in sections: first what is not as it should be, last what was printed otherwise and where the figures come from. */
export function recapCard(view: RecapView, { first, last }: Around = { first: [], last: [] }): Card {
  const { report, sections, beside } = view;
  const compared = sections.includes('changes') ? view.before?.report : undefined;
  const blocks: readonly Block[] = [
    ...first,
    ...caveatBlocks(view),
    ...sections.flatMap((name) => RECAP_SECTIONS[name](view)),
    ...conflictBlocks(report),
    ...passportLines(report, view.now),
    ...(compared ? passportLines(compared, view.now) : []),
    ...last,
  ];
  const limits = limitsOfRecap(view, compared);
  const content = {
    title: titleOf(view),
    next: [
      ...(totalOf(report) ? [sourceNext('total', report.weekEnding)] : []),
      flowsNext(report.weekEnding),
      chartNext(`recap ${report.weekEnding}`),
      ...weeksNext('recap', beside),
    ],
  };
  return blocks.every(isOurs)
    ? card({ ...content, blocks, disclaimers: { figures: 'not_advice', limits } })
    : card({ ...content, blocks, disclaimers: { figures: 'not_advice', limits, opinion: 'authors_view' } });
}

/** What is asked of live sources is checked by nobody. */
const limitsOfRecap = ({ report, extras = {} }: RecapView, compared: Report | undefined): Disclaimers['limits'] =>
  Object.keys(extras).length > 0 ? 'direction_not_digits' : limitsOf([...report.figures, ...(compared?.figures ?? [])]);

/** A week that stands in for the one that is missing says so in the title already. */
export function titleOf({ report, caveats }: RecapView): Message {
  const missing = caveats.find(({ why }) => why === 'missing');
  return missing?.why === 'missing'
    ? message('recap-title-missing', { ...seriesAndWeek(report), due: day(missing.week) })
    : message('recap-title', seriesAndWeek(report));
}

const conflictBlocks = ({ conflicts }: Report): readonly Block[] =>
  conflicts.length > 0
    ? [heading(message('recap-conflicts')), { kind: 'facts', messages: conflicts.map(conflictLine) }]
    : [];

/** What is not as it should be with the week that is shown. */
export const caveatBlocks = ({ report, caveats, now }: RecapView): readonly TextBlock[] =>
  caveats.map((reason) => {
    const line = caveatMessage(reason, report.weekEnding, now);
    return reason.why === 'missing' ? { kind: 'text', tone: 'lead', message: line } : caution(line);
  });

const isOurs = (block: Block): block is Exclude<Block, QuoteBlock> => block.kind !== 'quote';
