import { unreachable } from '../core/errors.ts';
import type { Absent, AsOf, Fact, Miss, SourceFailure } from '../core/live.ts';
import { day, list, type Message, type MessageKey, message, words } from '../i18n/message.ts';
import type { TextBlock } from './card.ts';
import { momentMessage } from './moment-message.ts';
import { caution } from './text-blocks.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const FACT_PASSPORTS: ReadonlySet<MessageKey> = new Set(['fact-passport', 'credited', 'fact-missed']);

/** 'less than a minute', '3 min', '5 h', '2 days'. */
export function durationMessage(ms: number): Message {
  if (ms < MINUTE) return message('duration-moment');
  if (ms < HOUR) return message('duration-minutes', { minutes: Math.round(ms / MINUTE) });
  return ms < 2 * DAY
    ? message('duration-hours', { hours: Math.round(ms / HOUR) })
    : message('duration-days', { days: Math.round(ms / DAY) });
}

export const asOfMessage = (asOf: AsOf): Message =>
  'at' in asOf
    ? message('as-of-moment', { at: momentMessage(asOf.at, 'UTC') })
    : message('as-of-date', { on: day(asOf.date) });

/** The small print under numbers that are no flows: from whom, of when, how old, what it covers, how far it is out. */
export function factPassport(fact: Omit<Fact<unknown>, 'value'>, now: number): TextBlock {
  const line = message('fact-passport', {
    publisher: words(fact.publisher),
    coverage: message(`coverage-${fact.coverage}`),
    asOf: asOfMessage(fact.asOf),
    fetched: fetchedMessage(fact, now),
    status: message(`status-${fact.status}`),
  });
  const credited =
    fact.attribution === undefined ? line : message('credited', { line, credit: words(fact.attribution) });
  return { kind: 'text', tone: 'passport', message: credited };
}

function fetchedMessage(
  { origin, fetchedAt, status }: Pick<Fact<unknown>, 'origin' | 'fetchedAt' | 'status'>,
  now: number,
): Message {
  // What stands in for a live answer is called stale; what is told for its own day stands in for none.
  if (fetchedAt === undefined) return message(status === 'stale' ? 'fact-bundled' : 'origin-bundled');
  const age = durationMessage(now - fetchedAt);
  return origin === 'stored' ? message('fact-stored', { age }) : message('fact-fetched', { age });
}

/** Those that were asked first and did not serve, in one line; nothing where the first one served. */
export const missedBlocks = (missed: readonly Miss[]): readonly TextBlock[] =>
  missed.length === 0 ? [] : [{ kind: 'text', tone: 'passport', message: missedMessage(missed) }];

const missedMessage = (missed: readonly Miss[]): Message =>
  message('fact-missed', {
    sources: list(
      missed.map(({ publisher, failure }) =>
        message('fact-miss', { publisher: words(publisher), why: missMessage(failure) }),
      ),
    ),
  });

/** Whether it is small print of what is no flow, for some of it or all. */
export function isFactPassport({ key, values }: Message): boolean {
  if (key !== 'labelled') return FACT_PASSPORTS.has(key);
  const { value } = values;
  return typeof value === 'object' && value.is === 'message' && isFactPassport(value);
}

/** Why a source's answer is not shown, in a few words that name nobody. */
export function missMessage(failure: SourceFailure): Message {
  switch (failure.code) {
    case 'fetch_failed':
      return message(`miss-fetch_failed-${failure.why}`);
    case 'fetch_status':
      return message('miss-fetch_status', { status: words(String(failure.status)) });
    case 'fetch_resting':
      return message('miss-fetch_resting', { minutes: failure.minutes });
    case 'source_held':
      return message('miss-source_held', { other: words(failure.other), times: failure.times });
    case 'offline':
    case 'links_unread':
    case 'address_refused':
    case 'fetch_not_text':
    case 'fetch_too_large':
    case 'source_off':
    case 'source_changed':
    case 'source_refused':
    case 'source_key_refused':
    case 'source_stale':
    case 'source_ahead':
      return message(`miss-${failure.code}`);
    default:
      return unreachable(failure);
  }
}

/** Nothing is known, said as such: `what` names it. */
export const absentBlocks = (what: Message, absent: Absent): readonly TextBlock[] => [
  caution(message(`absent-${whyAbsent(absent)}`, { what })),
  ...missedBlocks(absent.missed),
];

function whyAbsent({ offline, unheardOf, missed }: Absent): 'offline' | 'failed' | 'unheard_of' | 'nobody' {
  if (offline) return 'offline';
  if (missed.length > 0) return 'failed';
  return unheardOf ? 'unheard_of' : 'nobody';
}
