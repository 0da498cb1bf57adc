import { AppError } from '../core/errors.ts';
import { MOST_LEVELS_IN_PLACE } from '../core/following.ts';
import type { KeptLevel } from '../core/happening.ts';
import { judgedBy } from '../core/judged-by.ts';
import { isBrought, isExpired, isQuoted, type Level, levelSchema } from '../core/level.ts';
import type { LevelChoices } from '../core/level-words.ts';
import { closeAfter, feedKey, feedOf, type Market } from '../core/market.ts';
import type { Clock, PlaceBook, PlaceChanges } from '../ports.ts';
import type { PostBook } from '../post-ports.ts';
import { decide } from './decide.ts';
import { unknownLevel } from './follow-levels.ts';
import { changedReading, sameLevel, wordsFailure } from './level-draft.ts';
import { soundNow } from './schedule-checks.ts';
import type { Decider } from './schedule-services.ts';

/** What levels of a place are kept with. */
export interface LevelKeeping {
  readonly places: PlaceBook;
  readonly posts: PostBook;
  readonly clock: Clock;
  readonly wakeDeliveries: () => void;
}

/** What became of a change. `same`: it is so already; `again`: the update came twice. Then nothing was changed. */
export interface KeptNow {
  readonly is: 'done' | 'same' | 'again';
  /** Absent where the update that came again cannot be told from others. */
  readonly kept?: KeptLevel;
}

/** Keeps a level in a place; it is judged by candles that close from now on. Fails where it stands there already or the place is full. */
export async function addLevel(services: LevelKeeping, by: Decider, level: Level): Promise<KeptNow> {
  const now = soundNow(services);
  const done = await services.places.once(by.update, async (changes): Promise<KeptNow> => {
    const over = (each: KeptLevel) => isBrought(each.level) && isExpired(each.level, dateOf(now));
    const followed = await followedIn(changes, by);
    checkTwice(
      level,
      followed.filter((each) => !over(each)),
    );
    checkRoom(followed);
    // Nobody waits for it any more, and of two that are the same one is judged.
    const gone = followed.find((each) => over(each) && sameLevel(each.level, level));
    if (gone) await changes.saveLevel({ ...gone, retiredAt: now });
    const { id } = level.claim;
    const kept = await changes.saveLevel({ id, place: by.place, number: 0, level, by: by.person, since: now });
    await begin(changes, level, now);
    await decide(changes, by, { at: now, what: 'level.added', after: kept });
    return { is: 'done', kept };
  });
  if (done) services.wakeDeliveries();
  return done ?? { is: 'again' };
}

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Fails where a place keeps as many as it may; those that programs brought take no room. */
export function checkRoom(followed: readonly KeptLevel[]): void {
  if (followed.filter(({ level }) => !isBrought(level)).length >= MOST_LEVELS_IN_PLACE)
    throw new AppError({ code: 'levels_full', most: MOST_LEVELS_IN_PLACE });
}

interface LevelChange {
  readonly number: number;
  readonly choices: LevelChoices;
  /** The market that is chosen, where one is. */
  readonly market?: Market | undefined;
}

/**
 * Changes what was chosen and leaves the rest. Where it is judged by something else then, its judging begins anew: by what closed last and was not
 * judged yet, too. Another band or end changes nothing of where it stands.
 */
export async function editLevel(
  services: LevelKeeping,
  by: Decider,
  { number, choices, market }: LevelChange,
): Promise<KeptNow> {
  const now = soundNow(services);
  return change(services, by, number, async (changes, before) => {
    const level = changed(before.level, choices, market);
    checkTwice(
      level,
      (await followedIn(changes, by)).filter(({ id }) => id !== before.id),
    );
    if (plainly(level) === plainly(before.level)) return before;
    const kept = await changes.saveLevel({ ...before, level });
    await beginAnew(changes, before, { level, now });
    await decide(changes, by, { at: now, what: 'level.changed', before, after: kept });
    return kept;
  });
}

/** Fields in one order, however it was put together. */
const plainly = (level: Level): string => JSON.stringify(levelSchema.parse(level));

function changed(level: Level, choices: LevelChoices, market: Market | undefined): Level {
  const { price } = choices;
  const reading = changedReading(level.reading, market, choices);
  if (price === undefined || price === level.claim.price) return { ...level, reading };
  // Whoever said it said that price.
  if (isQuoted(level)) throw wordsFailure('claim_fixed', String(price));
  return { claim: { ...level.claim, price }, reading };
}

/** It is judged no more; its number is not given again, and what happened to it can still be told. */
export async function retireLevel(services: LevelKeeping, by: Decider, number: number): Promise<KeptNow> {
  const now = services.clock.now();
  return change(services, by, number, async (changes, before) => {
    const kept = await changes.saveLevel({ ...before, retiredAt: now });
    await decide(changes, by, { at: now, what: 'level.retired', before, after: kept });
    return kept;
  });
}

async function change(
  services: LevelKeeping,
  by: Decider,
  number: number,
  work: (changes: PlaceChanges, kept: KeptLevel) => Promise<KeptLevel>,
): Promise<KeptNow> {
  const done = await services.places.once(by.update, async (changes): Promise<KeptNow> => {
    const kept = levelNumbered(await changes.following.levelsOf(by.place), number);
    const next = await work(changes, kept);
    return { is: next === kept ? 'same' : 'done', kept: next };
  });
  if (done?.is === 'done') services.wakeDeliveries();
  if (done) return done;
  const kept = (await services.posts.following.levelsOf(by.place)).find((each) => each.number === number);
  return { is: 'again', ...(kept && { kept }) };
}

/** The level of a number at a place; fails for one that was never there, and for one that was retired. */
export function levelNumbered(levels: readonly KeptLevel[], number: number): KeptLevel {
  const kept = levels.find((each) => each.number === number);
  if (!kept) throw unknownLevel(String(number), levels);
  if (kept.retiredAt !== undefined) throw new AppError({ code: 'level_retired', number });
  return kept;
}

const followedIn = async (changes: PlaceChanges, { place }: Decider): Promise<readonly KeptLevel[]> =>
  (await changes.following.levelsOf(place)).filter(({ retiredAt }) => retiredAt === undefined);

function checkTwice(level: Level, followed: readonly KeptLevel[]): void {
  const there = followed.find((each) => sameLevel(each.level, level));
  if (there) throw new AppError({ code: 'level_twice', number: there.number });
}

const begin = (changes: PlaceChanges, level: Level, from: number): Promise<void> =>
  changes.following.saveStandings([{ level: level.claim.id, state: { is: 'unseen' }, from, rule: judgedBy(level) }]);

/** A feed that is followed is behind its venue no longer than this. */
const LATE_MS = 10 * 60_000;

async function beginAnew(
  changes: PlaceChanges,
  before: KeptLevel,
  { level, now }: { readonly level: Level; readonly now: number },
): Promise<void> {
  const [standing] = await changes.following.standings([before.id]);
  const isJudged = standing?.state.is !== 'expired';
  if (isJudged && judgedBy(before.level) === judgedBy(level)) return;
  const feed = feedOf(level);
  const [known] = await changes.following.feeds([feed]);
  const last = known?.last.closesAt ?? now;
  const isOwn = isJudged && feedKey(feedOf(before.level)) === feedKey(feed);
  // Where nobody follows it, what it missed is nobody's news.
  const isFresh = isOwn || now - closeAfter(feed.timeframe, last) < LATE_MS;
  const from = isFresh ? Math.min(now, Math.max(last, standing?.from ?? before.since)) : now;
  await begin(changes, level, from);
}
