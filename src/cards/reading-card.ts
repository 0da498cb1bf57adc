import type { PrintedAmount } from '../core/printed.ts';
import { type Subject, subjectOf } from '../core/subject.ts';
import type { IsoDate, WeekEnding } from '../core/week.ts';
import { day, type Message, type MessageKey, message, subjectValue, words } from '../i18n/message.ts';
import { type Card, card, type FactsBlock, type TableBlock, type TextBlock } from './card.ts';
import { weekMessage } from './passport.ts';
import { plain } from './text-blocks.ts';

type Suffix<Key extends string, Prefix extends string> = Key extends `${Prefix}${infer Rest}` ? Rest : never;

/** What the reader found in one text, as far as a person is shown it. */
export interface ReadingView {
  readonly file: string;
  readonly text: string;
  readonly report: {
    /** null where the text does not say. */
    readonly publisher: string | null;
    readonly weekEnding: WeekEnding | null;
    readonly publishedOn: IsoDate | null;
    readonly lines: readonly (PrintedAmount & {
      readonly scope: Subject['scope'];
      readonly key: string;
      readonly approx: boolean;
      readonly asPrinted: string;
    })[];
  } | null;
  readonly refused: readonly { readonly text: string; readonly reason: Suffix<MessageKey, 'read-reason-'> }[];
  readonly warnings: readonly Place[];
  readonly claims: readonly { readonly kind: Suffix<MessageKey, 'read-claim-'>; readonly words: string }[];
}

interface Place {
  readonly code: Suffix<MessageKey, 'read-warning-'>;
  readonly start: number;
  readonly end: number;
}

/** A reading for a person at a terminal: figures with their print, then all that was not taken and why. */
export function readingCard(view: ReadingView): Card {
  const { file, text, report, refused, warnings, claims } = view;
  return card({
    title: message('read-title', { file: words(file) }),
    blocks: [
      ...(report ? reportBlocks(report) : [plain(message('read-none'))]),
      ...section(
        'read-warnings',
        warnings.map(({ code, start, end }) =>
          message(`read-warning-${code}`, { text: words(text.slice(start, end)) }),
        ),
      ),
      ...section('read-refused', refused.map(refusedLine)),
      ...section(
        'read-claims',
        claims.map((claim) => message(`read-claim-${claim.kind}`, { text: words(claim.words) })),
      ),
    ],
    disclaimers: { figures: 'not_advice', limits: 'direction_not_digits' },
  });
}

function reportBlocks({ publisher, weekEnding, publishedOn, lines }: NonNullable<ReadingView['report']>) {
  const published = publishedOn
    ? message('published-stated', { on: day(publishedOn) })
    : message('read-published-unknown');
  const week = weekEnding ? weekMessage(weekEnding) : message('read-week-unknown');
  const table: TableBlock = {
    kind: 'table',
    columns: [message('read-figure'), message('read-amount'), message('read-printed')],
    rows: lines.map(({ scope, key, usd, step, approx, asPrinted }) => ({
      cells: [
        subjectValue(subjectOf({ scope, key })),
        { is: 'amount', amount: { usd, step }, approx },
        words(asPrinted),
      ],
    })),
  };
  return [
    plain(
      message('read-report', {
        publisher: publisher === null ? message('read-publisher-unknown') : words(publisher),
        week,
        published,
      }),
    ),
    table,
  ];
}

const refusedLine = ({ text, reason }: ReadingView['refused'][number]): Message =>
  message('read-refused-line', { text: words(text), reason: message(`read-reason-${reason}`) });

function section(
  heading: 'read-warnings' | 'read-refused' | 'read-claims',
  lines: readonly Message[],
): readonly (TextBlock | FactsBlock)[] {
  return lines.length > 0 ? [plain(message(heading)), { kind: 'facts', messages: lines }] : [];
}
