import { isExpired, type Level, priceSchema } from '../core/level.ts';
import { crossesUp, type LevelState } from '../core/level-machine.ts';
import { nextDecisive } from '../core/level-next.ts';
import { closeAfter, TIMEFRAME_MS } from '../core/market.ts';
import { day, type Message, message, type Value, words } from '../i18n/message.ts';
import { barValue, candleMessage } from './candle-values.ts';
import type { TextBlock } from './card.ts';
import { durationMessage } from './fact-lines.ts';
import { type LevelSeen, type Looking, utcDate } from './level-view.ts';
import { momentMessage } from './moment-message.ts';
import { caution, plain } from './text-blocks.ts';

/** Where a level stands and since when, what can decide it next, and what keeps it from being judged. */
export function stateBlocks(seen: LevelSeen, looking: Looking): readonly TextBlock[] {
  const over = overMessage(seen, looking);
  if (over) return [caution(over)];
  return [plain(stateMessage(seen, looking)), ...hindrances(seen, looking), ...nextBlocks(seen, looking)];
}

function overMessage({ level, kept, standing }: LevelSeen, { now, zone }: Looking): Message | undefined {
  const { expiresOn } = level.reading;
  if (kept?.retiredAt !== undefined)
    return message('level-state-retired', { since: momentMessage(kept.retiredAt, zone) });
  if (expiresOn !== undefined && (isExpired(level, utcDate(now)) || standing?.state.is === 'expired'))
    return message('levels-expired', { on: day(expiresOn) });
  return undefined;
}

/** Where it stands in plain words. */
export function stateMessage(
  { level, standing }: Pick<LevelSeen, 'level' | 'standing'>,
  { now, zone }: Looking,
): Message {
  if (!standing) return message('level-state-none');
  const { state, from } = standing;
  if (state.is === 'unseen') {
    const isClosed = closeAfter(level.reading.timeframe, from) <= now;
    return message(isClosed ? 'level-state-unseen-unknown' : 'level-state-unseen', {
      since: momentMessage(from, zone),
    });
  }
  return judgedMessage(level, state, momentMessage(state.since, zone));
}

function judgedMessage(level: Level, state: Exclude<LevelState, { is: 'unseen' }>, since: Message): Message {
  const { direction, closes: needed } = level.reading;
  const way = crossesUp(direction) ? 'up' : 'down';
  const unmet = message(`level-unmet-${direction}`);
  switch (state.is) {
    case 'unarmed':
      return message(`level-state-unarmed-${way}`, { since, band: bandPrice(level) });
    case 'armed':
      return message(`level-state-${state.touched ? 'touched' : 'armed'}-${way}`, { unmet, since });
    case 'closing':
      return message(`level-state-closing-${way}`, { closes: state.closes, needed, since });
    case 'crossed':
      return message(`level-state-crossed-${way}`, { met: message(`level-met-${direction}`), since });
    case 'failed': {
      const undone = message(`level-undone-${direction}`);
      return message(`level-state-failed-${way}`, { undone, since, band: bandPrice(level) });
    }
    case 'expired':
      return message('level-state-expired', { since });
  }
}

/** The close from which on it is watched again, to eight digits. */
function bandPrice({ claim: { price }, reading: { direction, rearmPercent } }: Level): Value {
  const band = (price * rearmPercent) / 100;
  const at = crossesUp(direction) ? price - band : price + band;
  return { is: 'price', price: priceSchema.parse(Number(at.toPrecision(8))) };
}

/** What keeps it from being judged, or left something out. */
function hindrances({ level, standing, feed, gaps }: LevelSeen, { now, zone }: Looking): readonly TextBlock[] {
  const { venue, pair } = level.reading;
  const held =
    feed?.held &&
    message('level-held', {
      since: momentMessage(feed.held.since, zone),
      venue: words(venue),
      pair: words(pair),
    });
  return [
    ...(held ? [caution(held)] : []),
    ...(standing && feed && !feed.held ? behindBlocks(level, feed.last.closesAt, { now, zone }) : []),
    ...gaps.map(({ from, to }) =>
      caution(message('level-gap', { from: momentMessage(from, zone), to: momentMessage(to, zone) })),
    ),
  ];
}

/** Within these a candle is asked for and written down. */
const PROMPT_MS = 120_000;

/** Which candles have closed and are not known, where the first of them should be. */
function behindBlocks({ reading }: Level, at: number, { now, zone }: Looking): readonly TextBlock[] {
  const { timeframe } = reading;
  if (closeAfter(timeframe, at) + PROMPT_MS >= now) return [];
  const length = TIMEFRAME_MS[timeframe];
  const last = closeAfter(timeframe, now) - length;
  const known = momentMessage(at, zone);
  if (last - at > length) return [caution(message('level-behind', { at: known }))];
  return [caution(message('level-behind-one', { at: known, last: momentMessage(last, zone) }))];
}

/** Counted from what is known: what closed since then may decide too, once it is known. */
function nextBlocks({ level, standing, feed }: LevelSeen, { now, zone }: Looking): readonly TextBlock[] {
  if (feed?.held) return [];
  const state = standing?.state ?? { is: 'unseen' };
  const known = standing ? Math.max(standing.from, feed?.last.closesAt ?? 0) : now;
  const next = nextDecisive(level, state, Math.min(known, now));
  if (!next) return [plain(message('level-next-none'))];
  const at = momentMessage(next.at, zone);
  return next.at <= now
    ? [plain(message(`level-closed-${next.can}`, { at }))]
    : [plain(message(`level-next-${next.can}`, { at, in: durationMessage(next.at - now) }))];
}

/** A close beyond a level that is not watched: why it counts for nothing. */
export function uncountedBlocks({ level, standing, feed }: LevelSeen, { zone }: Looking): readonly TextBlock[] {
  const { state } = standing ?? {};
  if (!feed || (state?.is !== 'unarmed' && state?.is !== 'failed')) return [];
  const { last } = feed;
  const up = crossesUp(level.reading.direction);
  const isBeyond = up ? last.close > level.claim.price : last.close < level.claim.price;
  if (!isBeyond || last.closesAt <= state.since) return [];
  const close = barValue(level, last, 'close');
  const told = { close, candle: candleMessage(level, last, zone), band: bandPrice(level) };
  return [plain(message(`level-uncounted-${up ? 'up' : 'down'}`, told))];
}
