import { liesIn, movedId, type PlaceId, type PlaceRecord, placePath, settingsSchema } from '../../src/core/place.ts';
import type { ReviewBook } from '../../src/core/review-book.ts';
import type { Decision, PlaceBook, PlaceChanges, PlatformName, ReportStore } from '../../src/ports.ts';
import type { PostKeeper } from '../../src/post-ports.ts';
import { type KeptPosts, NO_POSTS, postBookOver, postsDraft } from './posts-in-memory.ts';
import { acceptedOver, type KeptReviews, NO_REVIEWS, reviewBookOver, reviewsDraft } from './reviews-in-memory.ts';

interface Kept {
  readonly places: ReadonlyMap<PlaceId, PlaceRecord>;
  /** Oldest first. */
  readonly decisions: readonly Decision[];
  readonly updates: ReadonlySet<string>;
  readonly bots: ReadonlyMap<PlatformName, string>;
  readonly posts: KeptPosts;
  readonly reviews: KeptReviews;
}

/** The port without a disk, for tests of what stands above it; held to the same contract as the store. */
export function createPlaceBookInMemory(): PlaceBook & {
  readonly posts: PostKeeper;
  readonly reviews: ReviewBook;
  /** Those that were accepted. */
  readonly reports: ReportStore;
  /** All that is kept, as text. */
  everything(): string;
} {
  let kept: Kept = {
    ...{ places: new Map(), decisions: [], updates: new Set(), bots: new Map() },
    ...{ posts: NO_POSTS, reviews: NO_REVIEWS },
  };
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = last.then(work, work);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    everything: () => JSON.stringify([[...kept.places], kept.decisions, [...kept.updates], everyPost(kept.posts)]),
    posts: {
      ...postBookOver(() => kept.posts),
      change: (work) =>
        inTurn(async () => {
          const draft = postsDraft(kept.posts, (place) => isGoneAt(kept.places, place));
          const result = await work(draft.changes);
          kept = { ...kept, posts: draft.kept() };
          return result;
        }),
    },
    reviews: reviewBookOver(() => kept.reviews),
    reports: acceptedOver(() => kept.reviews),
    find: async (ids) => ids.flatMap((id) => kept.places.get(id) ?? []),
    decisions: async (place, most) =>
      kept.decisions
        .filter((decision) => liesIn(decision.place, place))
        .toReversed()
        .slice(0, most),
    once: (update, work) =>
      inTurn(async () => {
        if (update !== undefined && kept.updates.has(update)) return undefined;
        const draft = draftOf(kept);
        const result = await work(draft.changes);
        kept = { ...draft.kept(), updates: new Set([...kept.updates, ...(update === undefined ? [] : [update])]) };
        return result;
      }),
  };
}

/** Whether the bot is no more there, or in what that lies in. */
const isGoneAt = (places: ReadonlyMap<PlaceId, PlaceRecord>, place: PlaceId): boolean =>
  placePath(place).some((id) => ['removed', 'gone'].includes(places.get(id)?.suspended?.reason ?? ''));

const everyPost = ({ schedules, deliveries, events, levels, pinned, following }: KeptPosts) => [
  ...[[...schedules.values()], [...deliveries.values()]],
  ...[events, [...levels.values()], [...pinned.values()], everyFollowed(following)],
];

const everyFollowed = ({ followings, standings, stories, feeds, gaps, alerts, hooks }: KeptPosts['following']) =>
  [followings, standings, stories, feeds, gaps, alerts, hooks].map((each) => [...each.values()]);

function draftOf({ places, decisions, bots, posts, reviews }: Kept): {
  readonly changes: PlaceChanges;
  readonly kept: () => Omit<Kept, 'updates'>;
} {
  let [all, said] = [new Map(places), [...decisions]];
  const draft = postsDraft(posts, (place) => isGoneAt(all, place));
  const reviewed = reviewsDraft(reviews);
  const spokenAs = new Map(bots);
  const keep = ({ id, settings, suspended }: PlaceRecord) => {
    if (Object.values(settings).every((value) => value === undefined) && !suspended) all.delete(id);
    else all.set(id, { id, settings: JSON.parse(JSON.stringify(settings)), ...(suspended && { suspended }) });
  };
  const recordOf = (id: PlaceId): PlaceRecord => all.get(id) ?? { id, settings: {} };
  return {
    kept: () => ({ places: all, decisions: said, bots: spokenAs, posts: draft.kept(), reviews: reviewed.kept() }),
    changes: {
      ...draft.changes,
      ...reviewed.changes,
      find: async (ids) => ids.flatMap((id) => all.get(id) ?? []),
      saveSettings: async (id, settings) => keep({ ...recordOf(id), settings: settingsSchema.parse(settings) }),
      suspend: async (id, suspended) => {
        const { settings } = recordOf(id);
        keep({ id, settings, ...(suspended && { suspended }) });
      },
      move: async (from, to) => {
        const movers = [...all.values()]
          .filter(({ id }) => liesIn(id, from))
          .map((place) => ({ ...place, id: movedId(place.id, from, to) }));
        const stayers = [...all.values()].filter(({ id }) => !liesIn(id, from));
        // What is kept at the new id already was said there, after the move.
        all = new Map([...movers, ...stayers].map((place) => [place.id, place]));
        said = said.map((decision) => ({ ...decision, place: movedId(decision.place, from, to) }));
        draft.move(from, to);
      },
      forget: async (place) => {
        all = new Map([...all].filter(([id]) => !liesIn(id, place)));
        said = said.filter((decision) => !liesIn(decision.place, place));
        draft.forget(place);
      },
      record: async (decision) => void said.push(decision),
      findBot: async (platform) => spokenAs.get(platform),
      saveBot: async (platform, bot) => void spokenAs.set(platform, bot),
      suspendAll: async (platform, suspended) => {
        const kept = [...all.keys()].filter((id) => id.startsWith(`${platform}:`));
        const outermost = new Set(kept.map((id) => placePath(id)[0] ?? id));
        for (const id of outermost) keep({ ...recordOf(id), suspended });
        return outermost.size;
      },
    },
  };
}
