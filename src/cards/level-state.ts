import { isExpired, type Level, priceSchema } from '../core/level.ts';
import { crossesUp, type LevelState } from '../core/level-machine.ts';
import { nextDecisive } from '../core/level-next.ts';
import { closeAfter } from '../core/market.ts';
import { day, type Message, message, type Value, words } from '../i18n/message.ts';
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
export function stateMessage({ level, standing }: Pick<LevelSeen, 'level' | 'standing'>, { zone }: Looking): Message {
  if (!standing) return message('level-state-none');
  const { state, from } = standing;
  if (state.is === 'unseen') return message('level-state-unseen', { since: momentMessage(from, zone) });
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
  const { venue, pair, timeframe } = level.reading;
  const held =
    feed?.held &&
    message('level-held', {
      since: momentMessage(feed.held.since, zone),
      venue: words(venue),
      pair: words(pair),
    });
  const due = feed && closeAfter(timeframe, feed.last.closesAt);
  const behind = standing && feed && !feed.held && due !== undefined && due + LATE_MS < now;
  return [
    ...(held ? [caution(held)] : []),
    ...(behind ? [caution(message('level-behind', { at: momentMessage(feed.last.closesAt, zone) }))] : []),
    ...gaps.map(({ from, to }) =>
      caution(message('level-gap', { from: momentMessage(from, zone), to: momentMessage(to, zone) })),
    ),
  ];
}

/** A venue may be late with a candle. */
const LATE_MS = 3_600_000;

function nextBlocks({ level, standing, feed }: LevelSeen, { now, zone }: Looking): readonly TextBlock[] {
  if (feed?.held) return [];
  const state = standing?.state ?? { is: 'unseen' };
  const next = nextDecisive(level, state, now);
  if (!next) return [plain(message('level-next-none'))];
  return [
    plain(message(`level-next-${next.can}`, { at: momentMessage(next.at, zone), in: durationMessage(next.at - now) })),
  ];
}
