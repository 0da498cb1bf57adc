import { unreachable } from '../../src/core/errors.ts';
import type { RefusedBar } from '../../src/core/level-feed.ts';
import { crossesUp, type LevelEvent, type LevelRule, type LevelState } from '../../src/core/level-machine.ts';
import { dateOfDay } from '../../src/core/week.ts';

const DAY_MS = 86_400_000;

/** The UTC date of a candle by its end, which is the midnight after it. */
export const dateOfClose = (closesAt: number): string => dateOfDay(closesAt / DAY_MS - 1);

const dollars = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
export const price = (amount: number): string => dollars.format(amount);

/** What it is called once price has closed beyond, and what it is until then. */
const WORDS = {
  reclaim_above: { asks: 'reclaim above', met: 'reclaimed', unmet: 'not reclaimed' },
  hold_above: { asks: 'hold above', met: 'lost', unmet: 'held' },
  lose_below: { asks: 'lose below', met: 'lost', unmet: 'not lost' },
  reject_below: { asks: 'reject below', met: 'broken', unmet: 'rejected' },
} as const satisfies Record<LevelRule['direction'], object>;

/** Where price comes from, and where it has to close. */
function sides(direction: LevelRule['direction']) {
  return crossesUp(direction) ? { near: 'below', beyond: 'above' } : { near: 'above', beyond: 'below' };
}

const counted = (closes: number, of: number): string => `${closes} of ${of} closes`;

/** How a level is read, in words. */
export const ruleSentence = ({ direction, price: level, closes, rearmPercent }: LevelRule): string =>
  `${WORDS[direction].asks} ${price(level)}, by ${closes === 1 ? 'one close' : `${closes} closes in a row`}, watched again ${rearmPercent} % away`;

/** What a close brought about. */
export function eventSentence(event: LevelEvent, { direction, closes, rearmPercent }: LevelRule): string {
  const { near, beyond } = sides(direction);
  switch (event.what) {
    case 'armed':
      return `watched again: closed ${near}, ${rearmPercent} % or more away`;
    case 'touched':
      return 'touched: on the level, which is not beyond it';
    case 'closed_beyond':
      return `closed ${beyond}, ${counted(event.closes, closes)}`;
    case 'fell_back':
      return `closed ${near} again after ${counted(event.closes, closes)}`;
    case 'crossed':
      return `${WORDS[direction].met}: closed ${beyond}`;
    case 'failed':
      return `closed ${near} again`;
    default:
      return unreachable(event);
  }
}

/** Where a level stands. */
export function stateSentence(state: LevelState, { direction, closes, rearmPercent }: LevelRule): string {
  const { near, beyond } = sides(direction);
  switch (state.is) {
    case 'unseen':
      return 'no close was judged';
    case 'unarmed':
      return `${beyond} already when it was first seen: watched once a close is ${near}, ${rearmPercent} % or more away`;
    case 'armed':
      return `${near}, ${WORDS[direction].unmet}`;
    case 'closing':
      return `${beyond}, ${counted(state.closes, closes)}`;
    case 'crossed':
      return `${beyond}, ${WORDS[direction].met} with the close of ${dateOfClose(state.since)}`;
    case 'failed':
      return `${near} again with the close of ${dateOfClose(state.since)}: watched once a close is ${rearmPercent} % or more away`;
    case 'expired':
      return 'expired';
    default:
      return unreachable(state);
  }
}

/** Why a close decides nothing. */
export const refusalSentence = (refused: RefusedBar): string =>
  `left out: ${
    {
      again: 'it was taken in before',
      corrected: 'it was taken in before with another close',
      out_of_order: 'it comes after a later day',
      not_closed: 'the day is not over',
      impossible: 'it is no close',
    }[refused]
  }`;
