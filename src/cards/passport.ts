import { unreachable } from '../core/errors.ts';
import type { Figure, Passport, PrintedFigure } from '../core/figure.ts';
import { directionOf, type Interval } from '../core/interval.ts';
import { type Verification, weakest } from '../core/verification.ts';
import { newYorkDate, type WeekEnding, weekEnding, weeksOld } from '../core/week.ts';
import { day, type Message, message, subjectValue, words } from '../i18n/message.ts';
import type { FigureRow, TextBlock } from './card.ts';

export const weekMessage = (end: WeekEnding): Message => message('week', { end: day(end) });

/** `now` in UTC milliseconds. */
export function ageMessage(end: WeekEnding, now: number): Message {
  const weeks = weeksOld(end, now);
  return weeks === 0 ? message('age-this-week') : message('age-weeks', { weeks });
}

/** The small print that stands under every block of figures: who, when, how sure, how old. */
export function passportBlock(figure: Figure, now: number): TextBlock {
  const line = message('passport', {
    verification: verificationMessage(figure.verification),
    publisher: words(figure.publisher),
    published: message(`published-${figure.publishedOnIs}`, { on: day(figure.publishedOn) }),
    fetched: fetchedMessage(figure),
    age: ageMessage(weekEnding(figure.period.end), now),
  });
  return { kind: 'text', tone: 'passport', message: line };
}

/** The same for figures of several weeks, oldest first: as sure as the weakest, as old as the newest. */
export function passportSpanBlock(figures: readonly [PrintedFigure, ...PrintedFigure[]], now: number): TextBlock {
  const [first, ...others] = figures;
  const newest = others.at(-1) ?? first;
  const line = message('passport-span', {
    verification: verificationMessage(weakest([first.verification, ...others.map(({ verification }) => verification)])),
    publisher: words(first.publisher),
    from: day(first.publishedOn),
    to: day(newest.publishedOn),
    fetched: fetchedSpanMessage(first, newest),
    age: ageMessage(weekEnding(newest.period.end), now),
  });
  return { kind: 'text', tone: 'passport', message: line };
}

const fetchedMessage = ({ fetchedAt }: Passport): Message =>
  fetchedAt === undefined ? message('fetched-unknown') : message('fetched-at', { on: day(newYorkDate(fetchedAt)) });

/** Weeks that were accepted stand behind those of the record: then both ends say where they come from. */
function fetchedSpanMessage(oldest: Passport, newest: Passport): Message {
  if (oldest.fetchedAt === newest.fetchedAt) return fetchedMessage(newest);
  return message('fetched-span', { oldest: fetchedMessage(oldest), newest: fetchedMessage(newest) });
}

export function verificationMessage(verification: Verification): Message {
  switch (verification.state) {
    case 'single_source':
      return message('verification-single_source');
    case 'repeated':
      return message('verification-repeated', { texts: verification.texts });
    case 'agrees':
      return message('verification-agrees', { publisher: words(verification.with) });
    case 'differs':
      return message('verification-differs', {
        publisher: words(verification.with),
        theirs: { is: 'amount', amount: verification.theirs },
      });
    case 'restated':
      return message('verification-restated', {
        on: day(verification.on),
        from: { is: 'amount', amount: verification.from },
        to: { is: 'amount', amount: verification.to },
      });
    case 'withdrawn':
      return message('verification-withdrawn', { on: day(verification.on) });
    default:
      return unreachable(verification);
  }
}

export const directionMessage = (interval: Interval): Message => message(`direction-${directionOf(interval)}`);

/** A figure under its subject's name, with its direction in words: colour and arrows never stand alone. */
export const flowRow = (figure: Figure): FigureRow => ({
  label: subjectValue(figure.subject),
  figure,
  note: directionMessage(figure.interval),
});

export const flowRows = (figures: readonly (Figure | undefined)[]): readonly FigureRow[] =>
  figures.filter((figure) => figure !== undefined).map(flowRow);
