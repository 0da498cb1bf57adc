import { outletOf } from '../core/echoes.ts';
import { sentenceAround } from '../core/evidence-sentence.ts';
import type { Extents } from '../core/history.ts';
import type { Report } from '../core/report.ts';
import { amountOf, type Review, type ReviewLine, RULE } from '../core/review.ts';
import type { Subject } from '../core/subject.ts';
import type { Withheld } from '../core/withheld.ts';
import { type Message, message, subjectValue, type Value, words } from '../i18n/message.ts';
import { type Card, card, type FactsBlock, type Next, type TermsBlock, type TextBlock } from './card.ts';
import { largestLine } from './history-lines.ts';
import { momentMessage } from './moment-message.ts';
import { flowsNext } from './next.ts';
import { verificationMessage, weekMessage } from './passport.ts';
import { reviewNext } from './report-next.ts';
import { caution, heading, plain } from './text-blocks.ts';

/** What was done. `meanwhile` and `closed` were not: somebody decided before. */
export type ReviewSaid =
  | 'new'
  | 'known'
  | 'rule'
  | 'accepted'
  | 'refused'
  | 'fixed'
  | 'dated'
  | 'named'
  | 'meanwhile'
  | 'closed';

export interface ReviewView {
  readonly review: Review;
  readonly known: Report | undefined;
  readonly withheld: readonly Withheld[];
  readonly echoes: number;
  readonly records: readonly {
    readonly words: string;
    readonly subject: Subject;
    readonly history: Extents;
  }[];
  readonly timeZone: string;
  readonly said?: ReviewSaid;
}

/** All reviews that wait for somebody, and how a text is brought. */
export function reviewListCard(open: readonly Review[]): Card {
  return card({
    title: message('review-list-title'),
    blocks: [
      ...(open.length === 0 ? [plain(message('review-none'))] : []),
      reviewsBlock(open),
      plain(message('review-how')),
    ],
    disclaimers: {},
    next: reviewsNext(open),
  });
}

export const reviewsBlock = (reviews: readonly Review[]): TermsBlock => ({
  kind: 'terms',
  terms: reviews.map((review) => ({
    term: message('review-number', { number: review.number }),
    detail: message('review-list-line', {
      what: headline(review),
      figures: review.lines.length,
      warnings: review.warnings.length,
    }),
  })),
});

export const reviewsNext = (reviews: readonly Review[]): readonly Next[] =>
  reviews.map(({ number }) => ({ label: message('review-open', { number }), line: `/report ${number}` }));

/** One reading: what speaks against it first, then each figure with the sentence it came from, then what can be done. */
export function reviewCard(view: ReviewView): Card {
  const { review, known } = view;
  const isOpen = review.state.is === 'open';
  return card({
    title: message('review-title', { number: review.number }),
    blocks: [
      ...saidBlocks(view),
      ...stateBlocks(view),
      ...(isOpen ? lackBlocks(review) : []),
      ...warningBlocks(view),
      plain(message('review-from', { what: headline(review), origin: originMessage(review) })),
      ...(known ? [plain(knownMessage(known, view))] : []),
      heading(message('review-figures')),
      linesBlock(review),
      ...recordBlocks(view),
      ...(isOpen ? [plain(message('review-do', { number: review.number }))] : []),
    ],
    disclaimers: { figures: 'not_advice', limits: 'direction_not_digits' },
    next: isOpen ? reviewNext(review) : [...(review.weekEnding ? [flowsNext(review.weekEnding)] : []), LIST],
  });
}

const LIST = { label: message('review-list'), line: '/report' };

function headline({ publisher, weekEnding }: Review): Message {
  return message('review-headline', {
    publisher: publisher === null ? message('review-publisher-unknown') : words(publisher),
    week: weekEnding === null ? message('read-week-unknown') : weekMessage(weekEnding),
  });
}

function originMessage({ found: { origin, address } }: Review): Message {
  const outlet = outletOf(address);
  const how = message(`review-origin-${origin}`);
  return outlet === undefined ? how : message('review-origin-at', { how, outlet: words(outlet) });
}

function saidBlocks({ said, review }: ReviewView): readonly TextBlock[] {
  if (said === undefined || said === 'rule' || said === 'closed') return [];
  if (said === 'meanwhile' || said === 'known') return [caution(message(`review-said-${said}`))];
  // What closed it says so itself.
  return review.state.is === 'open' ? [lead(message(`review-said-${said}`))] : [];
}

