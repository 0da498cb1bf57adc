import { unreachable } from '../core/errors.ts';
import type { Figure } from '../core/figure.ts';
import type { PrintedAmount } from '../core/printed.ts';
import type { SaidPicture } from '../core/said-picture.ts';
import { type IsoDate, weekday, weekEnding } from '../core/week.ts';
import { day, figureValue, list, type Message, message, subjectValue, words } from '../i18n/message.ts';
import { type Card, card, type FactsBlock, type Next, type TextBlock } from './card.ts';
import { momentMessage } from './moment-message.ts';
import { flowsNext } from './next.ts';
import { caution, heading, plain } from './text-blocks.ts';

/**
 * How a figure of a picture stands now. `later`: its report was accepted anew since, and nobody knows what amount was shown. `changed`: another amount was shown. `gone`:
 * its report is known, and names it no more. `unknown`: what it stood in is not known here.
 */
export type StandsNow =
  | { readonly is: 'same' | 'later' | 'changed'; readonly figure: Figure }
  | { readonly is: 'restated'; readonly figure: Figure; readonly before: PrintedAmount; readonly on: IsoDate }
  | { readonly is: 'on_hold' | 'withdrawn'; readonly figure: Figure }
  | { readonly is: 'gone' | 'unknown'; readonly id: string };

export interface VerifyView {
  readonly picture: SaidPicture;
  /** One for each figure that it showed, in order. */
  readonly figures: readonly StandsNow[];
}

/** More in one answer nobody reads. */
const MOST_LINES = 12;
const MOST_STANDING = 12;

/** What a picture said, when it was made, and whether its figures still stand. */
export function verifyCard({ picture, figures }: VerifyView): Card {
  const { code, madeAt, title, subtitle, said } = picture;
  const blocks: readonly (FactsBlock | TextBlock)[] = [
    plain(message('verify-made', { at: momentMessage(madeAt, 'UTC') })),
    heading(message('verify-now')),
    ...nowBlocks(figures),
    heading(message('verify-said')),
    ...[title, subtitle, ...said].map((text) => plain(message('text', { text: words(text) }))),
  ];
  return card({
    title: message('verify-title', { code: words(code) }),
    blocks,
    disclaimers: { figures: 'not_advice', limits: 'direction_not_digits' },
    next: nextOf(figures),
  });
}

function nowBlocks(figures: readonly StandsNow[]): readonly (FactsBlock | TextBlock)[] {
  if (figures.length === 0) return [plain(message('verify-no-figures'))];
  const standing = figures.filter(({ is }) => is === 'same');
  const changed = figures.flatMap((each) => changeMessage(each) ?? []);
  const count = { count: figures.length, stand: standing.length };
  const whole = standing.length === figures.length;
  const left = changed.length - MOST_LINES;
  return [
    whole ? plain(message('verify-whole', { count: figures.length })) : caution(message('verify-part', count)),
    ...changed.slice(0, MOST_LINES).map(caution),
    ...(left > 0 ? [caution(message('verify-more', { count: left }))] : []),
    ...standingBlocks(standing),
  ];
}

function standingBlocks(standing: readonly StandsNow[]): readonly FactsBlock[] {
  const known = standing.flatMap((each) => ('figure' in each ? [each.figure] : []));
  const left = known.length - MOST_STANDING;
  const named = known.slice(0, MOST_STANDING).map(figureMessage);
  if (named.length === 0) return [];
  const lines = [message('verify-same', { figures: list(named) })];
  return [{ kind: 'facts', messages: [...lines, ...(left > 0 ? [message('verify-same-more', { count: left })] : [])] }];
}

/** Of a figure that does not stand as it did; nothing of what waits for a person is shown but its name. */
function changeMessage(each: StandsNow): Message | undefined {
  switch (each.is) {
    case 'same':
      return undefined;
    case 'later':
    case 'changed':
      return message(`verify-${each.is}`, { figure: figureMessage(each.figure) });
    case 'restated':
      return message('verify-restated', {
        ...{ name: nameMessage(each.figure), on: day(each.on), now: figureValue(each.figure) },
        before: { is: 'amount', amount: each.before },
      });
    case 'on_hold':
    case 'withdrawn':
      return message(`verify-${each.is}`, { name: nameMessage(each.figure) });
    case 'gone':
    case 'unknown':
      return message(`verify-${each.is}`, { id: words(each.id) });
    default:
      return unreachable(each);
  }
}

const nameMessage = ({ subject, period }: Figure): Message =>
  message('verify-name', { subject: subjectValue(subject), end: day(period.end) });

const figureMessage = (figure: Figure): Message =>
  message('labelled', { label: nameMessage(figure), value: figureValue(figure) });

/** The newest week that it showed, as it is known now. */
function nextOf(figures: readonly StandsNow[]): readonly Next[] {
  const ends = figures.flatMap((each) => ('figure' in each ? [each.figure.period.end] : []));
  const newest = ends
    .filter((end) => weekday(end) === 5)
    .toSorted()
    .at(-1);
  return newest ? [flowsNext(weekEnding(newest))] : [];
}
