import type { Bar } from '../core/level-machine.ts';
import { closeAfter, type Feed, feedKey } from '../core/market.ts';
import { catchUp } from './catching-up.ts';
import { FeedRun } from './feed-run.ts';
import type { FollowedLevel } from './followed-level.ts';
import type { FollowingNeeds } from './needs.ts';
import { createPatience, type Patience } from './patience.ts';
import { settleLevels } from './settling.ts';
import { createTaking, type Taking } from './taking.ts';
import { untilEnded } from './until-ended.ts';

/** A venue takes so long to close a candle. */
const CLOSING_MS = 3_000;

interface Known {
  readonly run: FeedRun;
  readonly taking: Taking;
  /** Levels that it has gone further than. */
  readonly behind: readonly FollowedLevel[];
}

/** One feed with the levels that are judged by it. Its turns come one after the other; what is said meanwhile counts from the next one on. */
export class FollowedFeed {
  readonly #needs: FollowingNeeds;
  readonly #feed: Feed;
  readonly #patience: Patience;
  readonly #levels = new Map<string, FollowedLevel>();
  readonly #news = new Map<string, FollowedLevel | undefined>();
  /** Absent where memory may not be what is on disk: it is read from there. */
  #known: Known | undefined;

  constructor(needs: FollowingNeeds, feed: Feed) {
    this.#needs = needs;
    this.#feed = feed;
    this.#patience = createPatience(needs, feedKey(feed));
  }

  add(level: FollowedLevel): void {
    this.#news.set(level.id, level);
    this.#patience.hurry();
  }

  drop(id: string): void {
    this.#news.set(id, undefined);
  }

  /** Whether nobody needs it. */
  get isIdle(): boolean {
    const { run, behind } = this.#known ?? {};
    return this.#news.size === 0 && run !== undefined && run.after === undefined && behind?.length === 0;
  }

  /** Milliseconds until its next turn; 0 where it is due. */
  get dueInMs(): number {
    return this.#isWanting ? this.#patience.restsMs() : Math.max(0, this.#dueAt - this.#needs.clock.now());
  }

  /** Brings it as far as it can be now. Never throws: what fails is said, and tried again. */
  async turn(ending: AbortSignal): Promise<void> {
    try {
      await this.#settle();
      await this.#goOn(ending);
      await this.#bringUp(ending);
    } catch (error) {
      this.#patience.failed(error);
      return;
    }
    if (ending.aborted) return;
    if (this.#isWanting) this.#patience.missed();
    else this.#patience.came();
  }

  get #dueAt(): number {
    const after = this.#known?.run.after;
    return after === undefined ? Number.POSITIVE_INFINITY : this.#closed(after);
  }

  get #isWanting(): boolean {
    const isUpToDate = this.#news.size === 0 && this.#known?.behind.length === 0;
    return !isUpToDate || this.#dueAt <= this.#needs.clock.now();
  }

  /** When the candle behind a moment should be had. */
  #closed(after: number): number {
    return closeAfter(this.#feed.timeframe, after) + CLOSING_MS;
  }

  #ask(after: number, ending: AbortSignal) {
    return untilEnded(this.#needs.candles.closedAfter(this.#feed, after), ending);
  }

  /** Takes in what was said since the last turn. */
  async #settle(): Promise<void> {
    const said = new Map(this.#news);
    this.#news.clear();
    for (const [id, level] of said) {
      if (level) this.#levels.set(id, level);
      else this.#levels.delete(id);
    }
    const before = this.#known;
    this.#known = undefined;
    const { run, taking, behind } = before ?? (await this.#open());
    run.drop(new Set(said.keys()));
    const levels = before ? [...said.values()].filter((level) => level !== undefined) : [...this.#levels.values()];
    const settled = await settleLevels(this.#needs, run, levels);
    for (const id of settled.over) this.#levels.delete(id);
    const late = [...behind.filter(({ id }) => !said.has(id)), ...settled.behind];
    if (late.length === 0) run.skipUnwanted();
    this.#known = { run, taking, behind: late };
  }

  async #open(): Promise<Known> {
    const [standing] = await this.#needs.posts.following.feeds([this.#feed]);
    const run = new FeedRun(this.#feed.timeframe, standing?.last);
    return { run, taking: createTaking(this.#needs, this.#feed, run, standing?.held), behind: [] };
  }

  async #goOn(ending: AbortSignal): Promise<void> {
    let after = this.#known?.run.after;
    while (after !== undefined && this.#closed(after) <= this.#needs.clock.now()) {
      const bars = (await this.#ask(after, ending)) ?? [];
      for (const bar of bars) if (ending.aborted || !(await this.#take(bar))) return;
      const newest = bars.at(-1)?.closesAt;
      after = newest !== undefined && newest > after ? newest : undefined;
    }
  }

  async #take(bar: Bar): Promise<boolean> {
    const known = this.#known;
    if (!known) return false;
    // Whatever fails on the way, the disk knows best how far it came.
    this.#known = undefined;
    const goesOn = await known.taking.take(bar);
    this.#known = known;
    return goesOn;
  }

  async #bringUp(ending: AbortSignal): Promise<void> {
    const { taking, run, behind } = this.#known ?? {};
    const standing = taking?.standing();
    if (!run || !taking || !standing || !behind || behind.length === 0) return;
    const late = { feed: standing, levels: behind };
    const caughtUp = await catchUp(this.#needs, late, (after) => this.#ask(after, ending));
    if (!caughtUp) return;
    run.resume(caughtUp);
    this.#known = { run, taking, behind: [] };
  }
}
