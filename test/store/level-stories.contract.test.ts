import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LevelHappened } from '../../src/core/level-story.ts';
import type { FollowingBook, FollowingChanges, Judged } from '../../src/following-ports.ts';
import { FEED, madeUpBar, madeUpFeed, madeUpHappened, madeUpStanding } from '../support/made-up-followed.ts';
import { type OpenedPosts, POST_BOOKS } from '../support/post-books.ts';

const HOURLY = { ...FEED, timeframe: '1h' } as const;
const TOLD: LevelHappened = {
  ...{ what: 'told', level: 'one', at: 2_221, seenAt: 2_222, by: 'tradingview', price: 111.1 },
  exchange: '‮Example ₿',
};

describe.each(POST_BOOKS)('what became of levels, kept %s', (_, open) => {
  let opened: OpenedPosts;
  let book: FollowingBook;
  beforeEach(async () => {
    opened = await open();
    book = opened.posts.following;
  });
  afterEach(() => opened.remove());
  const change = <Result>(work: (changes: FollowingChanges) => Promise<Result>) =>
    opened.posts.change(({ following }) => work(following));
  const judge = (judged: Partial<Judged> = {}) =>
    change((changes) => changes.judged({ feed: madeUpFeed(), standings: [], happened: [], ...judged }));

  it('is on disk all together: how far the feed came, how levels stand, what happened, and what is not known', async () => {
    const gap = { feed: FEED, from: 1_110, to: 2_220 };
    const [standing, happened] = [madeUpStanding('one'), madeUpHappened('one')];
    await judge({ standings: [standing, madeUpStanding('two')], happened: [happened], gap });
    expect(await book.feeds([FEED])).toEqual([madeUpFeed()]);
    expect(await book.standings(['two', 'one', 'three', 'one'])).toEqual([standing, madeUpStanding('two')]);
    expect([await book.story('one', 9), await book.gaps(FEED, 0)]).toEqual([[happened], [gap]]);
  });

  it('a candle that is judged again changes nothing that is known, and the next one stands in place of it', async () => {
    const first: Partial<Judged> = {
      ...{ standings: [madeUpStanding('one')], happened: [madeUpHappened('one')] },
      gap: { feed: FEED, from: 1_110, to: 2_220 },
    };
    await judge(first);
    await judge({ ...first, happened: [{ ...madeUpHappened('one'), seenAt: 9_990 }] });
    const crossed = madeUpStanding('one', { state: { is: 'crossed', since: 3_330 } });
    await judge({ feed: madeUpFeed(3_330), standings: [crossed], happened: [madeUpHappened('one', 3_330)] });
    expect([await book.feeds([FEED]), await book.standings(['one'])]).toEqual([[madeUpFeed(3_330)], [crossed]]);
    expect(await book.story('one', 9)).toEqual([madeUpHappened('one', 3_330), madeUpHappened('one')]);
    expect(await book.gaps(FEED, 0)).toEqual([first.gap]);
  });

  it('of one level is told newest first, as much as asked for', async () => {
    const at = (what: 'armed' | 'touched', moment: number) => madeUpHappened('one', moment, what);
    await judge({ happened: [at('touched', 2_220), at('armed', 2_220), at('armed', 3_330), madeUpHappened('two')] });
    expect((await book.story('one', 9)).map((each) => [each.what, each.at])).toEqual([
      ['armed', 3_330],
      ['touched', 2_220],
      ['armed', 2_220],
    ]);
    expect([await book.story('one', 1), await book.story('three', 9)]).toEqual([[at('armed', 3_330)], []]);
  });

  it('is told once, also by a program that watches prices, which is answered whether it was new', async () => {
    const tell = (happened: LevelHappened) => change((changes) => changes.happened(happened));
    expect([await tell(TOLD), await tell({ ...TOLD, price: 222.2 }), await tell({ ...TOLD, at: 2_223 })]).toEqual([
      ...[true, false, true],
    ]);
    expect(await book.story('one', 9)).toEqual([{ ...TOLD, at: 2_223 }, TOLD]);
  });

  it('begins anew where it is said so, and is read within the work that says it', async () => {
    await judge({ standings: [madeUpStanding('one')] });
    const anew = madeUpStanding('one', { state: { is: 'unseen' }, from: 5_550 });
    await change(async (changes) => {
      await changes.saveStandings([anew, madeUpStanding('two')]);
      expect(await changes.standings(['two', 'one'])).toEqual([anew, madeUpStanding('two')]);
      expect(await book.standings(['one'])).toEqual([madeUpStanding('one')]);
      await changes.saveStandings([]);
    });
    expect([await book.standings(['one']), await book.standings([])]).toEqual([[anew], []]);
  });

  it('keeps feeds apart, and a candle that is held', async () => {
    const held = { ...madeUpFeed(), held: { since: 2_221, bar: madeUpBar(3_330, 11.1) } };
    await judge({ feed: held });
    await judge({ feed: madeUpFeed(4_440, HOURLY) });
    expect(await book.feeds([HOURLY, FEED, HOURLY])).toEqual([held, madeUpFeed(4_440, HOURLY)]);
    expect(await book.feeds([{ ...FEED, pair: 'SOL-EUR' }])).toEqual([]);
  });

  it('says which gaps reach beyond a moment, oldest first', async () => {
    for (const [from, to] of [
      [5_550, 6_660],
      [1_110, 2_220],
      [3_330, 4_440],
    ] as const)
      await judge({ gap: { feed: FEED, from, to } });
    await judge({ feed: madeUpFeed(2_220, HOURLY), gap: { feed: HOURLY, from: 1_110, to: 9_990 } });
    expect((await book.gaps(FEED, 2_220)).map(({ from }) => from)).toEqual([3_330, 5_550]);
    expect((await book.gaps(FEED, 4_439)).map(({ from }) => from)).toEqual([3_330, 5_550]);
    expect(await book.gaps(FEED, 6_660)).toEqual([]);
  });

  it('that nobody could read again is refused, with all that was to be written beside it', async () => {
    const never = { feed: FEED, from: 1.5, to: 2_220 };
    await expect(judge({ standings: [madeUpStanding('one')], gap: never })).rejects.toThrow();
    await expect(judge({ happened: [{ ...madeUpHappened('one'), level: '' }] })).rejects.toThrow();
    expect([await book.feeds([FEED]), await book.standings(['one'])]).toEqual([[], []]);
  });
});
