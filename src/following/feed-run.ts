import type { Level, Timeframe } from '../core/level.ts';
import { gapBetween } from '../core/level-feed.ts';
import { LevelIndex } from '../core/level-index.ts';
import { type Bar, type LevelRule, type LevelState, takeBar } from '../core/level-machine.ts';
import { closeAfter, TIMEFRAME_MS } from '../core/market.ts';
import { type FollowedLevel, lastDayBefore, type MovedLevel, type StandingLevel } from './followed-level.ts';

/** The levels of one feed as its candles come, in order. It knows no disk: what a candle made of them is for others to keep. */
export class FeedRun {
  readonly #timeframe: Timeframe;
  #last: Bar | undefined;
  #index = new LevelIndex();
  readonly #judged = new Map<string, StandingLevel>();
  /** Those that its candles have not come to yet, the soonest last. */
  #coming: FollowedLevel[] = [];
  /** Those that end with a day. */
  readonly #ends = new Map<string, Set<string>>();

  constructor(timeframe: Timeframe, last?: Bar) {
    this.#timeframe = timeframe;
    this.#last = last;
  }

  /** The candle that was taken last. */
  get last(): Bar | undefined {
    return this.#last;
  }

  /** Behind which moment its next candle closes (UTC milliseconds); undefined where none is wanted. */
  get after(): number | undefined {
    if (this.#judged.size === 0 && this.#coming.length === 0) return undefined;
    return this.#last?.closesAt ?? this.#newestState() ?? this.#begins();
  }

  /** What nobody followed is not asked for: it begins anew where its next level does. */
  skipUnwanted(): void {
    const begins = this.#begins();
    const isUnwanted = this.#judged.size === 0 && this.#last && begins !== undefined && begins > this.#last.closesAt;
    if (isUnwanted) this.#last = undefined;
  }

  /** Levels that go on where they stood. */
  resume(levels: readonly StandingLevel[]): void {
    for (const level of levels) {
      this.#judged.set(level.id, level);
      const { expiresOn } = level.level.reading;
      if (expiresOn !== undefined) this.#ends.set(expiresOn, (this.#ends.get(expiresOn) ?? new Set()).add(level.id));
    }
    this.#index.add(levels.map(indexed));
  }

  /** New levels. `begun`: those that begin with the candle that was taken last; `behind`: those that it has gone further than. */
  follow(levels: readonly FollowedLevel[]): {
    readonly begun: readonly StandingLevel[];
    readonly behind: readonly FollowedLevel[];
  } {
    const last = this.#last;
    const isBehind = ({ from }: FollowedLevel) => last !== undefined && last.closesAt > from;
    const coming = levels.filter((level) => !isBehind(level));
    this.#coming = [...this.#coming, ...coming].toSorted((a, b) => b.from - a.from);
    return {
      begun: last ? this.#begin(closeAfter(this.#timeframe, last.closesAt)) : [],
      behind: levels.filter(isBehind),
    };
  }

  drop(ids: ReadonlySet<string>): void {
    if (ids.size === 0) return;
    this.#coming = this.#coming.filter(({ id }) => !ids.has(id));
    let isJudged = false;
    for (const id of ids) isJudged = this.#judged.delete(id) || isJudged;
    if (isJudged) this.#rebuild();
  }

  /** Takes in the next candle; whether it may decide anything is asked before. Gives each level that is in another state by it, or begins. */
  take(bar: Bar): readonly MovedLevel[] {
    const gap = gapBetween(this.#last, bar) !== undefined;
    const moved = new Map<string, MovedLevel>();
    const quietly = (levels: readonly StandingLevel[]) => {
      for (const level of levels) moved.set(level.id, { ...level, events: [] });
    };
    quietly(this.#begin(bar.closesAt));
    quietly(this.#expire(bar));
    for (const { id, state, events } of this.#index.take(bar, gap)) {
      const level = this.#judged.get(id);
      if (!level) continue;
      const now = { ...level, state };
      this.#judged.set(id, now);
      moved.set(id, { ...now, events });
    }
    this.#last = bar;
    quietly(this.#begin(closeAfter(this.#timeframe, bar.closesAt)));
    return [...moved.values()];
  }

  /** All begin anew with a candle: what they stood at says nothing of where the market is now. Nothing has happened to them. */
  beginAnew(bar: Bar): readonly MovedLevel[] {
    const expired = this.#expire(bar);
    const all = [...this.#judged.values(), ...this.#coming];
    this.drop(new Set(all.map(({ id }) => id)));
    this.#ends.clear();
    this.#last = bar;
    const { begun } = this.follow(all.map((level) => ({ ...level, from: Math.max(level.from, bar.closesAt) })));
    return [...expired, ...begun].map((level) => ({ ...level, events: [] }));
  }

  /** Those that are judged by candles which close at a moment begin with the last one before. */
  #begin(closesAt: number): readonly StandingLevel[] {
    const first = this.#coming.findIndex(({ from }) => from < closesAt);
    if (first < 0) return [];
    const last = this.#last;
    const begun = this.#coming.splice(first).map((level) => ({ ...level, state: firstState(level, last) }));
    this.resume(begun);
    return begun;
  }

  #expire(bar: Bar): readonly StandingLevel[] {
    const day = lastDayBefore(bar.closesAt);
    const dates = [...this.#ends.keys()].filter((date) => date < day);
    const expired = dates.flatMap((date) =>
      [...(this.#ends.get(date) ?? [])].flatMap((id): StandingLevel[] => {
        const level = this.#judged.get(id);
        // It may have been taken back, and given another day.
        if (level?.level.reading.expiresOn !== date) return [];
        this.#judged.delete(id);
        return [{ ...level, state: { is: 'expired', since: bar.closesAt } }];
      }),
    );
    for (const date of dates) this.#ends.delete(date);
    if (expired.length > 0) this.#rebuild();
    return expired;
  }

  #rebuild(): void {
    this.#index = new LevelIndex();
    this.#index.add([...this.#judged.values()].map(indexed));
  }

  /** So that the candle which closed last before a level begins is known. */
  #begins(): number | undefined {
    const soonest = this.#coming.at(-1)?.from;
    return soonest === undefined ? undefined : soonest - TIMEFRAME_MS[this.#timeframe];
  }

  /** Levels whose feed was forgotten go on behind the newest of what is known of them. */
  #newestState(): number | undefined {
    let newest: number | undefined;
    for (const { state } of this.#judged.values())
      if (state.is !== 'unseen') newest = Math.max(newest ?? state.since, state.since);
    return newest;
  }
}

const ruleOf = ({ claim: { price }, reading: { direction, closes, rearmPercent } }: Level): LevelRule => ({
  ...{ price, direction, closes, rearmPercent },
});

const indexed = ({ id, level, state }: StandingLevel) => ({ id, rule: ruleOf(level), state });

/** By the candle just before it begins it is near or beyond; what that did is not told. Where it is not known, the next one says. */
function firstState({ level, from }: FollowedLevel, last: Bar | undefined): LevelState {
  const isJustBefore = last && last.closesAt <= from && closeAfter(level.reading.timeframe, last.closesAt) > from;
  if (!last || !isJustBefore) return { is: 'unseen' };
  const { state } = takeBar({ is: 'unseen' }, ruleOf(level), last);
  return state.is === 'armed' ? { ...state, touched: false } : state;
}
