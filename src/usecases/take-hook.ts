import type { AlertHook } from '../core/alert-hook.ts';
import { beginsByNow, levelsToldFrom } from '../core/following.ts';
import { readHookBody } from '../core/hook-bodies.ts';
import type { HookOutcome, HookRefusal, ToldLevel } from '../core/hook-outcome.ts';
import { isExpired, type Level } from '../core/level.ts';
import { levelAlert } from '../core/level-alert.ts';
import type { LevelHappened } from '../core/level-story.ts';
import { closeAfter, type Market } from '../core/market.ts';
import { type PlaceRecord, placePath } from '../core/place.ts';
import { type LevelThere, levelsThere, levelTold } from '../core/told-level.ts';
import { momentRefusal, type TouchTold } from '../core/touch-told.ts';
import type { IsoDate } from '../core/week.ts';
import type { Follower } from '../following-ports.ts';
import type { CandleSource, Clock, LevelBook, PlaceBook } from '../ports.ts';
import type { PostChanges, PostKeeper } from '../post-ports.ts';
import { addToldLevel, roomForTold } from './add-told-level.ts';
import { today } from './find-report.ts';
import { isKey } from './hook-key.ts';
import { sha256 } from './sha256.ts';

export interface HookServices {
  readonly posts: Pick<PostKeeper, 'following' | 'change'>;
  readonly places: Pick<PlaceBook, 'find'>;
  /** Those that ship with the bot. */
  readonly levels: LevelBook;
  readonly candles: Pick<CandleSource, 'markets'>;
  readonly clock: Clock;
  readonly wakeDeliveries: () => void;
}

/** Takes in what a program posted behind a key: whose place is told is the key's alone to say. */
export async function takeHook(services: HookServices, key: string, body: string): Promise<HookOutcome> {
  const hook = await hookOf(services, key);
  return hook ? takeFrom(services, hook, body) : refused('unknown_key');
}

/**
 * The hook of a key. It is found by the digest, so that the time it takes says nothing of how much of a key is right. Of a place that the bot
 * was removed from there is none.
 */
export async function hookOf({ posts, places }: HookServices, key: string): Promise<AlertHook | undefined> {
  if (!isKey(key)) return undefined;
  const hook = await posts.following.hook(await sha256(key));
  return hook && !isGone(await places.find(placePath(hook.place))) ? hook : undefined;
}

const isGone = (path: readonly PlaceRecord[]): boolean =>
  path.some(({ suspended }) => suspended?.reason === 'removed' || suspended?.reason === 'gone');

/** Never changes where a level stands: closed candles alone do. The same body twice is told once. */
export async function takeFrom(services: HookServices, hook: AlertHook, body: string): Promise<HookOutcome> {
  const now = services.clock.now();
  const told = readHookBody(hook.kind, body);
  if (typeof told === 'string') return refused(told);
  const untimely = momentRefusal(told, now);
  if (untimely) return refused(untimely);
  const [[market], bundled] = await Promise.all([services.candles.markets(told.asset), services.levels.levels()]);
  const taking = { hook, told, bundled, market, now, today: today(services.clock) };
  const outcome = await services.posts.change((changes) => takeIn(changes, taking));
  if (outcome.is === 'taken') services.wakeDeliveries();
  return outcome;
}

interface Taking {
  readonly hook: AlertHook;
  readonly told: TouchTold;
  readonly bundled: readonly Level[];
  /** The usual one of the asset, where it has any. */
  readonly market: Market | undefined;
  /** UTC milliseconds. */
  readonly now: number;
  readonly today: IsoDate;
}

async function takeIn(changes: PostChanges, taking: Taking): Promise<HookOutcome> {
  const { hook, told, now } = taking;
  // Somebody may have removed it, or its place, since it was looked up.
  if (!(await changes.following.hooks(hook.place)).some(({ id }) => id === hook.id)) return refused('unknown_key');
  const found = (await findLevel(changes, taking)) ?? (await roomForTold(changes, taking));
  if (typeof found === 'string') return refused(found);
  if (!(await isNews(changes, taking))) return AGAIN;
  const fits = 'level' in found;
  const there = fits ? found : await addToldLevel(changes, taking, found);
  const happened = toldOf(there.level, told, now);
  // A level's story is everybody's who follows it, and a key speaks for its own place alone.
  if (there.own && !(await changes.following.happened(happened))) return AGAIN;
  const followers = await followersNow(changes, { level: happened.level, place: hook.place }, now);
  // What happened before a place was told of anything is never told there.
  const news = followers.filter(({ following }) => levelsToldFrom(following) <= told.at);
  await changes.following.addAlerts(news.map(({ following }) => levelAlert(following.place, there.level, happened)));
  return { is: 'taken', level: toldLevel(there.level, now), added: !fits, alerts: alertsOf(news) };
}

/** What a clock that ran ahead let begin later begins now, and is written down so. */
async function followersNow(
  { following }: PostChanges,
  level: { readonly level: string; readonly place: Follower['following']['place'] },
  now: number,
): Promise<readonly Follower[]> {
  const sound: Follower[] = [];
  for (const each of await following.followers([level])) {
    const kept = beginsByNow(each.following, now);
    if (kept !== each.following) await following.save(kept);
    sound.push({ ...each, following: kept });
  }
  return sound;
}

/** False where the same was told through this hook before, whatever levels there were then. */
const isNews = (changes: PostChanges, { hook: { id, place }, told }: Taking): Promise<boolean> => {
  const { asset, price, threshold, at } = told;
  const event = { place, about: `hook:${id}`, at, what: 'told', detail: JSON.stringify(told) };
  return changes.happened(event, `hook/${id}/${at}/${asset}/${price}/${threshold?.price ?? ''}`);
};

async function findLevel(changes: PostChanges, taking: Taking): Promise<LevelThere | undefined> {
  const { hook, told, bundled, today: date } = taking;
  const kept = await Promise.all(placePath(hook.place).map((place) => changes.following.levelsOf(place)));
  // What people set by the clocks of their place may be of tomorrow by UTC; what ships with the bot was said by then, or is not known yet.
  const said = bundled.filter(({ claim }) => claim.saidOn <= date);
  const levels = levelsThere(hook.place, kept.flat().toReversed(), said).filter(
    ({ level }) => level.claim.asset === told.asset && !isExpired(level, date),
  );
  const standings = await changes.following.standings(levels.map(({ level }) => level.claim.id));
  const found = levelTold(
    levels.map(({ level }) => level),
    told,
    standings,
  );
  return levels.find(({ level }) => level === found);
}

const toldOf = (level: Level, { by, price, quote, exchange, at }: TouchTold, now: number): LevelHappened => ({
  ...{ what: 'told', level: level.claim.id, at, seenAt: now, by, price },
  ...((quote === 'usd' || quote === 'usdt') && { quote }),
  ...(exchange !== undefined && { exchange }),
});

function alertsOf(followers: readonly Follower[]): 'on' | 'decisive' | 'off' {
  if (followers.some(({ following }) => following.levels === 'all')) return 'on';
  return followers.length > 0 ? 'decisive' : 'off';
}

const toldLevel = ({ claim, reading: { timeframe } }: Level, now: number): ToldLevel => ({
  ...{ id: claim.id, asset: claim.asset, price: claim.price, timeframe },
  nextClose: closeAfter(timeframe, now),
});

const AGAIN: HookOutcome = { is: 'again' };

const refused = (why: HookRefusal): HookOutcome => ({ is: 'refused', why });
