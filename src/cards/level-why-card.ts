import type { Alert } from '../core/alert.ts';
import type { Delivery, DeliveryId } from '../core/delivery.ts';
import type { Following } from '../core/following.ts';
import { levelAlertKey } from '../core/level-alert.ts';
import type { LevelHappened } from '../core/level-story.ts';
import { type Message, message, words } from '../i18n/message.ts';
import { barLine, barValue, candleMessage } from './candle-values.ts';
import { type Card, card, type Next, type TextBlock } from './card.ts';
import { beforeBlocks, type LevelView } from './level-card.ts';
import { readingRule, saidMessage } from './level-lines.ts';
import { stateBlocks, uncountedBlocks } from './level-state.ts';
import { happenedLine, wayOf } from './level-story.ts';
import { isOver, type LevelSeen, levelName, levelRef } from './level-view.ts';
import { momentMessage } from './moment-message.ts';
import { caution, heading, plain } from './text-blocks.ts';

/** A level with what a place was told of it. */
export interface LevelWhyView extends LevelView {
  /** What the place was to be told, newest first. */
  readonly alerts: readonly Alert[];
  /** The posts that these are in, as they stand. */
  readonly deliveries: ReadonlyMap<DeliveryId, Delivery>;
  /** When the quiet hours of the place end (UTC milliseconds); absent outside of them. */
  readonly quietUntil?: number;
  /** What the place is told of by itself; absent where nothing is. */
  readonly following?: Following | undefined;
  /** Others that were meant by the same words. */
  readonly others: readonly LevelSeen[];
}

/** Why a level fired or did not: its rule, where it stands, each candle that did something to it, and what was told of that here. */
export function levelWhyCard(view: LevelWhyView): Card {
  const { seen, story, others, now, zone } = view;
  const { level } = seen;
  return card({
    title: message('level-why-title', { level: levelName(seen) }),
    blocks: [
      plain(readingRule(level)),
      plain(saidMessage(level)),
      heading(message('level-stands')),
      ...stateBlocks(seen, view),
      ...(isOver(seen, now) ? [] : [...reasonBlocks(view), ...uncountedBlocks(seen, view)]),
      heading(message('level-story')),
      ...(story.length === 0 && !view.before ? [plain(message('level-story-none'))] : []),
      ...story.flatMap((each) => eventBlocks(each, view)),
      ...beforeBlocks(view),
      ...(story.some((each) => 'bar' in each) ? [plain(message('level-candle-says'))] : []),
      heading(message('level-told')),
      followingBlock(view),
      plain(message('why-zone', { zone: words(zone) })),
    ],
    disclaimers: { figures: 'not_advice', limits: 'direction_not_digits' },
    next: [openNext(seen), ...others.map(whyNext)],
  });
}

const openNext = (seen: LevelSeen): Next => ({
  label: message('level-do-claim'),
  line: `/levels ${levelRef(seen)}`,
});

const whyNext = (seen: LevelSeen): Next => ({ label: levelName(seen), line: `/why level ${levelRef(seen)}` });

/** Why nothing was decided, where a candle shows it. */
function reasonBlocks({ seen: { level, standing, feed }, zone }: LevelWhyView): readonly TextBlock[] {
  const { state, from } = standing ?? {};
  const way = wayOf(level);
  if (state?.is === 'armed' && state.touched) return [plain(message(`level-why-touch-${way}`))];
  if (state?.is === 'closing') return [plain(message(`level-why-closing-${way}`, { needed: level.reading.closes }))];
  if (!feed || from === undefined || feed.last.closesAt <= from) return [];
  const { last } = feed;
  const reached = way === 'up' ? last.high >= level.claim.price : last.low <= level.claim.price;
  if (state?.is !== 'armed' || reached) return [];
  const extreme = barValue(level, last, way === 'up' ? 'high' : 'low');
  return [plain(message(`level-why-quiet-${way}`, { extreme, candle: candleMessage(level, last, zone) }))];
}

/** One thing that happened, its candle, and whether it was told here. */
function eventBlocks(happened: LevelHappened, view: LevelWhyView): readonly TextBlock[] {
  const { seen, zone } = view;
  const { level } = seen;
  return [
    plain(happenedLine(level, happened, zone)),
    ...('bar' in happened ? [plain(barLine(level, happened.bar, zone))] : []),
    ...toldMessages(happened, view).map(plain),
  ];
}

function toldMessages(happened: LevelHappened, view: LevelWhyView): readonly Message[] {
  const key = levelAlertKey(happened);
  const alert = view.alerts.find((each) => each.key === key);
  if (!alert) return [];
  const { outcome } = alert;
  switch (outcome.is) {
    case 'waiting':
      return [message('level-told-waiting')];
    case 'posted':
      return [postMessage(outcome.delivery, view)];
    case 'left_out':
      return [message(`level-told-left-${outcome.why}`)];
  }
}

/** What came of the post that tells it. */
function postMessage(id: DeliveryId, { deliveries, quietUntil, now, zone }: LevelWhyView): Message {
  const code = words(id);
  const delivery = deliveries.get(id);
  if (!delivery) return message('level-told-lost', { code });
  const { state, nextAt, dueAt } = delivery;
  switch (state.is) {
    case 'planned':
    case 'waiting': {
      const due = Math.max(nextAt ?? dueAt, quietUntil ?? 0);
      if (due <= now) return message('level-told-waiting');
      const at = momentMessage(due, zone);
      return message(quietUntil === undefined ? 'level-told-planned' : 'level-told-quiet', { at, code });
    }
    case 'sending':
      return message('level-told-unknown', { code });
    case 'retry':
    case 'sent':
    case 'unknown':
    case 'failed':
    case 'suspended':
    case 'cancelled':
    case 'skipped':
      return message(`level-told-${state.is}`, { code });
  }
}

/** What of levels is posted here by itself. */
function followingBlock({ following }: LevelWhyView): TextBlock {
  if (!following || following.levels === 'off') return caution(message('level-told-off'));
  if (following.pausedSince !== undefined) return caution(message('level-told-paused'));
  return plain(message(`level-told-${following.levels}`));
}
