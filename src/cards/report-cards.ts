import { outletOf } from '../core/echoes.ts';
import { sentenceAround } from '../core/evidence-sentence.ts';
import type { Extents } from '../core/history.ts';
import type { Report } from '../core/report.ts';
import { amountOf, isOnHold, type Review, type ReviewLine, RULE, waitingLines } from '../core/review.ts';
import { namesToType } from '../core/review-words.ts';
import { type Subject, sameSubject } from '../core/subject.ts';
import type { WeekEnding } from '../core/week.ts';
import type { Withheld } from '../core/withheld.ts';
import { day, type Message, message, subjectValue, type Value, words } from '../i18n/message.ts';
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

/** What speaks against the week or the publisher that a review has. */
export interface Doubts {
  /** Whom the text itself names, where it is somebody else. */
  readonly named?: string;
  /** The first week that the record knows, where the review's lies before it. */
  readonly first?: WeekEnding;
}

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
  readonly doubts: Doubts;
  /** The newest week that is over. */
  readonly newest: WeekEnding;
  readonly timeZone: string;
  readonly said?: ReviewSaid;
  /** What had been taken is open again. */
  readonly reopened?: boolean;
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
      ...(isOpen ? [...lackBlocks(view), ...doubtBlocks(view)] : []),
      ...warningBlocks(view),
      plain(message('review-from', { what: headline(review), origin: originMessage(review) })),
      ...(known ? [plain(knownMessage(known, view))] : []),
      heading(message('review-figures')),
      linesBlock(view),
      ...recordBlocks(view),
      ...(isOpen ? [plain(doMessage(view))] : []),
    ],
    disclaimers: { figures: 'not_advice', limits: 'direction_not_digits' },
    next: isOpen
      ? reviewNext(review, subjectsOf(view))
      : [...(review.weekEnding ? [flowsNext(review.weekEnding)] : []), LIST],
  });
}

const subjectsOf = ({ withheld }: ReviewView): readonly Subject[] => withheld.map(({ subject }) => subject);

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

function saidBlocks(view: ReviewView): readonly TextBlock[] {
  const { said, review, reopened } = view;
  if (said === undefined || said === 'rule' || said === 'closed') return [];
  if (said === 'meanwhile' || said === 'known') return [caution(message(`review-said-${said}`))];
  // What closed it says so itself.
  if (review.state.is !== 'open') return [];
  return [lead(saidMessage(view, said)), ...(reopened ? [plain(message('review-said-reopened'))] : [])];
}

function saidMessage(view: ReviewView, said: 'new' | 'accepted' | 'refused' | 'fixed' | 'dated' | 'named'): Message {
  const { number, weekEnding, publisher } = view.review;
  switch (said) {
    case 'refused':
    case 'fixed':
      return waitingLines(view.review, subjectsOf(view)).length === 0
        ? message(`review-said-${said}-last`, { number })
        : message(`review-said-${said}`);
    case 'dated':
      return message('review-said-dated', { week: day(weekEnding ?? view.newest) });
    case 'named':
      return message('review-said-named', { publisher: words(publisher ?? '') });
    default:
      return message(`review-said-${said}`);
  }
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

function lackBlocks({ review: { publisher, weekEnding, number }, newest }: ReviewView): readonly TextBlock[] {
  return [
    ...(publisher === null ? [caution(message('review-lacks-publisher', { number }))] : []),
    ...(weekEnding === null ? [caution(message('review-lacks-week', { number, week: words(newest) }))] : []),
  ];
}

function doubtBlocks({
  review: { publisher, weekEnding },
  doubts: { named, first },
}: ReviewView): readonly TextBlock[] {
  const texts = { named: words(named ?? ''), publisher: words(publisher ?? '') };
  return [
    ...(named === undefined ? [] : [caution(message('review-doubt-publisher', texts))]),
    ...(first && weekEnding
      ? [caution(message('review-doubt-week', { week: weekMessage(weekEnding), first: day(first) }))]
      : []),
  ];
}

/** What can be typed, with this review's own figures. */
function doMessage({ review: { number, lines }, newest }: ReviewView): Message {
  const [first = '', second, third] = namesToType(lines);
  return message('review-do', {
    number,
    accept: words(second === undefined ? first : `${first} ${second}`),
    refuse: words(third ?? second ?? first),
    fix: words(first),
    week: words(newest),
  });
}

function warningBlocks(view: ReviewView): readonly (TextBlock | FactsBlock)[] {
  const { review } = view;
  const warnings = review.warnings.map(({ code, words: text }) =>
    message(`review-warning-${code}`, { text: words(text) }),
  );
  const held = review.state.is === 'open' ? onHold(view).map(heldMessage) : [];
  if (warnings.length + held.length === 0) return [];
  return [
    heading(message(review.state.is === 'open' ? 'review-warnings' : 'review-warned')),
    { kind: 'facts', messages: [...held, ...warnings] },
    ...(held.length > 0 ? [caution(message('review-held'))] : []),
  ];
}

/** What is still on hold: whatever was decided by its name is no more. */
const onHold = (view: ReviewView): readonly Withheld[] =>
  view.withheld.filter(({ subject }) =>
    view.review.lines.some((line) => sameSubject(line.subject, subject) && isOnHold(line, subjectsOf(view))),
  );

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

function linesBlock(view: ReviewView): FactsBlock {
  const { review } = view;
  const held = review.state.is === 'open' ? subjectsOf(view) : [];
  const most = review.lines.length > MANY_LINES ? SHORT : LONG;
  return {
    kind: 'facts',
    messages: review.lines.map((line) => lineMessage(line, { most, isHeld: isOnHold(line, held) })),
  };
}

function lineMessage(line: ReviewLine, { most, isHeld }: { readonly most: number; readonly isHeld: boolean }): Message {
  return message('review-line', {
    subject: subjectValue(line.subject),
    amount: { is: 'amount', amount: { usd: line.usd, step: line.step }, approx: line.approx },
    state: stateMessage(line, isHeld),
    sentence: words(shortened(line, most)),
  });
}

function shortened({ sentence, asPrinted }: ReviewLine, most: number): string {
  const start = Math.max(0, sentence.indexOf(asPrinted));
  return sentence.length <= most
    ? sentence
    : sentenceAround(sentence, { start, end: start + Math.min(asPrinted.length, most) }, most);
}

function stateMessage(line: ReviewLine, isHeld: boolean): Message {
  const { state } = line;
  switch (state.is) {
    case 'open':
      return message(isHeld ? 'review-line-held' : 'review-line-open');
    case 'corrected': {
      const to: Value = { is: 'amount', amount: amountOf(line) };
      return message(isHeld ? 'review-line-corrected-held' : 'review-line-corrected', { to, by: byMessage(state.by) });
    }
    default:
      return message(`review-line-${state.is}`, { by: byMessage(state.by) });
  }
}
