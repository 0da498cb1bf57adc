import type { SourceDescription } from '../core/source-description.ts';
import { day, message, words } from '../i18n/message.ts';
import { type Card, card, type TextBlock } from './card.ts';
import { plain } from './text-blocks.ts';

/** Where the figures come from, how they are counted, and what is not known of them. */
export function sourcesCard(sources: readonly SourceDescription[], levels: number): Card {
  return card({
    title: message('sources-title'),
    blocks: [
      ...sources.flatMap(sourceLines),
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
