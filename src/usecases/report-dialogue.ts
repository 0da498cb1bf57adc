import type { Card } from '../cards/card.ts';
import { type ReviewSaid, reviewCard, reviewListCard } from '../cards/report-cards.ts';
import { LARGEST_WEEK } from '../core/checks.ts';
import { AppError } from '../core/errors.ts';
import type { TextOrigin } from '../core/found-text.ts';
import type { PrintedAmount } from '../core/printed.ts';
import { readPublisher } from '../core/publisher-pages.ts';
import { isTaken, type Review, type ReviewChange } from '../core/review.ts';
import {
  lineNamed,
  namesToType,
  type ReportWords,
  type ReviewAction,
  readReportWords,
  wordsOf,
} from '../core/review-words.ts';
import type { Subject } from '../core/subject.ts';
import { readTypedAmount } from '../core/typed-amount.ts';
import { newYorkDate, type WeekEnding, weekBefore, weekContaining, weekday, weekEnding } from '../core/week.ts';
import { claimedRecords } from './claimed-records.ts';
import { readDate } from './find-report.ts';
import { readAgain } from './read-again.ts';
import { doubtsOf } from './review-doubts.ts';
import { groundsOf } from './review-grounds.ts';
import { reviewAt, reviewReport } from './review-report.ts';
import type { ReviewServices } from './review-services.ts';
import type { Decider } from './schedule-services.ts';
import { settingsAt } from './settings.ts';
import { takeInReport } from './take-in-report.ts';

/** What the exchange about reports is held with. `origin`: how a text came. */
export interface ReportTalk {
  readonly services: ReviewServices;
  readonly by: Decider;
  readonly origin: TextOrigin;
}

/** A card, and where something was done the line that shows what there is now: asking the same would do it once more. */
type Told = Card | { readonly card: Card; readonly asked: string };

const MOST_LISTED = 20;
const MOST_REPEATED = 80;

/** Answers one line of the exchange: a text or a link is taken in, a number with words decides. Nothing of it is kept between lines. */
export async function answerReport(talk: ReportTalk, typed: string): Promise<Told> {
  const read = readReportWords(typed);
  // What somebody else wrote decides nothing here; a link in it leads where it leads.
  const words = talk.origin === 'paste' || read.is === 'link' ? read : ({ is: 'text' } as const);
  switch (words.is) {
    case 'list':
      return reviewListCard(await talk.services.reviews.open(MOST_LISTED));
    case 'show':
      return shown(talk, await reviewAt(talk.services, words.number));
    case 'unknown': {
      const { number } = await reviewAt(talk.services, words.number);
      throw new AppError({ code: 'review_words', typed: words.typed.slice(0, MOST_REPEATED), number });
    }
    case 'act':
      return act(talk, words);
    case 'link':
      return takeLink(talk, words.address);
    case 'text':
      return take(talk, { text: typed, origin: talk.origin, fetchedAt: talk.services.clock.now() });
  }
}

async function takeLink(talk: ReportTalk, address: string): Promise<Told> {
  const { links } = talk.services;
  if (!links) throw new AppError({ code: 'links_unread' });
  return take(talk, await links.read(address));
}

async function take(talk: ReportTalk, found: Parameters<typeof takeInReport>[2]): Promise<Told> {
  const { services, by } = talk;
  const { is, review } = await takeInReport(services, by, found);
  if (!review) return { card: reviewListCard(await services.reviews.open(MOST_LISTED)), asked: '/report' };
  return { card: await shown(talk, review, is === 'again' ? {} : { said: is }), asked: `/report ${review.number}` };
}

async function act(talk: ReportTalk, { number, version, action, words }: Extract<ReportWords, { is: 'act' }>) {
  const { services, by } = talk;
  const review = await reviewAt(services, number);
  const known = await publishersOf(services, review);
  const change = readChange(review, action, words, { now: services.clock.now(), known });
  const meant = { number, ...(version !== undefined && { version }) };
  const reviewed = await reviewReport(services, by, meant, change);
  const said = reviewed.is === 'done' ? SAID[action] : reviewed.is;
  const reopened = reviewed.is === 'done' && isReopened(review, reviewed.review);
  const card = await shown(talk, reviewed.review, { ...(said !== 'again' && { said }), reopened });
  return { card, asked: `/report ${number}` };
}

const isReopened = (before: Review, after: Review): boolean =>
  before.lines.some((line, at) => isTaken(line) && after.lines[at]?.state.is === 'open');

const SAID: Readonly<Record<ReviewAction, ReviewSaid>> = {
  accept: 'accepted',
  refuse: 'refused',
  fix: 'fixed',
  week: 'dated',
  publisher: 'named',
};

