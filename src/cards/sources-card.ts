import { QUESTIONS } from '../core/live-subjects.ts';
import type { SourceCondition } from '../core/source-condition.ts';
import type { SourceDescription } from '../core/source-description.ts';
import type { WeekEnding } from '../core/week.ts';
import { day, list, message, words } from '../i18n/message.ts';
import { type Card, card, type Next, type TermsBlock, type TextBlock } from './card.ts';
import { isOn, questionMessage } from './source-words.ts';
import { heading, plain } from './text-blocks.ts';

export interface SourcesView {
  readonly sources: readonly SourceDescription[];
  /** Weeks whose figures were read from a text and accepted, oldest first. */
  readonly accepted: readonly WeekEnding[];
  readonly levels: number;
  /** Those of live figures, in the order they are asked. */
  readonly live: readonly SourceCondition[];
}

/** Where the figures come from, how they are counted, and what is not known of them. */
export function sourcesCard({ sources, accepted, levels, live }: SourcesView): Card {
  const newest = accepted.at(-1);
  return card({
    title: message('sources-title'),
    blocks: [
      ...sources.flatMap(sourceLines),
      ...(newest ? [plain(message('sources-accepted', { weeks: accepted.length, newest: day(newest) }))] : []),
      plain(message('sources-levels', { count: levels })),
      plain(message('sources-live')),
      ...liveBlocks(live),
    ],
    disclaimers: {},
    next: live.map(sourceNext),
  });
}

export function sourceLines(source: SourceDescription): readonly TextBlock[] {
  const { publisher, series, weeks, figures, texts, first, last } = source;
  return [
    plain(message('sources-report', { publisher: words(publisher), series: message(`series-${series}`) })),
    plain(message('sources-record', { weeks, figures, texts, first: day(first), last: day(last) })),
    plain(message('sources-record-lacks')),
  ];
}

/** A line for each question: who answers it. What one is about is another question. */
function liveBlocks(live: readonly SourceCondition[]): readonly (TextBlock | TermsBlock)[] {
  const [first] = live;
  if (!first) return [];
  const asked = QUESTIONS.flatMap((question) => {
    const own = live.filter(({ answers }) => answers.includes(question));
    const names = own.map((source) =>
      message(`sources-one-${isOn(source) ? 'on' : 'off'}`, { publisher: words(source.publisher) }),
    );
    return own.length > 0 ? [{ term: questionMessage(question), detail: list(names) }] : [];
  });
  return [
    heading(message('sources-live-title')),
    { kind: 'terms', terms: asked },
    plain(message('sources-more', { name: words(first.publisher) })),
  ];
}

/** They are too many for buttons: a list where there are lists, and typed elsewhere. */
const sourceNext = ({ publisher }: SourceCondition): Next => ({
  label: message('source-one-title', { publisher: words(publisher) }),
  line: `/sources ${publisher}`,
  choice: {
    ...{ of: message('sources-choice'), shown: message('source-one-title', { publisher: words(publisher) }) },
    listOnly: true,
  },
});
