import { priceSchema } from '../../src/core/level.ts';
import { refusalOf } from '../../src/core/level-feed.ts';
import { LevelIndex } from '../../src/core/level-index.ts';
import {
  type Bar,
  crossesUp,
  type LevelRule,
  type LevelState,
  type Moved,
  takeBar,
} from '../../src/core/level-machine.ts';
import { MACHINE, type Machine } from './level-machines.ts';

const taking = (spoil: (state: LevelState, rule: LevelRule, bar: Bar, gap: boolean) => Moved): Machine => ({
  ...MACHINE,
  takeBar: (state, rule, bar, gap = false) => spoil(state, rule, bar, gap),
});

const counting = (wrongly: ReturnType<typeof refusalOf>): Machine => ({
  ...MACHINE,
  refusalOf(last, bar, now) {
    const refusal = refusalOf(last, bar, now);
    return refusal === wrongly ? undefined : refusal;
  },
});

/** As it would be if what it reached counted for its close. */
function closingAtItsExtreme(rule: LevelRule, bar: Bar): Bar {
  return { ...bar, close: crossesUp(rule.direction) ? bar.high : bar.low };
}

/** A close on the level itself, a hair beyond it. */
function closingBeyond(rule: LevelRule, bar: Bar): Bar {
  if (bar.close !== rule.price) return bar;
  return { ...bar, close: priceSchema.parse(rule.price + (crossesUp(rule.direction) ? 0.0111 : -0.0111)) };
}

/** Machines that are wrong in one thing each, which whoever proves the right one must catch. */
export const SPOILED_MACHINES: Readonly<Record<string, Machine>> = {
  'a touch counts as a close': taking((state, rule, bar, gap) =>
    takeBar(state, rule, closingAtItsExtreme(rule, bar), gap),
  ),
  'a close on the level counts as beyond': taking((state, rule, bar, gap) =>
    takeBar(state, rule, closingBeyond(rule, bar), gap),
  ),
  'a gap is bridged': taking((state, rule, bar) => takeBar(state, rule, bar)),
  'armed again within the band': taking((state, rule, bar, gap) =>
    takeBar(state, { ...rule, rearmPercent: 0 }, bar, gap),
  ),
  'closes count on after one that fell back': taking((state, rule, bar, gap) => {
    const moved = takeBar(state, rule, bar, gap);
    return moved.events.some(({ what }) => what === 'fell_back') ? { ...moved, state } : moved;
  }),
  'each touch of a run is told': taking((state, rule, bar, gap) =>
    takeBar(state.is === 'armed' ? { ...state, touched: false } : state, rule, bar, gap),
  ),
  'a corrected candle counts': counting('corrected'),
  'a candle out of order counts': counting('out_of_order'),
  'a candle that has not closed counts': counting('not_closed'),
  'an impossible candle counts': counting('impossible'),
  'told again after a replay: the last candle is forgotten': {
    ...MACHINE,
    kept: ({ state }) => ({ state, last: undefined }),
  },
  'told again after a replay: what was told is on disk before the state': { ...MACHINE, kept: (_, before) => before },
};

type Index = Pick<LevelIndex, 'add' | 'take'>;

const indexTaking = (take: (index: LevelIndex, bar: Bar, gap: boolean) => ReturnType<Index['take']>) => (): Index => {
  const index = new LevelIndex();
  return { add: (levels) => index.add(levels), take: (bar, gap = false) => take(index, bar, gap) };
};

/** The same of an index of many levels. */
export const SPOILED_INDEXES: Readonly<Record<string, () => Index>> = {
  'a wick reaches nobody': indexTaking((index, bar, gap) => {
    const [high, low] = [Math.max(bar.open, bar.close), Math.min(bar.open, bar.close)].map((at) =>
      priceSchema.parse(at),
    );
    return high && low ? index.take({ ...bar, high, low }, gap) : [];
  }),
  'a gap reaches nobody': indexTaking((index, bar) => index.take(bar)),
  'a change that tells nothing is not kept': indexTaking((index, bar, gap) =>
    index.take(bar, gap).filter(({ events }) => events.length > 0),
  ),
};