/** Whose reports of the same week were accepted. */
async function publishersOf({ reviews }: ReviewServices, { weekEnding }: Review): Promise<readonly string[]> {
  return weekEnding === null ? [] : (await reviews.witnesses(weekEnding)).map(({ publisher }) => publisher);
}

interface Beside {
  readonly now: number;
  readonly known: readonly string[];
}

function readChange(review: Review, action: ReviewAction, typed: string, { now, known }: Beside): ReviewChange {
  switch (action) {
    case 'accept':
    case 'refuse': {
      const named = wordsOf(typed).map((word) => subjectNamed(review, word));
      return { do: action, ...(named.length > 0 && { subjects: named }) };
    }
    case 'fix':
      return readFix(review, typed);
    case 'week':
      return { do: 'week', weekEnding: readWeek(review, typed, now) };
    case 'publisher': {
      if (typed.trim() === '') throw example(review, 'publisher', 'CoinShares');
      const publisher = readPublisher(typed, known);
      if (publisher === undefined)
        throw new AppError({ code: 'review_publisher', typed: typed.slice(0, MOST_REPEATED) });
      return { do: 'publisher', publisher };
    }
  }
}

function subjectNamed({ lines }: Review, word: string): Subject {
  const subject = lineNamed(lines, word);
  const known = lines.map(({ subject: { key } }) => key);
  if (!subject) throw new AppError({ code: 'review_line', typed: word.slice(0, MOST_REPEATED), known });
  return subject;
}

function readFix(review: Review, typed: string): ReviewChange {
  const [word = '', ...rest] = typed.trim().split(/\s+/u);
  if (word === '') throw example(review, 'fix', `${namesToType(review.lines)[0]} -11.1m`);
  const subject = subjectNamed(review, word);
  if (rest.length === 0) throw example(review, 'fix', `${subject.key} -11.1m`);
  const asTyped = rest.join(' ').slice(0, MOST_REPEATED);
  const amount = readTypedAmount(asTyped);
  if (amount === undefined) throw new AppError({ code: 'review_amount', why: 'unreadable', typed: asTyped });
  const why = amount === 'unsigned' ? 'unsigned' : doubtOf(amount);
  if (why !== undefined || amount === 'unsigned')
    throw new AppError({ code: 'review_amount', why: why ?? 'unsigned', typed: asTyped });
  return { do: 'fix', subject, amount, asTyped };
}

const LEAST_TYPED = 10_000;
const MOST_TYPED = 10 * Math.abs(LARGEST_WEEK.usd);

/** Without its unit, or with a comma for a point, nobody meant it. */
function doubtOf({ usd }: PrintedAmount): 'small' | 'large' | undefined {
  const size = Math.abs(usd);
  if (size > MOST_TYPED) return 'large';
  return size > 0 && size < LEAST_TYPED ? 'small' : undefined;
}

/** Nothing was typed behind it. */
const example = ({ number }: Review, what: 'fix' | 'week' | 'publisher', typed: string): AppError =>
  new AppError({ code: 'review_example', what, line: `/report ${number} ${what} ${typed}` });

/** A Friday that is over. */
function readWeek(review: Review, typed: string, now: number): WeekEnding {
  const newest = weekBefore(newYorkDate(now));
  const date = readDate(typed.trim());
  if (typed.trim() === '') throw example(review, 'week', newest);
  const wrong = (why: 'malformed' | 'not_friday' | 'ahead', nearest: readonly WeekEnding[]) =>
    new AppError({ code: 'review_week', why, typed: typed.trim().slice(0, MOST_REPEATED), nearest });
  if (!date) throw wrong('malformed', [newest]);
  if (weekday(date) !== 5) {
    const nearest = [...new Set([weekBefore(date), weekContaining(date)])].filter((week) => week <= newest);
    throw wrong('not_friday', nearest.length > 0 ? nearest : [newest]);
  }
  const week = weekEnding(date);
  if (week > newest) throw wrong('ahead', [newest]);
  return week;
}

async function shown(
  { services, by }: ReportTalk,
  review: Review,
  became: { readonly said?: ReviewSaid; readonly reopened?: boolean } = {},
): Promise<Card> {
  const grounds = await groundsOf(services, review);
  const { timeZone } = await settingsAt(services, by.place);
  const reading = readAgain(review);
  const records = await claimedRecords(services.reports, review, reading);
  const now = services.clock.now();
  const newest = weekBefore(newYorkDate(now));
  const doubts = await doubtsOf(services.reports, review, reading, now);
  return reviewCard({ review, ...grounds, records, doubts, newest, timeZone: timeZone?.value ?? 'UTC', ...became });
}
