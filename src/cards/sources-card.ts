import type { SourceDescription } from '../core/source-description.ts';
import type { WeekEnding } from '../core/week.ts';
import { day, message, words } from '../i18n/message.ts';
import { type Card, card, type TextBlock } from './card.ts';
import { plain } from './text-blocks.ts';

export interface SourcesView {
  readonly sources: readonly SourceDescription[];
  /** Weeks whose figures were read from a text and accepted, oldest first. */
  readonly accepted: readonly WeekEnding[];
  readonly levels: number;
}

/** Where the figures come from, how they are counted, and what is not known of them. */
export function sourcesCard({ sources, accepted, levels }: SourcesView): Card {
  const newest = accepted.at(-1);
  return card({
    title: message('sources-title'),
    blocks: [
      ...sources.flatMap(sourceLines),
      ...(newest ? [plain(message('sources-accepted', { weeks: accepted.length, newest: day(newest) }))] : []),
      plain(message('sources-levels', { count: levels })),
      plain(message('sources-live')),
    ],
    disclaimers: {},
  });
}

function sourceLines(source: SourceDescription): readonly TextBlock[] {
  const { publisher, series, weeks, figures, texts, first, last } = source;
  return [
    plain(message('sources-report', { publisher: words(publisher), series: message(`series-${series}`) })),
    plain(message('sources-record', { weeks, figures, texts, first: day(first), last: day(last) })),
    plain(message('sources-record-lacks')),
  ];
}