const lead = (line: Message): TextBlock => ({ kind: 'text', tone: 'lead', message: line });

function stateBlocks({ review: { state, publisher }, timeZone, said }: ReviewView): readonly TextBlock[] {
  if (state.is === 'open') return [];
  const who = { by: byMessage(state.by), at: momentMessage(state.at, timeZone) };
  const line =
    state.is === 'refused'
      ? message('review-is-refused', who)
      : message('review-is-accepted', { ...who, vintage: state.vintage, publisher: words(publisher ?? '') });
  return [...(said === 'closed' ? [caution(message('review-said-closed'))] : []), lead(line)];
}

const byMessage = (by: string): Value => (by === RULE ? message('review-by-rule') : words(by));

function lackBlocks({ publisher, weekEnding, number }: Review): readonly TextBlock[] {
  return [
    ...(publisher === null ? [caution(message('review-lacks-publisher', { number }))] : []),
    ...(weekEnding === null ? [caution(message('review-lacks-week', { number }))] : []),
  ];
}

function warningBlocks({ review, withheld }: ReviewView): readonly (TextBlock | FactsBlock)[] {
  const warnings = review.warnings.map(({ code, words: text }) =>
    message(`review-warning-${code}`, { text: words(text) }),
  );
  const held = review.state.is === 'open' ? withheld.map(heldMessage) : [];
  if (warnings.length + held.length === 0) return [];
  return [
    heading(message(review.state.is === 'open' ? 'review-warnings' : 'review-warned')),
    { kind: 'facts', messages: [...held, ...warnings] },
    ...(held.length > 0 ? [caution(message('review-held'))] : []),
  ];
}

const heldMessage = ({ subject, why, amount, other, publisher }: Withheld): Message =>
  message(`review-held-${why}`, {
    subject: subjectValue(subject),
    amount: { is: 'amount', amount },
    other: { is: 'amount', amount: other },
    publisher: words(publisher),
  });

function knownMessage(known: Report, { echoes }: ReviewView): Message {
  const [first] = known.figures;
  const what = {
    publisher: words(known.publisher),
    week: weekMessage(known.weekEnding),
    figures: known.figures.length,
  };
  const verification = first ? verificationMessage(first.verification) : message('nothing');
  return echoes > 0
    ? message('review-known-echo', { ...what, verification, texts: echoes })
    : message('review-known', { ...what, verification });
}

/** What the text calls the largest, beside what our own record can say of it. */
function recordBlocks({ records }: ReviewView): readonly (TextBlock | FactsBlock)[] {
  if (records.length === 0) return [];
  const messages = records.flatMap(({ words: said, subject, history }) => [
    message('review-record-claim', { text: words(said) }),
    largestLine(subject, history) ?? message('review-record-none', { subject: subjectValue(subject) }),
  ]);
  return [heading(message('review-records')), { kind: 'facts', messages }];
}

/** More figures than these have shorter sentences, so that all of them fit in a message. */
const MANY_LINES = 10;
const SHORT = 70;
const LONG = 160;

function linesBlock(review: Review): FactsBlock {
  const most = review.lines.length > MANY_LINES ? SHORT : LONG;
  return { kind: 'facts', messages: review.lines.map((line) => lineMessage(line, most)) };
}

function lineMessage(line: ReviewLine, most: number): Message {
  return message('review-line', {
    subject: subjectValue(line.subject),
    amount: { is: 'amount', amount: { usd: line.usd, step: line.step }, approx: line.approx },
    state: stateMessage(line),
    sentence: words(shortened(line, most)),
  });
}

function shortened({ sentence, asPrinted }: ReviewLine, most: number): string {
  const start = Math.max(0, sentence.indexOf(asPrinted));
  return sentence.length <= most
    ? sentence
    : sentenceAround(sentence, { start, end: start + Math.min(asPrinted.length, most) }, most);
}

function stateMessage(line: ReviewLine): Message {
  const { state } = line;
  switch (state.is) {
    case 'open':
      return message('review-line-open');
    case 'corrected': {
      const to: Value = { is: 'amount', amount: amountOf(line) };
      return message('review-line-corrected', { to, by: byMessage(state.by) });
    }
    default:
      return message(`review-line-${state.is}`, { by: byMessage(state.by) });
  }
}
