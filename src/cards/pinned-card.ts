import { isQuoted } from '../core/level.ts';
import { byMagnitude, figuresOf } from '../core/report.ts';
import { instantOf, wallTimeSchema } from '../core/wall-clock.ts';
import { addDays, type IsoDate, NEW_YORK } from '../core/week.ts';
import { day, figureValue, list, type Message, message, subjectValue, words } from '../i18n/message.ts';
import { type Card, card, type FactsBlock, limitsOf, type QuoteBlock, type TextBlock } from './card.ts';
import { conflictLine } from './conflict-line.ts';
import { headlineFigures, passportLines } from './flows-card.ts';
import { claimQuote } from './level-lines.ts';
import { momentMessage } from './moment-message.ts';
import { caveatBlocks, titleOf } from './recap-card.ts';
import { liveLevels, shortReading } from './recap-levels.ts';
import type { RecapView } from './recap-view.ts';
import { plain } from './text-blocks.ts';

/** What one message of a phone has room for beside everything else. */
const MOST_LEVELS = 2;

export interface PinnedView {
  readonly recap: RecapView;
  /** The Monday of the next report, in New York. */
  readonly nextMonday: IsoDate;
  readonly timeZone: string;
  /** UTC milliseconds. */
  readonly changedAt: number;
}

/** What stands pinned: the newest week in one message, with nothing to tap, as it stays where it is. */
export function pinnedCard(view: PinnedView): Card {
  const { report, now } = view.recap;
  const before = [...caveatBlocks(view.recap), nextReport(view), headlineFigures(report), assetLine(view.recap)];
  const levels = levelBlocks(view.recap);
  const after = [...passportLines(report, now), changedLine(view)];
  const content = { title: titleOf(view.recap) };
  const owed = { figures: 'not_advice', limits: limitsOf(report.figures) } as const;
  return levels.length === 0
    ? card({ ...content, blocks: [...before, ...after], disclaimers: owed })
    : card({
        ...content,
        blocks: [...before, ...levels, ...after],
        disclaimers: { ...owed, opinion: 'authors_view' },
      });
}

/** The whole of a Monday in New York, by the clocks of the place. */
function nextReport({ nextMonday, timeZone: zone }: PinnedView): TextBlock {
  const midnight = (date: IsoDate) => instantOf(date, wallTimeSchema.parse('00:00'), NEW_YORK).at;
  const line = message('pinned-next', {
    monday: day(nextMonday),
    from: momentMessage(midnight(nextMonday), zone),
    to: momentMessage(midnight(addDays(nextMonday, 1)), zone),
    zone: words(zone),
  });
  return { kind: 'text', tone: 'lead', message: line };
}

/** Every asset in one line, largest first, then what other texts print. */
function assetLine({ report }: RecapView): FactsBlock {
  const assets = byMagnitude(figuresOf(report, 'asset')).map((figure) =>
    message('pinned-asset', { asset: subjectValue(figure.subject), flow: figureValue(figure) }),
  );
  const line: readonly Message[] = assets.length > 0 ? [message('pinned-assets', { assets: list(assets) })] : [];
  return { kind: 'facts', messages: [...line, ...report.conflicts.map(conflictLine)] };
}

function levelBlocks(view: RecapView): readonly (QuoteBlock | TextBlock)[] {
  const live = liveLevels(view);
  if (live.length === 0) return [];
  const more = live.length - MOST_LEVELS;
  return [
    ...live
      .slice(0, MOST_LEVELS)
      .flatMap((level) => [...(isQuoted(level) ? [claimQuote(level)] : []), shortReading(level)]),
    plain(message('levels-price-elsewhere')),
    ...(more > 0 ? [plain(message('recap-levels-more', { count: more }))] : []),
  ];
}

const changedLine = ({ changedAt, timeZone }: PinnedView): TextBlock => ({
  kind: 'text',
  tone: 'passport',
  message: message('pinned-changed', { at: momentMessage(changedAt, timeZone), zone: words(timeZone) }),
});
