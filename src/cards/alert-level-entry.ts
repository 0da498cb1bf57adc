import type { Alert } from '../core/alert.ts';
import { cutText } from '../core/cut-text.ts';
import { isQuoted, type Level, type QuotedLevel } from '../core/level.ts';
import type { Bar } from '../core/level-machine.ts';
import { isDecisive, type LevelHappened } from '../core/level-story.ts';
import { closeAfter } from '../core/market.ts';
import { list, type Message, message, words } from '../i18n/message.ts';
import type { AlertEntry } from './alert-entry.ts';
import { levelHeadline } from './alert-headlines.ts';
import { lateMark, minutesLate, type Telling } from './alert-lateness.ts';
import { barValue } from './candle-values.ts';
import type { FactsBlock, QuoteBlock, TextBlock } from './card.ts';
import { factPassport } from './fact-lines.ts';
import { claimMeaning, claimQuote, readingRule, saidMessage } from './level-lines.ts';
import { happenedLine } from './level-story.ts';
import { momentMessage } from './moment-message.ts';
import { pairMessage } from './price-lines.ts';
import { caution, plain } from './text-blocks.ts';

export type LevelAlert = Alert & { readonly body: Extract<Alert['body'], { readonly is: 'level' }> };

const RANK = { crossed: 0, failed: 0, closed_beyond: 2, fell_back: 2, touched: 3, told: 4, armed: 5 } as const;

const levelRank = ({ what }: LevelHappened): number => RANK[what];

/** What happened to a level, with its candle, whose claim it is, and how it is read and by whose choice. */
export function levelEntry(alert: LevelAlert, telling: Telling): AlertEntry {
  const { level, happened } = alert.body;
  const headline = levelHeadline(level, happened);
  const late = minutesLate(alert, telling);
  return {
    ...{ rank: levelRank(happened), at: alert.at, count: 1, headline, isLevel: true },
    whole: {
      blocks: [
        { kind: 'facts', messages: factsOf(level, happened, telling) },
        ...(late === undefined ? [] : [caution(lateMark(late))]),
        ...claimOf(level, happened),
        ...readingOf(level),
      ],
      small: happened.what === 'told' ? [] : [passportOf(level, happened, telling.now)],
    },
    line: lineOf(alert, headline, telling),
  };
}

function factsOf(level: Level, happened: LevelHappened, telling: Telling): FactsBlock['messages'] {
  const line = happenedLine(level, happened, telling.zone);
  if (happened.what === 'told') return [line, watchLine(level, happened.at, telling)];
  return [line, candleLine(level, happened.bar, telling.zone)];
}

function candleLine(level: Level, bar: Bar, zone: string): Message {
  const { reading } = level;
  return message('alert-candle', {
    timeframe: message(`timeframe-${reading.timeframe}`),
    pair: pairMessage(reading),
    open: barValue(level, bar, 'open'),
    high: barValue(level, bar, 'high'),
    low: barValue(level, bar, 'low'),
    close: barValue(level, bar, 'close'),
    at: bothClocks(bar.closesAt, zone),
  });
}

/** A moment by the clocks of a place and by UTC, once where they are one. */
const bothClocks = (at: number, zone: string): Message =>
  zone === 'UTC'
    ? message('alert-moment-utc', { utc: momentMessage(at, 'UTC') })
    : message('alert-moment', { at: momentMessage(at, zone), zone: words(zone), utc: momentMessage(at, 'UTC') });

/** Which close says what the touch was worth that a program told of. */
function watchLine(level: Level, at: number, { now, zone }: Telling): Message {
  const { reading } = level;
  const closes = closeAfter(reading.timeframe, at);
  return message(closes > now ? 'alert-watched' : 'alert-watched-over', {
    timeframe: message(`timeframe-${reading.timeframe}`),
    pair: pairMessage(reading),
    at: bothClocks(closes, zone),
  });
}

/** A quotation of many lines is no alert; whoever wants all of it asks for the level. */
const MOST_WORDS = 300;

function claimOf(level: Level, happened: LevelHappened): readonly (QuoteBlock | TextBlock)[] {
  if (!isQuoted(level)) return [plain(saidMessage(level))];
  return [claimQuote(shortened(level)), ...(isMet(level, happened) ? claimMeaning(level).map(plain) : [])];
}

function shortened(level: QuotedLevel): QuotedLevel {
  const { claim } = level;
  const author = claim.author === undefined ? {} : { author: cutText(claim.author, MOST_WORDS / 3) };
  return {
    ...level,
    claim: {
      ...claim,
      ...author,
      words: cutText(claim.words, MOST_WORDS),
      document: cutText(claim.document, MOST_WORDS / 3),
    },
  };
}

/** Whether it is what the claim waits for: a level that holds is crossed where it does not. */
const isMet = ({ reading: { direction } }: Level, { what }: LevelHappened): boolean =>
  what === 'crossed' && (direction === 'reclaim_above' || direction === 'lose_below');

/** The reading in a line, with whose choice it is. A pair in USDT is no pair in dollars. */
const readingOf = (level: Level): readonly TextBlock[] => [
  plain(message('alert-reading', { rule: readingRule(level), whose: whoseReading(level) })),
  ...(level.reading.quote === 'usdt' ? [plain(message('levels-usdt'))] : []),
];

const whoseReading = ({ reading: { placeChose } }: Level): Message =>
  placeChose.length === 0
    ? message('alert-reading-ours')
    : message('alert-reading-place', { fields: list(placeChose.map((field) => message(`level-field-${field}`))) });

type ByCandle = Exclude<LevelHappened, { readonly what: 'told' }>;

/** The small print under the candle: who says so, and when we heard it. */
function passportOf(level: Level, { bar, seenAt }: ByCandle, now: number): TextBlock {
  const close = barValue(level, bar, 'close');
  if (typeof close === 'number' || close.is !== 'measured') throw new TypeError('a close without its passport');
  return factPassport({ ...close.measured.passport, fetchedAt: seenAt }, now);
}

function lineOf(alert: LevelAlert, what: Message, telling: Telling): Message {
  const { level } = alert.body;
  const values = { what, pair: pairMessage(level.reading), at: bothClocks(alert.at, telling.zone) };
  const late = minutesLate(alert, telling);
  return late === undefined
    ? message('alert-line', values)
    : message('alert-line-late', { ...values, late: lateMark(late) });
}

/** Older events of one level in a line: how many of what, and the latest. Oldest first. */
export function foldedEntry(alerts: readonly [LevelAlert, ...LevelAlert[]], { zone }: Telling): AlertEntry {
  const last = alerts.at(-1) ?? alerts[0];
  const { level } = last.body;
  const counts = Map.groupBy(alerts, ({ body }) => body.happened.what);
  const line = message('alert-folded', {
    asset: words(level.claim.asset),
    price: { is: 'price', price: level.claim.price },
    count: alerts.length,
    counts: list([...counts].map(([what, those]) => message(`alert-count-${what}`, { count: those.length }))),
    from: momentMessage(alerts[0].at, zone),
    to: momentMessage(last.at, zone),
    latest: levelHeadline(level, last.body.happened),
  });
  const isFirst = alerts.some(({ body }) => isDecisive(body.happened));
  const rank = isFirst ? 0 : Math.min(...alerts.map(({ body }) => levelRank(body.happened)));
  return { rank, at: last.at, count: alerts.length, headline: line, line, isLevel: true };
}
